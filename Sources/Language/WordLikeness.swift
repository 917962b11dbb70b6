import CLanguageModel
import Foundation

/// How alike words are used in news, by the vectors that the language model holds of them. Near is not the same: "buy" and
/// "sell" are as near as "buy" and "acquire".
package struct WordLikeness: Sendable {
  /// Bytes of a vector.
  private static let width = 64
  /// Words this common tell nothing, by the logarithm of their rank; and by how much of it they come to tell all.
  private static let common = 4.0
  private static let span = 7.0
  private static let least = 0.05
  private static let longest = 40

  private let classes: WordClasses?
  private let vectors: UInt
  private let count: Int

  package init() {
    let model = LanguageModel.builtIn
    let bytes = LanguageModel.section(
      .wordVectors,
      of: UnsafeRawBufferPointer(
        start: gainsay_english_model_bytes(), count: gainsay_english_model_size()))
    classes = model?.lexicon.classes
    vectors = UInt(bitPattern: bytes.baseAddress)
    count = model == nil ? 0 : bytes.count / Self.width
  }

  /// Where a word stands among those that are known, commonest first and counted from one; nil where it is not known.
  /// - Parameter word: in small letters; that with a capital is looked up where it is not known in small ones.
  package func place(of word: String) -> Int? {
    guard let classes else { return nil }
    let small = Array(word.utf8.prefix(Self.longest))
    let capital = small.prefix(1).map(Ascii.raised) + small.dropFirst()
    return [small, capital].lazy.map { classes.place(hash(of: $0)) }.first { $0 > 0 }
  }

  /// How much a word tells of what a text is about, from its rank: 0.05 to 1; all, where it is not known.
  package func weight(of place: Int?) -> Double {
    guard let place else { return 1 }
    return min(1, max(Self.least, (log(Double(place)) - Self.common) / Self.span))
  }

  /// Cosine of two words' vectors, -1 to 1; 0 where one has none.
  package func likeness(_ one: Int, _ other: Int) -> Double {
    guard one != other else { return 1 }
    guard one > 0, other > 0, one <= count, other <= count,
      let rows = UnsafePointer<Int8>(bitPattern: vectors)
    else { return 0 }
    let (a, b) = (rows + (one - 1) * Self.width, rows + (other - 1) * Self.width)
    var (product, mine, theirs): (Int32, Int32, Int32) = (0, 0, 0)
    for index in 0..<Self.width {
      let (x, y) = (Int32(a[index]), Int32(b[index]))
      product += x * y
      mine += x * x
      theirs += y * y
    }
    guard mine > 0, theirs > 0 else { return 0 }
    return Double(product) / (Double(mine) * Double(theirs)).squareRoot()
  }
}
