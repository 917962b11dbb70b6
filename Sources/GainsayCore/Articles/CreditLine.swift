import Foundation

/// A line over a report that says who wrote it, for whom and when, and nothing else: "By Jane Doe, The Harbour Post,
/// June 3, 2025", "Harbour Post | 3 June 2025", "Jane Doe for the Harbour Post".
struct CreditLine: Sendable, Equatable {
  var byline: String?
  var outlet: String?
  /// ISO 8601.
  var published: String?
}

/// Reads lines of credit part by part; a line of which one part is none of them is text.
struct CreditLineReader: Sendable {
  /// A line of credit is no longer than this, in UTF-8 bytes.
  static let longest = 120
  private static let mostWords = 7
  private static let mostOfRole = 4
  private static let separators: Set<Character> = [",", "|", "•", "·"]

  let dates = DateReader()
  let outlets: [String: NewsSource]
  let names: NameRules
  private let firstNames = WordTable(PackageResources.first_names_tsv).firstColumn
  private let pressWords = WordTable(PackageResources.press_words_txt).firstColumn
  private let roles = WordTable(PackageResources.byline_roles_txt).firstColumn
  private let countries: Set<String>

  init(names: NameRules, outlets: [String: NewsSource]) {
    self.names = names
    self.outlets = outlets
    let rows = WordTable(PackageResources.demonyms_tsv).rows
    countries = Set(rows.filter { $0.count > 1 }.map { $0[1] })
  }

  /// Nil where `line` is text.
  func credit(_ line: String) -> CreditLine? {
    guard line.utf8.count <= Self.longest, line.contains(where: \.isLetter) else { return nil }
    let isByline = line.hasPrefix("By ") || line.hasPrefix("BY ")
    var parts = (isByline ? line.dropFirst(3) : line[...]).replacing(" - ", with: ",")
      .replacing(" – ", with: ",").replacing(" — ", with: ",")
      .split { Self.separators.contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
    var credit = CreditLine()
    credit.published = takeDate(from: &parts)
    // Without "By" and without a day it may be anything.
    guard isByline || credit.published != nil, parts.count <= 3 else { return nil }
    for (place, part) in parts.enumerated() {
      guard read(part, isAuthor: isByline && place == 0, into: &credit) else { return nil }
    }
    return credit
  }

  /// "Technology reporter": what the author of the line before is called.
  func isRole(_ line: String) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    return words.count <= Self.mostOfRole && words.last?.last?.isLetter == true
      && words.first?.first?.isUppercase == true
      && words.last.map { roles.contains($0.lowercased()) } ?? false
  }

  /// A day at the end or at the beginning: "June 3, 2025" is of two parts.
  private func takeDate(from parts: inout [String]) -> String? {
    for count in [3, 2, 1] where count <= parts.count {
      if let date = dates.iso(parts.suffix(count).joined(separator: ", ")) {
        parts.removeLast(count)
        return date
      }
      if let date = dates.iso(parts.prefix(count).joined(separator: ", ")) {
        parts.removeFirst(count)
        return date
      }
    }
    return nil
  }

  /// False where the part is no name.
  private func read(_ part: String, isAuthor: Bool, into credit: inout CreditLine) -> Bool {
    let words = part.split(separator: " ").map(String.init)
    guard isName(words) else { return false }
    let lower = words.map { $0.lowercased() }
    if !isAuthor, !roles.isDisjoint(with: lower) { return true }
    if isAuthor || isPerson(lower) {
      let end = lower.firstIndex { ["for", "in"].contains($0) } ?? words.count
      let who = words[..<end].joined(separator: " ")
      credit.byline = credit.byline.map { $0 + ", " + who } ?? who
      if let press = outlets[names.key(who)] { credit.outlet = press.name }
      if end < words.count, lower[end] == "for" {
        credit.outlet = words[(end + 1)...].joined(separator: " ")
      }
      return end > 0
    }
    if isPlace(words, lower) { return true }
    credit.outlet = credit.outlet ?? part
    return true
  }

  /// Most words begin with a capital or a number, the first one does, and no sentence ends.
  func isName(_ words: [String]) -> Bool {
    guard let first = words.first, (1...Self.mostWords).contains(words.count),
      first.first.map({ $0.isUppercase || $0.isNumber }) == true,
      !words.contains(where: { word in word.contains { "!?:;\"“”".contains($0) } }),
      words.last?.hasSuffix(".") != true || (words.last?.count ?? 0) <= 3
    else { return false }
    let small = words.count { $0.first?.isLowercase == true }
    return small * 2 <= words.count
  }

  private func isPress(_ lower: [String]) -> Bool {
    outlets[names.key(lower.joined(separator: " "))] != nil
      || !pressWords.isDisjoint(with: lower)
  }

  func isPerson(_ lower: [String]) -> Bool {
    (2...4).contains(lower.count) && firstNames.contains(lower[0]) && !isPress(lower)
      && lower[1] != "&"
  }

  /// "LONDON", "London", "Norway": one word that no paper is called by.
  func isPlace(_ words: [String], _ lower: [String]) -> Bool {
    guard !isPress(lower) else { return false }
    return words.count == 1 || countries.contains(lower.joined(separator: " "))
  }
}
