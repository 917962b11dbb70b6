import Testing

@testable import GainsayCore

/// What is kept of what was read before.
struct RecentValuesTests {
  @Test("What was used last stays, however long ago it came")
  func keepsWhatIsUsed() {
    var values = RecentValues<Int, String>(most: 4)
    for number in 1...4 { values.set("\(number)", number) }
    #expect(values.value(1) == "1")
    values.set("5", 5)
    #expect([1, 2, 3, 4, 5].map { values.value($0) } == ["1", nil, nil, nil, "5"])
  }

  @Test("A value that is set anew takes the place of the old one")
  func replaces() {
    var values = RecentValues<Int, String>(most: 2)
    for text in ["a", "b", "c"] { values.set(text, 1) }
    #expect(values.value(1) == "c")
  }
}
