/// Cuts what was typed into pieces.
struct SearchLexer {
  enum Piece: Equatable {
    case word(String, isUnfinished: Bool)
    /// `isUnfinished` where no mark closes it.
    case quoted(String, isUnfinished: Bool)
    case regex(String, isClosed: Bool)
    case field(String, String, isUnfinished: Bool)
    case open, close, not, or
    case near(Int)
  }

  private static let nearDistance = 10

  private var rest: Substring

  init(_ text: String) { rest = Substring(text) }

  mutating func pieces() -> [Piece] {
    var pieces: [Piece] = []
    while let first = rest.first {
      switch first {
      case _ where first.isWhitespace: rest.removeFirst()
      case "(": pieces.append(take(.open))
      case ")": pieces.append(take(.close))
      case "-" where rest.dropFirst().first.map { !$0.isWhitespace } == true:
        pieces.append(take(.not))
      case "\"", "“", "”": pieces.append(quoted())
      case "/": pieces.append(regex())
      default: pieces.append(word())
      }
    }
    return pieces
  }

  private mutating func take(_ piece: Piece) -> Piece {
    rest.removeFirst()
    return piece
  }

  private mutating func quoted() -> Piece {
    let (text, isClosed) = quotedText()
    return .quoted(text, isUnfinished: !isClosed)
  }

  private mutating func quotedText() -> (text: String, isClosed: Bool) {
    rest.removeFirst()
    let text = rest.prefix { !"\"“”".contains($0) }
    rest = rest[text.endIndex...]
    let isClosed = !rest.isEmpty
    if isClosed { rest.removeFirst() }
    return (String(text), isClosed)
  }

  /// Up to the next slash with no backslash before it.
  private mutating func regex() -> Piece {
    rest.removeFirst()
    var (pattern, isEscaped) = ("", false)
    while let next = rest.popFirst() {
      if next == "/", !isEscaped { return .regex(pattern, isClosed: true) }
      isEscaped = next == "\\" && !isEscaped
      pattern.append(next)
    }
    return .regex(pattern, isClosed: false)
  }

  private mutating func word() -> Piece {
    let text = rest.prefix { !$0.isWhitespace && !"()\"“”".contains($0) }
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex,
      text[..<colon].allSatisfy(\.isLetter)
    else {
      rest = rest[text.endIndex...]
      return Self.operation(text) ?? .word(String(text), isUnfinished: rest.isEmpty)
    }
    let name = String(text[..<colon])
    rest = rest[text.index(after: colon)...]
    if let mark = rest.first, "\"“”".contains(mark) {
      let (value, isClosed) = quotedText()
      return .field(name, value, isUnfinished: !isClosed)
    }
    let value = rest.prefix { !$0.isWhitespace && !"()".contains($0) }
    rest = rest[value.endIndex...]
    return .field(name, String(value), isUnfinished: rest.isEmpty)
  }

  private static func operation(_ text: Substring) -> Piece? {
    switch text {
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(nearDistance)
    default:
      guard text.hasPrefix("NEAR/"), let distance = Int(text.dropFirst(5)),
        (0...1000).contains(distance)
      else { return nil }
      return .near(distance)
    }
  }
}
