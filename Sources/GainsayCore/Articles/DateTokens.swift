extension DateFields {
  /// A piece of a date as it is written.
  enum Token: Equatable {
    case number(Int, digits: Int)
    /// In small letters.
    case word(String)
    case sign(Character)

    var isWord: Bool { if case .word = self { true } else { false } }
    var isTimeMark: Bool { self == .word("t") }
  }

  /// Numbers of up to nine digits, words and signs, without white space.
  static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...]
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        // More digits than any date has are the parts of a second.
        tokens.append(.number(Int(digits.prefix(9)) ?? 0, digits: digits.count))
        rest = rest[digits.endIndex...]
      } else if character.isLetter {
        let word = rest.prefix { $0.isLetter }
        tokens.append(.word(word.lowercased()))
        rest = rest[word.endIndex...]
      } else {
        if !character.isWhitespace { tokens.append(.sign(character)) }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }
}

extension [DateFields.Token] {
  func followsMonth(at place: Int) -> Bool {
    guard place > 0, case .word(let word) = self[place - 1] else { return false }
    return DateFields.month(word) != nil
  }

  /// Whether the number there is an hour: a colon follows, or "am" or "pm".
  func startsTime(at place: Int) -> Bool {
    guard place + 1 < count else { return false }
    return self[place + 1] == .sign(":") || self[place + 1] == .word("am")
      || self[place + 1] == .word("pm")
      || self[place + 1] == .word("a") || self[place + 1] == .word("p")
  }
}
