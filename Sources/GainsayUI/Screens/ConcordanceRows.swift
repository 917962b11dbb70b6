import GainsayCore

/// Mentions one under the other, under headings of their groups; where the name begins is the same in every line.
struct ConcordanceRows: Sendable {
  private enum Row: Sendable {
    case heading(String)
    case mention(Int)
  }

  let lines: [MentionLine]
  private var rows: [Row] = []
  /// The row of each mention.
  private var places: [Int] = []
  private let showsOutlet: Bool
  /// How many years their days are of; nil where none has a day.
  private let years: Int?

  init(_ mentions: [MentionLine] = [], by order: MentionsScreen.Order = .story) {
    lines = Self.sorted(mentions, order)
    showsOutlet = order != .outlet
    let dated = Set(lines.compactMap { $0.article.published?.prefix(4) })
    years = dated.isEmpty ? nil : dated.count
    let groups = lines.map { Self.group($0, order) }
    let counts = groups.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for number in lines.indices {
      let isFirst = number == 0 || groups[number] != groups[number - 1]
      if isFirst, counts.count > 1 {
        rows.append(.heading(heading(lines[number], order, counts[groups[number]] ?? 0)))
      }
      places.append(rows.count)
      rows.append(.mention(number))
    }
  }

  /// What the mentions of one group have in common.
  private static func group(_ line: MentionLine, _ order: MentionsScreen.Order) -> String {
    switch order {
    case .story: "\(line.article.story)"
    case .outlet: Wording.outlet(of: line.article)
    case .date: ""
    }
  }

  private func heading(_ line: MentionLine, _ order: MentionsScreen.Order, _ count: Int) -> String {
    let name = order == .story ? line.article.heading : Wording.outlet(of: line.article)
    return "\(name)  \(count)"
  }

  private static func sorted(_ mentions: [MentionLine], _ order: MentionsScreen.Order)
    -> [MentionLine]
  {
    let numbered = mentions.enumerated()
    switch order {
    case .story: return mentions
    case .outlet:
      return numbered.sorted {
        (Wording.outlet(of: $0.element.article), $0.offset)
          < (Wording.outlet(of: $1.element.article), $1.offset)
      }.map(\.element)
    case .date:
      return numbered.sorted {
        ($0.element.article.published ?? "~", $0.offset)
          < ($1.element.article.published ?? "~", $1.offset)
      }.map(\.element)
    }
  }

  var count: Int { rows.count }

  func mention(_ item: Int) -> MentionLine? { lines.indices.contains(item) ? lines[item] : nil }

  func place(of mention: MentionLine) -> Int? {
    lines.firstIndex { $0.article.id == mention.article.id && $0.range == mention.range }
  }

  func lineRange(of item: Int) -> Range<Int> { places[item]..<places[item] + 1 }

  func runs(_ row: Int, width: Int, isSelected: Bool) -> [Run] {
    switch rows[row] {
    case .heading(let text): [Run(" " + text, .heading)]
    case .mention(let number): line(lines[number], width: width, isSelected: isSelected)
    }
  }

  /// With the year where they are of several.
  private func day(_ mention: MentionLine) -> String {
    guard let years else { return "" }
    let day = mention.article.published
    return years > 1
      ? (day.map(Wording.day) ?? "-").fitted(to: 12) : Wording.shortDay(day).fitted(to: 7)
  }

  private func line(_ mention: MentionLine, width: Int, isSelected: Bool) -> [Run] {
    let bytes = Array(mention.sentence.utf8)
    let words = { (range: Range<Int>) in
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    let outlet = showsOutlet ? Wording.outlet(of: mention.article, cells: min(13, width / 4)) : ""
    let source = (width.isRoomy ? day(mention) : "") + outlet + (showsOutlet ? " " : "")
    let room = max(width - source.cells - 2, 10)
    let before = SafeText.cleaned(words(0..<mention.rangeInSentence.lowerBound))
    let after = words(
      mention.rangeInSentence.upperBound..<max(bytes.count, mention.rangeInSentence.upperBound))
    return [
      Run(isSelected ? ">" : " "), Run(source, .dim),
      Run(before.suffixFitted(to: room * 2 / 5)),
      Run("[" + mention.text + "]", isSelected ? .currentMention : .mention), Run(after),
    ]
  }
}

extension Wording {
  /// "3 Jun" from ISO 8601.
  static func shortDay(_ iso: String?) -> String {
    let parts = day(iso).split(separator: " ")
    return parts.count == 3 ? parts.prefix(2).joined(separator: " ") : "-"
  }
}

extension String {
  /// The end of the text in exactly so many cells, filled on the left.
  func suffixFitted(to cells: Int) -> String {
    let width = self.cells
    if width <= cells { return String(repeating: " ", count: cells - width) + self }
    var used = 0
    let tail = String(
      reversed().prefix { character in
        used += character.cells
        return used <= cells
      }.reversed())
    return String(repeating: " ", count: max(cells - tail.cells, 0)) + tail
  }
}
