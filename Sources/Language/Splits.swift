/// Small tables of what is cut off words.
enum Splits {
  static let clitics: Set<[UInt8]> = Set(
    ["s", "m", "d", "ll", "re", "ve"].map { Array($0.utf8) })

  /// Words written as one that are two in UD, with the length of the first.
  private static let pairs: [[UInt8]: Int] = {
    let words = [
      3: "cannot gonna wanna gotta gimme didnt youre youve youll",
      4: "doesnt theyre theyve couldnt",
      2: "dont isnt cant wont", 1: "im ive",
    ]
    let more = [3: "wasnt arent hasnt hadnt", 4: "havent wouldnt shouldnt"]
    var pairs: [[UInt8]: Int] = [:]
    for (length, line) in Array(words) + Array(more) {
      for word in line.split(separator: " ") { pairs[Array(word.utf8)] = length }
    }
    return pairs
  }()

  /// Units that cling to figures: "35mm", "4.2bn".
  private static let units = Set(
    """
    k m b t bn mn tn trn mln bln mm cm km kg mg g ft lb lbs oz ml kb mb gb tb kw mw gw kwh hz khz mhz
    ghz mph kph kmh hp hr hrs min mins bps sec secs yr yrs pc p
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  /// Lines of a screen, which are no pence: "1080p".
  private static let screens = Set(
    ["480p", "720p", "1080p", "1440p", "2160p"].map { Array($0.utf8) })

  /// Letters that cling to the figures of a temperature: "47.3C".
  private static let degrees = Set("CF".utf8)

  /// Where a word falls in two: "can|not", "5|pm", "35|mm".
  /// - Parameter isMoney: whether a currency stands before it; "3M" is a company, "$3M" is not.
  static func inside(_ word: ArraySlice<UInt8>, isMoney: Bool = false) -> Int? {
    guard word.count <= 16, word.count >= 2, let first = word.first else { return nil }
    if Ascii.isDigit(first) { return beforeHalfOfDay(word) ?? beforeUnit(word, isMoney) }
    // "IM" and "IVE" in capitals are other words.
    guard word.count <= 8, word.count > 3 || word.last.map(Ascii.isLower) == true else {
      return nil
    }
    return pairs[word.map(Ascii.lowered)].map { word.startIndex + $0 }
  }

  private static func beforeHalfOfDay(_ word: ArraySlice<UInt8>) -> Int? {
    let letters = word.drop { !Ascii.isLetter($0) }
    let plain = letters.filter { $0 != Ascii.dot }.map(Ascii.lowered)
    return plain == Array("am".utf8) || plain == Array("pm".utf8) ? letters.startIndex : nil
  }

  /// Figures with a unit of letters; a single capital only after a currency.
  private static func beforeUnit(_ word: ArraySlice<UInt8>, _ isMoney: Bool) -> Int? {
    let letters = word.drop { !Ascii.isLetter($0) }
    guard let first = letters.first, letters.count <= 3, letters.allSatisfy(Ascii.isLetter),
      word[..<letters.startIndex].last.map(Ascii.isDigit) == true,
      word[..<letters.startIndex].allSatisfy({ Ascii.isDigit($0) || $0 == Ascii.dot || $0 == 44 }),
      isMoney || letters.count > 1 || Ascii.isLower(first) || isTemperature(word),
      !screens.contains(Array(word))
    else { return nil }
    if letters.count == 1, degrees.contains(first) { return letters.startIndex }
    return units.contains(letters.map(Ascii.lowered)) ? letters.startIndex : nil
  }

  /// "40C", "104F", not "5C".
  private static func isTemperature(_ word: ArraySlice<UInt8>) -> Bool {
    word.last.map(degrees.contains) == true && word.count > 2
  }
}
