/// The words that take a full stop of their own, by what may follow them.
struct Abbreviations: Sendable {
  /// Stand before what they belong to, so never end a sentence: "Mr.".
  let titles: WordList
  /// Abbreviations only before a number: "No. 5".
  let numbered: WordList
  /// May end a sentence; the next word decides: "Co.".
  let closing: WordList

  /// Reads lines of "kind: word word".
  init(file: [UInt8]) {
    var words: [Substring: [Substring]] = [:]
    for line in WordList.lines(of: file) {
      let fields = line.split(separator: ":", maxSplits: 1)
      guard fields.count == 2 else { continue }
      words[fields[0], default: []] += fields[1].split(separator: " ")
    }
    titles = WordList(words["title"] ?? [])
    numbered = WordList(words["numbered"] ?? [])
    closing = WordList(words["closing"] ?? [])
  }

  /// Whether the full stop after `word` belongs to it.
  func takesStop(_ word: ArraySlice<UInt8>, beforeDigit: Bool) -> Bool {
    guard word.count <= 12 else { return false }
    if isInitials(word) || titles.contains(word) || closing.contains(word) { return true }
    return beforeDigit && numbered.contains(word)
  }

  /// A capital alone, or short runs of letters with dots between: "E", "U.S", "a.m", "Ph.D".
  private func isInitials(_ word: ArraySlice<UInt8>) -> Bool {
    if word.count == 1, let only = word.first { return Ascii.isUpper(only) }
    guard word.contains(Ascii.dot) else { return false }
    return word.split(separator: Ascii.dot).allSatisfy {
      $0.count <= 2 && $0.allSatisfy(Ascii.isLetter)
    }
  }
}
