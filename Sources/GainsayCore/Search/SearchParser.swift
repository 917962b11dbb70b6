/// Reads pieces as a query: `OR` binds less than words side by side, `-` binds most.
struct SearchParser {
  /// Deeper parentheses are left out.
  private static let deepest = 32

  private let pieces: [SearchLexer.Piece]
  private var place = 0
  private var depth = 0
  private(set) var notes: [SearchNote] = []

  init(_ text: String) {
    var lexer = SearchLexer(text)
    pieces = lexer.pieces()
  }

  mutating func parse() -> SearchQuery.Node? {
    var parts: [SearchQuery.Node] = []
    while place < pieces.count {
      if let part = alternatives() { parts.append(part) }
      guard place < pieces.count else { break }
      // Only a parenthesis that closes nothing ends it before the end.
      note(.spareParenthesis)
      place += 1
    }
    return Self.joined(parts, SearchQuery.Node.all)
  }

  private mutating func alternatives() -> SearchQuery.Node? {
    var parts = [sequence()]
    while next == .or {
      place += 1
      parts.append(sequence())
    }
    return Self.joined(parts.compactMap { $0 }, SearchQuery.Node.any)
  }

  private mutating func sequence() -> SearchQuery.Node? {
    var parts: [SearchQuery.Node] = []
    while let piece = next, piece != .or, piece != .close {
      if case .near(let distance) = piece {
        near(distance, &parts)
      } else if let part = unary() {
        parts.append(part)
      }
    }
    return Self.joined(parts, SearchQuery.Node.all)
  }

  private mutating func unary() -> SearchQuery.Node? {
    guard let piece = next else { return nil }
    place += 1
    switch piece {
    case .not:
      guard let piece = next, piece != .or, piece != .close else { return nil }
      return unary().map { .not($0.finished) }
    case .open: return group()
    case .word(let text, let isUnfinished): return Self.words(text, isPrefix: isUnfinished)
    case .quoted(let text, let isUnfinished):
      let words = SearchWords.words(of: text)
      return words.isEmpty ? nil : .phrase(words, isPrefix: isUnfinished)
    case .regex(let pattern, let isClosed): return regex(pattern, isClosed)
    case .field(let name, let value, let isUnfinished): return field(name, value, isUnfinished)
    case .near: return .word("near", isPrefix: false)
    case .or, .close: return nil
    }
  }

  private mutating func group() -> SearchQuery.Node? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { return nil }
    let inner = alternatives()
    if next == .close { place += 1 } else { note(.openParenthesis) }
    return inner
  }

  /// `a NEAR b`, or `NEAR(a b, 5)`.
  private mutating func near(_ distance: Int, _ parts: inout [SearchQuery.Node]) {
    place += 1
    if next == .open, parts.last == nil || !Self.isWords(parts.last) {
      place += 1
      var words: [String] = []
      while let piece = next, piece != .close {
        if case .word(let text, _) = piece { words += SearchWords.words(of: text) }
        place += 1
      }
      if next == .close { place += 1 } else { note(.openParenthesis) }
      let given = words.count > 2 ? words.last.flatMap(Int.init) : nil
      if given != nil { words.removeLast() }
      if !words.isEmpty { parts.append(.near(words, distance: given ?? distance)) }
      return
    }
    guard let left = parts.last?.plainWords, case .word(let text, _)? = next else {
      parts.append(.word("near", isPrefix: false))
      return
    }
    place += 1
    parts[parts.count - 1] = .near(left + SearchWords.words(of: text), distance: distance)
  }

  private static func isWords(_ node: SearchQuery.Node?) -> Bool { node?.plainWords != nil }

  private mutating func regex(_ pattern: String, _ isClosed: Bool) -> SearchQuery.Node? {
    guard !pattern.isEmpty else { return nil }
    guard isClosed else {
      note(.openRegex)
      return Self.words(pattern, isPrefix: true)
    }
    guard RegularExpression(pattern) != nil else {
      note(.badRegex(pattern))
      return Self.words(pattern, isPrefix: false)
    }
    return .regex(pattern)
  }

  // MARK: fields

  private mutating func field(_ name: String, _ value: String, _ isUnfinished: Bool)
    -> SearchQuery.Node?
  {
    let key = name.lowercased()
    if let field = SearchQuery.Field(rawValue: key) {
      return value.isEmpty ? nil : .field(field, value)
    }
    switch key {
    case "after", "before": return date(key, value, isUnfinished)
    case "is":
      return choice(key, value, isUnfinished, SearchQuery.State.allCases) { .state($0) }
    case "has": return choice(key, value, isUnfinished, [Having.quote]) { _ in .quote }
    default:
      if !value.hasPrefix("/") { note(.unknownField(name)) }
      return Self.words(name + " " + value, isPrefix: isUnfinished)
    }
  }

  private enum Having: String { case quote }

  /// One of a few words; while it is typed it says nothing yet.
  private mutating func choice<Choice: RawRepresentable<String>>(
    _ field: String, _ value: String, _ isUnfinished: Bool, _ all: [Choice],
    _ node: (Choice) -> SearchQuery.Node
  ) -> SearchQuery.Node? {
    let value = value.lowercased()
    if let choice = all.first(where: { $0.rawValue == value }) { return node(choice) }
    if value.isEmpty || isUnfinished && all.contains(where: { $0.rawValue.hasPrefix(value) }) {
      return nil
    }
    note(.unknownValue(field: field, value: value))
    return Self.words(field + " " + value, isPrefix: isUnfinished)
  }

  /// A year, a month or a day.
  private mutating func date(_ field: String, _ value: String, _ isUnfinished: Bool)
    -> SearchQuery.Node?
  {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    let padded = (parts.map(String.init) + ["01", "01"]).prefix(3).joined(separator: "-")
    if parts.count <= 3, ArticleTime.isDay(padded) {
      return .published(since: field == "after", padded)
    }
    if let iso = DateReader().iso(value), ArticleTime.isDay(String(iso.prefix(10))) {
      return .published(since: field == "after", String(iso.prefix(10)))
    }
    if isUnfinished && value.allSatisfy({ $0.isNumber || $0 == "-" }) { return nil }
    note(.badDate(value))
    return Self.words(field + " " + value, isPrefix: isUnfinished)
  }

  // MARK: parts

  private var next: SearchLexer.Piece? { place < pieces.count ? pieces[place] : nil }

  private mutating func note(_ note: SearchNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  /// One word in all its forms; what breaks into several is a phrase. A star at the end is a prefix too.
  private static func words(_ text: String, isPrefix: Bool) -> SearchQuery.Node? {
    let words = SearchWords.words(of: text)
    let isPrefix =
      (isPrefix && text.last.map { $0.isLetter || $0.isNumber } == true)
      || text.hasSuffix("*")
    guard let word = words.first else { return nil }
    if text.contains(where: \.isWhitespace) {
      return joined(
        words.enumerated().map { .word($1, isPrefix: isPrefix && $0 == words.count - 1) },
        SearchQuery.Node.all)
    }
    return words.count == 1
      ? .word(word, isPrefix: isPrefix) : .phrase(words, isPrefix: isPrefix)
  }

  private static func joined(
    _ parts: [SearchQuery.Node], _ make: ([SearchQuery.Node]) -> SearchQuery.Node
  ) -> SearchQuery.Node? {
    parts.count > 1 ? make(parts) : parts.first
  }
}

extension SearchQuery.Node {
  /// The words of a word or phrase; nil for all else.
  var plainWords: [String]? {
    switch self {
    case .word(let word, _): [word]
    case .phrase(let words, _), .near(let words, _): words
    default: nil
    }
  }

  /// What is excluded is excluded as it stands: half a word would exclude too much.
  var finished: SearchQuery.Node {
    switch self {
    case .word(let word, _): .word(word, isPrefix: false)
    case .phrase(let words, _): .phrase(words, isPrefix: false)
    default: self
    }
  }
}
