import Testing

@testable import Language

struct WordLikenessTests {
  private let words = WordLikeness()

  private func likeness(_ one: String, _ other: String) throws -> Double {
    words.likeness(
      try #require(words.place(of: one)), try #require(words.place(of: other)))
  }

  @Test("Words of one matter are nearer than words of two")
  func likeWordsAreNear() throws {
    #expect(try likeness("revenue", "sales") > likeness("revenue", "hospital"))
    #expect(try likeness("shops", "stores") > likeness("shops", "rainfall"))
    #expect(try likeness("injured", "wounded") > likeness("injured", "elected"))
    #expect(try likeness("revenue", "revenue") == 1)
  }

  @Test("A word that news does not know has no place, and weighs all")
  func unknownWords() {
    #expect(words.place(of: "qzxvwk") == nil)
    #expect(words.weight(of: nil) == 1)
    #expect(words.likeness(0, 3) == 0)
    #expect(words.likeness(3, .max) == 0)
  }

  @Test("Common words weigh less than rare ones")
  func commonWordsWeighLess() {
    #expect(words.weight(of: words.place(of: "the")) < words.weight(of: words.place(of: "drought")))
  }
}
