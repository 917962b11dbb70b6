/// Small tables of what is cut off words.
enum Splits {
  static let clitics: Set<[UInt8]> = Set(
    ["s", "m", "d", "ll", "re", "ve"].map { Array($0.utf8) })

  /// Words written as one that are two in UD, with the length of the first.
  private static let pairs: [[UInt8]: Int] = Dictionary(
    uniqueKeysWithValues: [("cannot", 3), ("gonna", 3), ("wanna", 3), ("gotta", 3), ("gimme", 3)]
      .map { (Array($0.0.utf8), $0.1) })

  /// Where a word falls in two: "can|not", "5|pm".
  static func inside(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count <= 8, word.count >= 3, let first = word.first else { return nil }
    if Ascii.isDigit(first) { return beforeHalfOfDay(word) }
    return pairs[word.map(Ascii.lowered)].map { word.startIndex + $0 }
  }

  private static func beforeHalfOfDay(_ word: ArraySlice<UInt8>) -> Int? {
    let letters = word.drop { !Ascii.isLetter($0) }
    let plain = letters.filter { $0 != Ascii.dot }.map(Ascii.lowered)
    return plain == Array("am".utf8) || plain == Array("pm".utf8) ? letters.startIndex : nil
  }
}
