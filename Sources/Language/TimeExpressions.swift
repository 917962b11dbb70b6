/// Finds when something is told to happen: "Jan. 13", "June 3, 2025", "in 2017", "last month",
/// "Tuesday", "the third quarter".
///
/// What the words say is read first (`TimeGrammar`), then resolved against the day of writing
/// (`TimeResolver`). A day without a year is the latest one that is not after the day of writing,
/// and the coming one where the sentence speaks of what is to come; without a day of writing it
/// stays unresolved. The cost grows with the number of tokens alone.
package struct TimeExpressionFinder: Sendable {
  package init() {}

  static let terms = TermTable(file: PackageResources.times_tsv)
  static let numbers = TermTable(file: PackageResources.numbers_tsv)

  /// The time expressions among the tokens of a sentence, in order, not overlapping.
  /// - Parameter reference: the article's date in ISO 8601, if it has one.
  package func find(in tokens: [Token], reference: String? = nil) -> [TimeExpression] {
    let words = LowerWords(tokens)
    let grammar = TimeGrammar(tokens: tokens, words: words)
    let today = reference.flatMap { CalendarDay(iso: $0) }
    return grammar.phrases().map { phrase in
      let isComing = TimeDirection(tokens: tokens, words: words).isComing(at: phrase.tokens)
      return expression(phrase, tokens, words, TimeResolver(today: today, isComing: isComing))
    }
  }

  private func expression(
    _ phrase: TimePhrase, _ tokens: [Token], _ words: LowerWords, _ resolver: TimeResolver
  ) -> TimeExpression {
    let resolved = resolver.resolve(phrase.meaning)
    var interval = resolved?.interval
    if interval?.first == nil { interval = nil }
    let start = tokens[phrase.tokens.lowerBound].range.lowerBound
    let end = tokens[phrase.tokens.upperBound - 1].range.upperBound
    return TimeExpression(
      range: start..<end, value: resolved.map { $0.value + time(phrase.clock) },
      interval: interval.flatMap { narrowed($0, phrase.part, resolver.today) },
      granularity: phrase.granularity, part: phrase.part,
      relation: relation(of: phrase, words), clock: phrase.clock)
  }

  private func time(_ clock: TimeExpression.Clock?) -> String {
    guard let clock else { return "" }
    return "T\((clock.minutes / 60).padded(2)):\((clock.minutes % 60).padded(2))"
  }

  private func relation(of phrase: TimePhrase, _ words: LowerWords) -> TimeExpression.Relation {
    // "from 2015 to 2018" begins and ends by itself.
    if case .between = phrase.meaning { return .at }
    if words[phrase.tokens.lowerBound - 1] == "from", isCompared(phrase, words) { return .at }
    return Self.terms.match("relation", in: words, endingAt: phrase.tokens.lowerBound)
      .flatMap { TimeExpression.Relation(rawValue: $0.value) } ?? .at
  }

  /// "rose from a year earlier", "up 5 percent from 2019": nothing began there.
  private func isCompared(_ phrase: TimePhrase, _ words: LowerWords) -> Bool {
    let before = words[phrase.tokens.lowerBound - 2]
    if QuantityUnits.table.contains("percent", before) || ["up", "down"].contains(before) {
      return true
    }
    return phrase.meaning.isPast
  }

  /// A third of the span for "early", "mid" and "late"; up to the day of writing for "earlier".
  private func narrowed(
    _ interval: DayInterval, _ part: TimeExpression.Part?, _ today: CalendarDay?
  ) -> DayInterval? {
    guard let part, let first = interval.first, let last = interval.last else { return interval }
    let third = (last.number - first.number + 1) / 3
    switch part {
    case .early: return DayInterval(first, third > 0 ? first.adding(third - 1) : last)
    case .middle: return DayInterval(first.adding(third), last.adding(-third))
    case .late: return DayInterval(third > 0 ? last.adding(1 - third) : first, last)
    case .earlier: return DayInterval(first, today.map { max(first, min($0, last)) } ?? last)
    case .later: return DayInterval(today.map { min(last, max($0, first)) } ?? first, last)
    }
  }
}
