/// What the names of a page's elements tell of what is in them (Resources/page-furniture.tsv).
struct PageFurniture: Sendable {
  enum Verdict: String, Sendable { case never, seldom, caption }

  /// What an element says of itself.
  struct Sign: Sendable {
    var verdict: Verdict?
    /// That it holds the text of an article.
    var isBody = false
  }

  /// Words by their first letter, so that few are tried.
  private var beginnings: [UInt8: [(word: String, verdict: Verdict)]] = [:]
  private var words: [String: Verdict] = [:]
  private static let longestName = 4
  private var bodyNames: [[UInt8]] = []
  private let roles: Set<String> = [
    "navigation", "complementary", "search", "banner", "dialog", "contentinfo",
  ]

  init() {
    for row in WordTable(PackageResources.page_furniture_tsv).rows where row.count == 2 {
      if row[0] == "body" { bodyNames.append(Array(row[1].utf8)) }
      guard let verdict = Verdict(rawValue: row[0]) else { continue }
      if row[1].hasPrefix("=") {
        words[String(row[1].dropFirst())] = verdict
      } else if let first = row[1].utf8.first {
        beginnings[first, default: []].append((row[1], verdict))
      }
    }
  }

  /// The verdict on a class or id. A name of many words is the anchor of a heading and says nothing.
  private func verdict(on names: String) -> Verdict? {
    var found: Verdict?
    for name in names.utf8.prefix(400).split(separator: 32) {
      let words = Self.words(of: name)
      guard words.count <= Self.longestName else { continue }
      let verdict = verdict(on: words)
      if verdict == .never { return .never }
      found = found ?? verdict
    }
    return found
  }

  private func verdict(on names: [String]) -> Verdict? {
    var found: Verdict?
    for word in names {
      let verdict =
        words[word]
        ?? word.utf8.first.flatMap { beginnings[$0] }?.first { word.hasPrefix($0.word) }?.verdict
      if verdict == .never { return .never }
      found = found ?? verdict
    }
    return found
  }

  /// What each element of a page says of itself by its tag, class, id and role, by the number of its node.
  func signs(of document: HTMLDocument) -> [Sign] {
    // Pages give the same names over and over.
    var known: [String: Sign] = [:]
    return document.nodes.map { node in
      node.tag.map { sign(of: node, $0, document, &known) } ?? Sign()
    }
  }

  private func sign(
    of node: HTMLDocument.Node, _ tag: HTMLTag, _ document: HTMLDocument,
    _ known: inout [String: Sign]
  ) -> Sign {
    var sign = Sign(verdict: nil, isBody: tag == .article)
    switch tag {
    case .nav, .footer, .aside, .menu: sign.verdict = .seldom
    case .figcaption: sign.verdict = .caption
    case .body, .html: return sign
    default: break
    }
    for attribute in document.attributes[node.content] {
      switch attribute.name {
      case "class", "id", "data-component":
        let named = known[attribute.value] ?? self.sign(of: attribute.value)
        known[attribute.value] = named
        sign.isBody = sign.isBody || named.isBody
        sign.verdict = named.verdict == .never ? .never : sign.verdict ?? named.verdict
      case "itemprop" where attribute.value.lowercased() == "articlebody": sign.isBody = true
      case "role" where roles.contains(attribute.value): sign.verdict = sign.verdict ?? .seldom
      default: continue
      }
    }
    if tag == .blockquote, sign.verdict == .seldom { sign.verdict = nil }
    return sign
  }

  private func sign(of names: String) -> Sign {
    Sign(verdict: verdict(on: names), isBody: namesBody(names))
  }

  private func namesBody(_ names: String) -> Bool {
    let letters = names.utf8.prefix(400).compactMap { byte -> UInt8? in
      switch byte {
      case 65...90: byte + 32
      case 97...122, 32: byte
      default: nil
      }
    }
    return bodyNames.contains { name in
      letters.count >= name.count
        && (0...letters.count - name.count).contains { letters[$0...].starts(with: name) }
    }
  }

  /// "relatedLinks most-read" is related, links, most, read.
  static func words(of name: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    for byte in name {
      let isCapital = (65...90).contains(byte)
      let isLetter = isCapital || (97...122).contains(byte) || byte > 127
      if !isLetter || isCapital && wasSmall {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if isLetter { word.append(isCapital ? byte + 32 : byte) }
      wasSmall = isLetter && !isCapital
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
