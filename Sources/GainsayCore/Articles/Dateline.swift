import Foundation
import Synchronization

/// The words before a report that say where, when and through whom it came: "WASHINGTON, Aug. 31 (Reuters) - ".
///
/// A dateline begins with a place in capitals, or with any place when an agency follows it in brackets, or with the agency
/// alone; a dash ends it.
struct Dateline: Sendable, Equatable {
  var place: String?
  /// In brackets: an agency, an outlet, a newswire.
  var outlet: String?
  /// As written, without a year where none is given.
  var date: String?
  /// UTF-8 bytes up to the first word of the report.
  var length: Int

  /// A dateline is found in this many UTF-8 bytes.
  static let reach = 120

  /// Nil where `paragraph` does not begin with one.
  init?(_ paragraph: some StringProtocol) {
    let start = String(decoding: paragraph.utf8.prefix(Self.reach), as: UTF8.self)
    // To look for what the pattern cannot do without takes less time than to match it.
    guard Self.mayBegin(start.utf8), let found = Self.matched(start) else { return nil }
    self = found
    // "(ANSA) - ROME, 10 JUN 2025 - ": the agency may come first.
    if place == nil, date == nil, let rest = Dateline(Substring(start.utf8.dropFirst(length))),
      rest.outlet == nil
    {
      (place, date, length) = (rest.place, rest.date, length + rest.length)
    }
    guard outlet != nil || place.map(Self.isInCapitals) == true else { return nil }
  }

  /// What the pattern finds at the start of a line.
  private static func matched(_ start: String) -> Dateline? {
    pattern.withLock { pattern in
      guard let match = start.prefixMatch(of: pattern) else { return nil }
      return Dateline(
        place: match.output.place.map { $0.trimmingCharacters(in: .whitespaces) },
        outlet: match.output.outlet.map(String.init),
        date: (match.output.date ?? match.output.inner ?? match.output.day).map(String.init),
        length: match.0.utf8.count)
    }
  }

  private init(place: String?, outlet: String?, date: String?, length: Int) {
    (self.place, self.outlet, self.date, self.length) = (place, outlet, date, length)
  }

  /// Made once: that takes longer than to match it.
  private static let pattern = Mutex(
    #/^(?:By (?:[A-Z](?:[\p{L}'’-]*[\p{Ll}.])? ){2,6})?(?<place>[A-Z][\p{L}.'’/ -]{1,40}?(?:, ?[A-Z][\p{L}.]{1,14}(?: [A-Z][\p{L}.]{1,14})?)?)?(?:,? ?\b(?<date>(?i:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:,? \d{4})?)))?\s?(?:\((?<outlet>[A-Z][\p{L}\d.\/&’' -]{1,30})(?:, (?<inner>(?i:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:,? \d{4})?)))?\),?)?(?: (?<day>(?i:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},? \d{4}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,? \d{4})))?(?:\s?[—–]\s?|\s?--\s?|\s-\s)(?=[\p{L}\p{N}“"'‘$£€])/#
  )

  /// Whether there is a dash, and a bracket, an author or three capitals at the beginning.
  private static func mayBegin(_ bytes: String.UTF8View) -> Bool {
    guard hasDash(bytes) else { return false }
    if bytes.starts(with: "By ".utf8) || opensBracket(bytes) { return true }
    return bytes.lazy.filter { $0 > 127 || (65...90).contains($0 & 0xDF) }.prefix(3)
      .allSatisfy { !(97...122).contains($0) }
  }

  /// Whether a bracket opens before a capital.
  private static func opensBracket(_ bytes: String.UTF8View) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { bracket, letter in
      bracket == UInt8(ascii: "(") && (65...90).contains(letter)
    }
  }

  /// A dash, or a hyphen that joins no words.
  private static func hasDash(_ bytes: String.UTF8View) -> Bool {
    let (hyphen, dashes) = (UInt8(ascii: "-"), UInt8(0xe2))
    var previous: UInt8 = 32
    for byte in bytes {
      if byte == dashes { return true }
      let isOfWord = (48...57).contains(previous) || (65...90).contains(previous & 0xDF)
      if byte == hyphen, !isOfWord { return true }
      previous = byte
    }
    return false
  }

  /// "ATLANTIC CITY, New Jersey": the first word is, and has three letters or more.
  private static func isInCapitals(_ place: String) -> Bool {
    let city = place.prefix { $0 != "," }
    return city.count { $0.isLetter } >= 3 && city == city.uppercased()
  }
}

extension Article {
  /// Where the report begins in every block: what stands before it in the first is a dateline.
  var readingRanges: [Range<Int>] {
    guard let first = blocks.firstIndex(where: { $0.kind == .paragraph }) else {
      return blocks.map(\.range)
    }
    let range = blocks[first].range
    let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
    let skipped = Dateline(Substring(bytes))?.length ?? 0
    return blocks.indices.map { index in
      index == first ? range.lowerBound + skipped..<range.upperBound : blocks[index].range
    }
  }
}
