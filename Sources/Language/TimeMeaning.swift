/// What words of time mean before anybody knows on which day they were written.
indirect enum TimeMeaning: Equatable {
  enum Unit: String {
    case minute, hour, day, week, fortnight, month, quarter, year, decade, century, season, weekend
  }

  case day(year: Int?, month: Int, day: Int)
  case month(year: Int?, month: Int)
  case year(Int)
  /// 1 to 4.
  case quarter(year: Int?, number: Int)
  /// 1 or 2.
  case half(year: Int?, number: Int)
  /// Spring 1, summer 2, autumn 3, winter 4.
  case season(year: Int?, number: Int)
  /// Its first year: 1990.
  case decade(Int)
  /// 19 for the years 1801 to 1900.
  case century(Int)
  case fiscal(year: Int?)
  /// Monday 1; -1 the last, 0 this, 1 the next, nil whichever the sentence means.
  case weekday(Int, which: Int?)
  /// "Monday, June 3": the year is one in which that day is a Monday.
  case weekdayDate(Int, month: Int, day: Int)
  /// "the weekend", which 0 in "this weekend".
  case weekend(which: Int?)
  /// "October last year": -1.
  case inYear(TimeMeaning, which: Int)
  case monthOfName(Int, which: Int)
  case seasonOfName(Int, which: Int)
  /// Days from the day of writing.
  case fromToday(Int)
  case partOfDay(TimeMeaning, String)
  /// "last month": -1.
  case span(Unit, which: Int)
  /// "the past three years": direction -1; the count is nil in "the past few years".
  case window(count: Int?, Unit, direction: Int)
  /// "two weeks ago": -1.
  case away(count: Int?, Unit, direction: Int)
  /// A weekend or a clock time, or a day that nothing but the story tells.
  case unknown(TimeExpression.Granularity)
  case holiday(year: Int?, month: Int, day: Int)
  case between(TimeMeaning, TimeMeaning)

  /// The same with the year of another where it has none itself.
  func taking(yearOf other: TimeMeaning) -> TimeMeaning {
    guard let year = other.year else { return self }
    switch self {
    case .day(nil, let month, let day), .weekdayDate(_, let month, let day):
      return .day(year: year, month: month, day: day)
    case .month(nil, let month): return .month(year: year, month: month)
    case .quarter(nil, let number): return .quarter(year: year, number: number)
    case .half(nil, let number): return .half(year: year, number: number)
    case .season(nil, let number): return .season(year: year, number: number)
    case .holiday(nil, let month, let day): return .holiday(year: year, month: month, day: day)
    default: return self
    }
  }

  /// Year and month of a day: in "June 3 to 5" they are told once.
  var monthOfDay: (year: Int?, month: Int)? {
    switch self {
    case .day(let year, let month, _): return (year, month)
    case .weekdayDate(_, let month, _): return (nil, month)
    default: return nil
    }
  }

  /// Whether it lies before the day of writing, or before one that the story tells.
  var isPast: Bool {
    switch self {
    case .span(_, let which), .inYear(_, let which), .monthOfName(_, let which),
      .seasonOfName(_, let which):
      return which < 0
    case .away(_, _, let direction): return direction < 0
    case .unknown(let granularity): return ![.hour, .minute, .day].contains(granularity)
    default: return false
    }
  }

  /// Whether it comes back every year: a month, a day, a quarter without one.
  var isYearly: Bool { taking(yearOf: .year(2000)) != self }

  private var year: Int? {
    switch self {
    case .day(let year, _, _), .month(let year, _), .quarter(let year, _), .half(let year, _),
      .season(let year, _), .holiday(let year, _, _):
      return year
    case .year(let year): return year
    default: return nil
    }
  }

  var granularity: TimeExpression.Granularity {
    switch self {
    case .day, .weekday, .weekdayDate, .fromToday, .holiday: return .day
    case .month, .monthOfName: return .month
    case .year: return .year
    case .quarter: return .quarter
    case .half: return .half
    case .season, .seasonOfName: return .season
    case .decade: return .decade
    case .century: return .century
    case .fiscal: return .fiscal
    case .partOfDay: return .partOfDay
    case .weekend: return .weekend
    case .inYear(let base, _): return base.granularity
    case .span(let unit, _), .window(_, let unit, _), .away(_, let unit, _): return unit.granularity
    case .unknown(let granularity): return granularity
    case .between(_, let end): return end.granularity
    }
  }
}

extension TimeMeaning.Unit {
  var granularity: TimeExpression.Granularity {
    switch self {
    case .minute: return .minute
    case .hour: return .hour
    case .day: return .day
    case .week, .fortnight: return .week
    case .weekend: return .weekend
    case .month: return .month
    case .quarter: return .quarter
    case .season: return .season
    case .year: return .year
    case .decade: return .decade
    case .century: return .century
    }
  }
}
