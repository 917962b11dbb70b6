import Foundation

/// Lines over a report in which a day stands among whatever papers put there: "The Courier | English page | 15/01/2025 | Bart Claes",
/// "Farm Weekly, March 20, 2025. From staff and wire reports".
extension CreditLineReader {
  /// A part of such a line has no more words.
  private static let mostOfPart = 8
  private static let mostParts = 5
  /// A part that is neither a name nor a credit has no more.
  private static let mostOfRemark = 3
  private static let dividers: Set<Character> = [",", "|", "•", "·", "—", "–", ":", ".", "("]
  /// Words that say whose day it is, at the end of what stands before it.
  private static let labels: Set<String> = [
    "published", "updated", "posted", "issued", "released", "release", "until", "date",
  ]
  private static let wordsOfCredit: Set<String> = [
    "agencies", "contributed", "correspondent", "reporting", "reports", "staff",
  ]
  /// Words that open a credit.
  private static let openings: Set<String> = ["by", "from", "with"]

  /// Nil where the line may be text: the day must stand apart, and the rest be names and credits.
  func masthead(_ line: String) -> CreditLine? {
    guard line.utf8.count <= Self.longest, let day = dates.day(in: line) else { return nil }
    let before = line[..<day.range.lowerBound].trimmingCharacters(in: .whitespaces)
    let after = rest(of: line[day.range.upperBound...])
    guard isApart(before), let after else { return nil }
    let (ahead, behind) = (parts(of: before), parts(of: after))
    guard ahead.count + behind.count <= Self.mostParts,
      ahead.allSatisfy({ isLabel($0) || isName($0) }),
      behind.allSatisfy({ isCredit($0) || isName($0) || $0.count <= Self.mostOfRemark })
    else { return nil }
    var credit = CreditLine(published: day.iso)
    for part in ahead + behind { read(part, into: &credit) }
    if credit.outlet == nil {
      let named = (ahead.isEmpty ? behind.prefix(1) : ahead.prefix(1)).first {
        !isLabel($0) && !isCredit($0) && isName($0)
      }
      let lower = named.map { $0.map { $0.lowercased() } } ?? []
      if let named, !isPerson(lower), !isPlace(named, lower), dates.iso(named[0]) == nil {
        credit.outlet = named.joined(separator: " ")
      }
    }
    return credit
  }

  /// "jane.doe@courier.example", "@jane_doe": where an author can be reached.
  func isAddress(_ line: String) -> Bool {
    !line.contains(" ") && line.contains("@") && line.utf8.count <= Self.longest
  }

  /// Without a time of day; nil where the sentence goes on.
  private func rest(of line: Substring) -> String? {
    let time = #/^,?\s*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:[A-Z]{2,4}\b)?/#
    // "August 12, 2025 - Updated 9:10 a.m. - AP and staff reports".
    let change = #/\b[Uu]pdated:?\s+\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?[Mm]\.?)?/#
    let rest = line.replacing(time, with: "", maxReplacements: 1)
      .replacing(change, with: "").trimmingCharacters(in: .whitespaces)
    guard let first = rest.first else { return "" }
    let word = rest.prefix { $0.isLetter }.lowercased()
    return Self.dividers.contains(first) || first == "-" || Self.openings.contains(word)
      ? rest : nil
  }

  private func isApart(_ before: String) -> Bool {
    guard let last = before.last else { return true }
    let words = before.split(separator: " ")
    return Self.dividers.contains(last) || last == "-"
      || words.last.map { Self.labels.contains($0.lowercased()) || isWeekday($0) } ?? true
  }

  private func isWeekday(_ word: Substring) -> Bool {
    word.lowercased().hasSuffix("day") && word.first?.isUppercase == true
  }

  private func parts(of text: String) -> [[String]] {
    text.replacing(" - ", with: ",").split { Self.dividers.contains($0) || $0 == ")" }
      .map { $0.split(separator: " ").map(String.init).filter { $0 != "-" } }
      .filter { !$0.isEmpty }
  }

  /// "Issued", "For immediate release", "Published Thursday".
  private func isLabel(_ words: [String]) -> Bool {
    words.count <= Self.mostOfRemark
      && words.contains { Self.labels.contains($0.lowercased()) || isWeekday(Substring($0)) }
  }

  /// "By Ruth Pell", "from our special correspondent Jana Kralova", "Agence France-Presse contributed to this report".
  private func isCredit(_ words: [String]) -> Bool {
    guard words.count <= Self.mostOfPart, let first = words.first else { return false }
    return Self.openings.contains(first.lowercased())
      || words.contains { Self.wordsOfCredit.contains($0.lowercased()) }
  }

  private func read(_ words: [String], into credit: inout CreditLine) {
    let lower = words.map { $0.lowercased() }
    if let press = outlets[names.key(words.joined(separator: " "))] {
      credit.outlet = credit.outlet ?? press.name
    } else if lower.first == "by", words.count > 1, words[1].first?.isUppercase == true {
      let end = lower.firstIndex { ["for", "in"].contains($0) } ?? words.count
      credit.byline = credit.byline ?? words[1..<max(end, 2)].joined(separator: " ")
    } else if isPerson(lower), isName(words) {
      credit.byline = credit.byline ?? words.joined(separator: " ")
    }
  }
}
