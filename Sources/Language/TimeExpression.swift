/// Words that say when something is told to happen.
package struct TimeExpression: Sendable, Equatable, Codable {
  /// How fine the words are.
  package enum Granularity: String, Sendable, Codable, CaseIterable {
    case minute, hour, partOfDay = "part of day", day, weekend, week, month, quarter, season, half
    case year, fiscal = "fiscal year", decade, century
  }

  /// The part of the span that is meant: "late March".
  package enum Part: String, Sendable, Codable {
    case early, middle, late
    /// Between the start of the span and the day of writing: "earlier this week".
    case earlier
    /// Between the day of writing and the end of the span: "later this year".
    case later
  }

  /// How the span bounds what is told: "since 2015", "by the end of the year".
  package enum Relation: String, Sendable, Codable {
    case at, since, until, by, before, after
  }

  /// A time of day.
  package struct Clock: Sendable, Equatable, Codable {
    /// Minutes since midnight.
    package var minutes: Int
    /// As it is written, in capitals: "EST", "GMT"; "local" for local time.
    package var zone: String?

    package init(minutes: Int, zone: String? = nil) {
      self.minutes = minutes
      self.zone = zone
    }
  }

  /// UTF-8 offsets in the text, without the preposition that `relation` tells of.
  package var range: Range<Int>
  /// After ISO 8601 and, for what that lacks, TIMEX3: "2025-06-03", "2025-06", "2025-W23",
  /// "2025-Q3", "2025-H1", "2025-SU", "199X", "18XX", "FY2021", "2025-06-03TNI",
  /// "2025-06-03T14:00", "2015/2018"; nil while it cannot be resolved.
  package var value: String?
  /// The days that are meant, narrowed to `part`; nil while they cannot be resolved. A season is
  /// the northern one.
  package var interval: DayInterval?
  package var granularity: Granularity
  package var part: Part?
  package var relation: Relation
  package var clock: Clock?

  package init(
    range: Range<Int>, value: String?, interval: DayInterval? = nil,
    granularity: Granularity = .day, part: Part? = nil, relation: Relation = .at,
    clock: Clock? = nil
  ) {
    self.range = range
    self.value = value
    self.interval = interval
    self.granularity = granularity
    self.part = part
    self.relation = relation
    self.clock = clock
  }

  /// The days on which what is told may lie, its relation minded: "since 2015" has no last day.
  package var possibleDays: DayInterval? {
    guard let interval else { return nil }
    switch relation {
    case .at: return interval
    case .since: return DayInterval(interval.first, nil)
    case .until, .by: return DayInterval(nil, interval.last)
    case .before: return DayInterval(nil, interval.first?.adding(-1))
    case .after: return DayInterval(interval.last?.adding(1), nil)
    }
  }
}
