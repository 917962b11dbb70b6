import GainsayCore

/// Every mention of a company in its sentence, one under the other.
struct MentionsScreen: ScreenContent {
  var entity: EntitySummary
  var of: Int64?
  var mentions: [MentionLine] = []
  var scroll = ScrollState()

  private static let sourceWidth = 12

  init(entity: EntitySummary, story: Int64?) {
    self.entity = entity
    of = story
  }

  var story: Int64? { of }

  func head(width: Int) -> [Run] {
    let articles = Set(mentions.map(\.article.id)).count
    let counts =
      "\(Wording.count(mentions.count, "mention"))  \(Wording.count(articles, "article"))"
    let name = ([entity.name] + entity.aliases).joined(separator: ", ")
    return [
      Run(name.fitted(to: max(width - counts.cells - 2, 8)), .title), Run("  " + counts, .dim),
    ]
  }

  func paper(width: Int) -> Paper {
    let mentions = mentions
    return .list(count: mentions.count) { number, isSelected in
      Self.line(mentions[number], width: width, isSelected: isSelected)
    }
  }

  /// The words before end where the name begins, in every line at the same place.
  private static func line(_ mention: MentionLine, width: Int, isSelected: Bool) -> [Run] {
    let bytes = Array(mention.sentence.utf8)
    let words = { (range: Range<Int>) in
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    let source = Wording.outlet(mention.article.outlet, path: mention.article.path).fitted(
      to: min(sourceWidth, width / 4))
    let room = max(width - source.cells - 4, 10)
    let before = SafeText.cleaned(words(0..<mention.rangeInSentence.lowerBound))
    let left = room * 2 / 5
    let tail = String(before.reversed().prefix { _ in true }.reversed()).suffixFitted(to: left)
    let after = words(mention.rangeInSentence.upperBound..<bytes.count)
    let style: Style = isSelected ? .selected : .plain
    return [
      Run((isSelected ? ">" : " ") + source + "  ", style == .plain ? .dim : style),
      Run(tail, style),
      Run("[" + mention.text + "]", .mention), Run(after, style),
    ]
  }

  func open() -> Opening? {
    selected.map { .article($0.article.id, at: $0.range, entity: entity.id) }
  }

  var selected: MentionLine? {
    mentions.indices.contains(scroll.item) ? mentions[scroll.item] : nil
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
