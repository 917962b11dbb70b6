/// What a document is, told by its first bytes and never by its name.
enum DocumentFormat: Sendable, Equatable {
  case archive, feed, json, mail, mailbox, markdown, page, text, webArchive
  /// A line of JSON Lines, by its number; the whole before it is cut is line 0.
  case jsonLine(Int)
  /// With a header; its fields are divided by this byte.
  case table(UInt8)

  /// - Parameters:
  ///   - bytes: the first kilobytes.
  ///   - encoding: the one that they came with.
  /// - Throws: `ReadingError.empty`, `.binary`.
  init(bytes: [UInt8], encoding: String?, fields: FieldNames) throws(ReadingError) {
    if ArchiveMembers.recognises(bytes) {
      self = .archive
      return
    }
    if let markup = Self.markup(bytes) {
      self = markup
      return
    }
    // The last character may be cut off.
    let decoder = TextDecoder()
    let head = decoder.cleaned(try decoder.decoded(bytes, declared: encoding))
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    self =
      Self.markup(start) ?? Self.wrapped(start) ?? Self.json(start)
      ?? Self.table(start, fields).map(Self.table) ?? (Self.isMarkdown(start) ? .markdown : .text)
  }

  /// Mail and archives of the web, which say so in their first line.
  private static func wrapped(_ start: Substring) -> DocumentFormat? {
    if start.hasPrefix("WARC/") || start.hasPrefix("filedesc://") { return .webArchive }
    if MailboxMessages.isBoundary(start.utf8.prefix { $0 != 10 }) { return .mailbox }
    return MailHeaders.recognises(start) ? .mail : nil
  }

  // MARK: Markup

  private static let feeds: Set<String> = ["rss", "feed", "rdf:rdf", "channel"]
  private static let pages: Set<String> = [
    "!doctype", "html", "head", "body", "title", "meta", "div", "p", "article", "script", "h1",
    "table",
  ]
  /// The name of an element is no longer, in bytes.
  private static let longestName = 40

  /// The same for bytes that begin as ASCII, as nearly all pages do: they need no decoding.
  private static func markup(_ bytes: [UInt8]) -> DocumentFormat? {
    let start = bytes.drop { $0 == 32 || (9...13).contains($0) }
    guard start.first == UInt8(ascii: "<"), start.dropFirst().first ?? 0 != 0 else { return nil }
    return markup(Substring(String(decoding: start, as: UTF8.self)))
  }

  /// A feed or a page, by the first element that only one of them has.
  private static func markup(_ start: Substring) -> DocumentFormat? {
    guard start.first == "<" else { return nil }
    var rest = start.utf8[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[place...].dropFirst()
      let piece = rest.prefix(longestName).prefix { $0 != UInt8(ascii: "<") }
      let opening = String(decoding: piece, as: UTF8.self).lowercased()
      let words = opening.split { $0.isWhitespace || $0 == ">" || $0 == "/" }
      let name = words.first.map(String.init) ?? ""
      if feeds.contains(name) || name.hasSuffix(":feed") { return .feed }
      // Feeds have document types too.
      if name == "!doctype", words.dropFirst().first != "html" { continue }
      if pages.contains(name) { return .page }
    }
    return start.hasPrefix("<?xml") || start.hasPrefix("<!--") ? .feed : nil
  }

  // MARK: JSON

  /// A list or an object; JSON Lines where the first line is an object as a whole, or the only one.
  private static func json(_ start: Substring) -> DocumentFormat? {
    guard let first = start.first, first == "{" || first == "[" else { return nil }
    let next = start.dropFirst().first { !$0.isWhitespace }
    if first == "[" { return next == "{" || next == "[" ? .json : nil }
    guard next == "\"" else { return nil }
    guard let end = start.utf8.firstIndex(of: 10) else { return .jsonLine(0) }
    return start[..<end].last { !$0.isWhitespace } == "}" ? .jsonLine(0) : .json
  }

  // MARK: Tables

  /// What divides the fields (a comma, a tab, a semicolon or a bar) of a first line that names the text and something else of an article.
  private static func table(_ start: Substring, _ fields: FieldNames) -> UInt8? {
    let header = start.prefix { !$0.isNewline }
    return [44, 9, 59, 124].first { (mark: UInt8) in
      let names = header.utf8.split(separator: mark).map {
        String(Substring($0)).filter { $0 != "\"" && !$0.isWhitespace }
      }
      let parts = Set(names.compactMap(fields.part))
      return parts.count > 1 && (parts.contains(.text) || parts.contains(.html))
    }
  }

  // MARK: Markdown

  private static func isMarkdown(_ start: Substring) -> Bool {
    if start.hasPrefix("# ") || MarkdownReader.parts(of: String(start)) != nil { return true }
    let lines = start.split(separator: "\n")
    let headings = lines.count { $0.hasPrefix("## ") || $0.hasPrefix("### ") }
    return headings > 0 && lines.count > headings || start.ranges(of: "](http").count > 1
  }
}

extension DocumentFormat {
  /// Whether it is cut where certain bytes stand, such as ends of lines.
  var isCutAtBytes: Bool {
    switch self {
    case .json, .jsonLine, .table, .mailbox: true
    default: false
    }
  }
}
