/// Words of time as they stand in a sentence.
struct TimePhrase {
  /// Indices of its tokens.
  var tokens: Range<Int>
  var meaning: TimeMeaning
  var part: TimeExpression.Part?
  var clock: TimeExpression.Clock?

  var granularity: TimeExpression.Granularity {
    clock.map { $0.minutes % 60 == 0 ? .hour : .minute } ?? meaning.granularity
  }
}

/// Reads words of time; knows nothing of the day of writing.
///
/// phrase = span [connector span] | day [at] clock | clock [on] day; span = [part] name of a span.
struct TimeGrammar {
  let tokens: [Token]
  let words: LowerWords

  var terms: TermTable { TimeExpressionFinder.terms }

  /// A piece that was read, and where it ends.
  struct Piece {
    var meaning: TimeMeaning
    var end: Int
    var part: TimeExpression.Part?
    var clock: TimeExpression.Clock?
  }

  func phrases() -> [TimePhrase] {
    var found: [TimePhrase] = []
    var at = 0
    while at < tokens.count {
      if let piece = phrase(at: at), piece.end > at {
        found.append(
          TimePhrase(
            tokens: at..<piece.end, meaning: piece.meaning, part: piece.part, clock: piece.clock))
        at = piece.end
      } else {
        at += 1
      }
    }
    return found
  }

  /// Words that may begin a phrase, so that all others cost one look.
  private static let opening = TimeExpressionFinder.terms.firstWords(
    of: [
      "month", "weekday", "day", "night", "season", "which", "window", "part", "clock", "holiday",
      "feast", "told", "opens", "share",
    ]
  ).union(TimeExpressionFinder.numbers.firstWords(of: ["small", "ordinal"]))

  private func mayBegin(at index: Int) -> Bool {
    let word = words[index]
    guard let first = word.utf8.first else { return false }
    if Ascii.isDigit(first) || first == 39 || first == 0xe2 || Self.opening.contains(word) {
      return true
    }
    return word.hasPrefix("mid-") || word.hasPrefix("fy") || word.utf8.count == 2 && first == 113
  }

  private func phrase(at start: Int) -> Piece? {
    guard mayBegin(at: start) else { return nil }
    if let clock = clock(at: start) { return withDay(clock) }
    guard let first = span(at: start) else { return nil }
    if let range = range(from: first, start: start) { return range }
    return withClock(first)
  }

  /// "from 2015 to 2018", "between Monday and Friday", "Jan. 3-9", "2015-18".
  private func range(from first: Piece, start: Int) -> Piece? {
    let before = words[start - 1]
    let joint = words[first.end]
    let isJoined =
      ["to", "through", "until", "till", "-", "–"].contains(joint)
      || joint == "and" && before == "between"
    guard isJoined, first.clock == nil else { return nil }
    guard let second = second(at: first.end + 1, after: first.meaning, joint: joint) else {
      return nil
    }
    return Piece(
      meaning: .between(first.meaning.taking(yearOf: second.meaning), second.meaning),
      end: second.end)
  }

  private func second(at index: Int, after first: TimeMeaning, joint: String) -> Piece? {
    if let (sameYear, sameMonth) = first.monthOfDay, let day = dayNumber(at: index),
      month(at: index + 1) == nil
    {
      let written = year(afterComma: index + 1)
      return Piece(
        meaning: .day(year: written?.year ?? sameYear, month: sameMonth, day: day),
        end: written?.end ?? index + 1)
    }
    if case .year(let year) = first {
      if let last = plainYear(at: index) {
        return last > year ? Piece(meaning: .year(last), end: index + 1) : nil
      }
      guard joint == "-" || joint == "–", words[index].utf8.count == 2,
        let short = Int(words[index]), short == (year + 1) % 100
      else { return nil }
      return Piece(meaning: .year(year + 1), end: index + 1)
    }
    return span(at: index)
  }

  /// "Monday at 2 p.m.", "Monday night".
  private func withClock(_ piece: Piece) -> Piece {
    var piece = piece
    guard piece.meaning.granularity == .day else { return piece }
    if let part = terms.value("daypart", words[piece.end]) {
      return Piece(meaning: .partOfDay(piece.meaning, part), end: piece.end + 1)
    }
    let next = ["at", ",", "by"].contains(words[piece.end]) ? piece.end + 1 : piece.end
    if let clock = clock(at: next) { (piece.clock, piece.end) = (clock.clock, clock.end) }
    return piece
  }

  /// "2 p.m. on Monday".
  private func withDay(_ clock: Piece) -> Piece {
    let next = ["on", ",", "of"].contains(words[clock.end]) ? clock.end + 1 : clock.end
    guard let day = span(at: next), day.meaning.granularity == .day else { return clock }
    return Piece(meaning: day.meaning, end: day.end, part: day.part, clock: clock.clock)
  }

  /// A span with the part of it that is meant: "early in 2019", "the end of the year", "mid-March".
  func span(at start: Int) -> Piece? {
    let bare = words[start] == "the" ? start + 1 : start
    if let match = terms.match("part", in: words, at: bare),
      let part = TimeExpression.Part(rawValue: match.value),
      let piece = partly(part, at: bare + match.count)
    {
      return piece
    }
    if words[start].hasPrefix("mid-"), let piece = glued(at: start) { return piece }
    return name(at: start)
  }

  private func partly(_ part: TimeExpression.Part, at start: Int) -> Piece? {
    let hyphened = ["-", "–"].contains(words[start]) ? start + 1 : start
    guard var piece = name(at: hyphened, isSure: true) else { return nil }
    piece.part = part
    return piece
  }

  /// "mid-2019", "mid-March" in one word.
  private func glued(at start: Int) -> Piece? {
    let rest = String(words[start].dropFirst(4))
    if let year = Self.year(rest) {
      return Piece(meaning: .year(year), end: start + 1, part: .middle)
    }
    guard let month = terms.value("month", rest).flatMap(Int.init) else { return nil }
    let year = plainYear(at: start + 1)
    return Piece(
      meaning: .month(year: year, month: month), end: start + (year == nil ? 1 : 2), part: .middle)
  }
}
