/// What the names of a page's elements tell of what is in them (Resources/page-furniture.tsv).
struct PageFurniture: Sendable {
  enum Verdict: String, Sendable { case never, seldom, caption }

  /// What an element says of itself.
  struct Sign: Sendable {
    var verdict: Verdict?
    /// That it holds the text of an article.
    var isBody = false
  }

  private struct Word: Sendable {
    var letters: [UInt8]
    /// Not only the beginning of one.
    var isWhole: Bool
    var verdict: Verdict
  }

  /// By their first letter, so that few are tried; whole words come first.
  private var words = [[Word]](repeating: [], count: 256)
  private static let longestName = 4
  /// By their first letter.
  private var bodyNames = [[[UInt8]]](repeating: [], count: 256)
  private static let roles = [
    "navigation", "complementary", "search", "banner", "dialog", "contentinfo",
  ]
  /// No more of a class or an id is read, in bytes.
  private static let longest = 400

  init() {
    for row in WordTable(PackageResources.page_furniture_tsv).rows where row.count == 2 {
      let isWhole = row[1].hasPrefix("=")
      let letters = Array(row[1].utf8.dropFirst(isWhole ? 1 : 0))
      guard let first = letters.first.map(Int.init) else { continue }
      if row[0] == "body" { bodyNames[first].append(letters) }
      guard let verdict = Verdict(rawValue: row[0]) else { continue }
      let word = Word(letters: letters, isWhole: isWhole, verdict: verdict)
      words[first].insert(word, at: isWhole ? 0 : words[first].count)
    }
  }

  /// The verdict on a class or id. A name of many words is the anchor of a heading and says nothing.
  private func verdict(on names: ArraySlice<UInt8>) -> Verdict? {
    var found: Verdict?
    for name in names.prefix(Self.longest).split(separator: 32) {
      let verdict = verdict(onName: name)
      if verdict == .never { return .never }
      found = found ?? verdict
    }
    return found
  }

  /// "relatedLinks most-read" is related, links, most, read.
  private func verdict(onName name: ArraySlice<UInt8>) -> Verdict? {
    var (found, count): (Verdict?, Int) = (nil, 0)
    var (start, wasSmall) = (name.startIndex, false)
    for place in name.startIndex...name.endIndex {
      let byte = place < name.endIndex ? name[place] : 0
      let isCapital = (65...90).contains(byte)
      let isLetter = isCapital || (97...122).contains(byte) || byte > 127
      if start < place, !isLetter || isCapital && wasSmall {
        count += 1
        if count > Self.longestName { return nil }
        if let verdict = verdict(onWord: name[start..<place]), found != .never {
          found = verdict == .never ? verdict : found ?? verdict
        }
        start = place
      }
      if !isLetter { start = place + 1 }
      wasSmall = isLetter && !isCapital
    }
    return found
  }

  private func verdict(onWord word: ArraySlice<UInt8>) -> Verdict? {
    guard let first = word.first else { return nil }
    return words[Int(Self.small(first))].first {
      ($0.isWhole ? $0.letters.count == word.count : $0.letters.count <= word.count)
        && zip($0.letters, word).allSatisfy { $0 == Self.small($1) }
    }?.verdict
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }

  /// What each element of a page says of itself by its tag, class, id and role, by the number of its node.
  func signs(of document: HTMLDocument) -> [Sign] {
    // Pages give the same names over and over.
    var known: [UInt64: Sign] = [:]
    return document.nodes.map { node in
      node.tag.map { sign(of: node, $0, document, &known) } ?? Sign()
    }
  }

  private func sign(
    of node: HTMLDocument.Node, _ tag: HTMLTag, _ document: HTMLDocument,
    _ known: inout [UInt64: Sign]
  ) -> Sign {
    var sign = Sign(verdict: nil, isBody: tag == .article)
    switch tag {
    case .nav, .footer, .aside, .menu: sign.verdict = .seldom
    case .figcaption: sign.verdict = .caption
    case .body, .html: return sign
    default: break
    }
    for attribute in document.attributes[node.content] {
      let value = document.values[attribute.value]
      switch attribute.name {
      case .class, .id, .dataComponent:
        let named = self.sign(of: value, &known)
        sign.isBody = sign.isBody || named.isBody
        sign.verdict = named.verdict == .never ? .never : sign.verdict ?? named.verdict
      case .itemprop where String(decoding: value, as: UTF8.self).lowercased() == "articlebody":
        sign.isBody = true
      case .role where Self.roles.contains { value.elementsEqual($0.utf8) }:
        sign.verdict = sign.verdict ?? .seldom
      default: continue
      }
    }
    if tag == .blockquote, sign.verdict == .seldom { sign.verdict = nil }
    return sign
  }

  private func sign(of names: ArraySlice<UInt8>, _ known: inout [UInt64: Sign]) -> Sign {
    let key = Self.key(names)
    if let sign = known[key] { return sign }
    let sign = Sign(verdict: verdict(on: names), isBody: namesBody(names))
    known[key] = sign
    return sign
  }

  /// 64 bits of FNV-1a; what two names of one page might share by chance is only what they tell.
  private static func key(_ names: ArraySlice<UInt8>) -> UInt64 {
    names.withUnsafeBufferPointer { bytes in
      var key: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { key = (key ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return key
    }
  }

  private func namesBody(_ names: ArraySlice<UInt8>) -> Bool {
    let letters = names.prefix(Self.longest).compactMap { byte -> UInt8? in
      switch byte {
      case 65...90: byte + 32
      case 97...122, 32: byte
      default: nil
      }
    }
    return letters.indices.contains { start in
      bodyNames[Int(letters[start])].contains { letters[start...].starts(with: $0) }
    }
  }
}
