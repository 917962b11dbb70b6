/// Tells what pages put around an article from what the journalist wrote (Resources/furniture.tsv).
struct Furniture: Sendable {
  /// Whole lines.
  private let lines: Set<String>
  /// Titles of what a page holds beside its article.
  private let sections: Set<String>
  private let beginnings: [String]
  private let endings: [String]
  /// What ends a caption: whose the picture is.
  private let credits: [String]
  /// A caption is shorter than this, in UTF-8 bytes.
  private static let longestCaption = 200
  /// So is all other furniture than this, but for rules.
  private static let longest = 300

  init() {
    let rows = WordTable(PackageResources.furniture_tsv).rows.filter { $0.count >= 2 }
    let patterns = Dictionary(grouping: rows, by: { $0[0] }).mapValues { $0.map { $0[1] } }
    lines = Set(patterns["is"] ?? [])
    sections = Set(patterns["section"] ?? [])
    beginnings = patterns["begins"] ?? []
    endings = patterns["ends"] ?? []
    credits = patterns["credit"] ?? []
  }

  /// The number of the line from which on a page is about other articles.
  func end(of lines: [String]) -> Int {
    let start = lines.indices.first { index in
      index > 0 && lines[index].utf8.count < Self.longestCaption
        && sections.contains(bare(lines[index])) && isOfTeasers(lines[(index + 1)...])
    }
    return start ?? lines.count
  }

  func isFurniture(_ line: ArticleLine) -> Bool {
    let (kind, line) = (line.kind, line.text)
    guard line.utf8.count < Self.longest else { return isRule(line) }
    let bare = bare(line)
    if bare.isEmpty || lines.contains(bare) { return true }
    if line.utf8.count < Self.longestCaption, beginnings.contains(where: bare.hasPrefix) {
      return true
    }
    return isRule(line) || kind == .paragraph && (isKicker(line) || isCaption(bare, line))
      || endings.contains(where: bare.hasSuffix)
  }

  /// Dashes, stars and the like across the page.
  private func isRule(_ line: String) -> Bool {
    !line.contains { $0.isLetter || $0.isNumber }
  }

  /// A last line of a word or two that only names who published the text: "moneymail", "The Daily Crier".
  func isSignature(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count <= 3 && line.utf8.count <= 30
      && line.last.map { $0.isLetter || $0.isNumber } == true
      && !line.contains { ",:;!?".contains($0) } && line.contains(where: \.isLetter)
  }

  /// A few words in capitals: "ECOMMERCE", "WORLD NEWS".
  private func isKicker(_ line: String) -> Bool {
    guard line.utf8.count <= 40, line.split(separator: " ").count <= 4,
      line.contains(where: \.isLetter)
    else { return false }
    return line == line.uppercased() && !line.hasSuffix(".") && !line.contains(where: \.isNumber)
  }

  private func isCaption(_ bare: String, _ line: String) -> Bool {
    guard line.utf8.count < Self.longestCaption else { return false }
    let ending = bare.hasSuffix(".") ? String(bare.dropLast()) : bare
    return credits.contains(where: ending.hasSuffix)
  }

  /// Headlines, dates and cut-off openings, not paragraphs that go on.
  private func isOfTeasers(_ lines: ArraySlice<String>) -> Bool {
    let short = lines.count {
      $0.utf8.count < 120 || $0.hasSuffix("Read more") || $0.hasSuffix("…")
    }
    return short * 2 >= lines.count
  }

  private func bare(_ line: String) -> String {
    let trimmed = line.lowercased().drop { $0 == " " }
    let end = trimmed.lastIndex { $0 != " " && $0 != ":" }
    return end.map { String(trimmed[...$0]) } ?? ""
  }
}
