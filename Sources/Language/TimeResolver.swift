/// Turns what words of time mean into days, given the day of writing.
struct TimeResolver {
  /// The day of writing, where it is known.
  let today: CalendarDay?
  /// Whether the sentence speaks of what is to come; news that does not tells of what was.
  let isComing: Bool

  /// Days and an ISO 8601 value.
  struct Resolved {
    var interval: DayInterval
    var value: String
  }

  func resolve(_ meaning: TimeMeaning) -> Resolved? {
    switch meaning {
    case .year(let year): return self.year(year)
    case .decade(let first):
      return years(first, first + 9, value: "\((first / 10).padded(3))X")
    case .century(let number):
      return years(number * 100 - 99, number * 100, value: "\((number - 1).padded(2))XX")
    case .fiscal(let year):
      return year.map { Resolved(interval: DayInterval(nil, nil), value: "FY\($0)") }
    case .between(let start, let end): return between(start, end)
    case .day(let year, let month, let day), .holiday(let year, let month, let day):
      return yearly(year) { CalendarDay(year: $0, month: month, day: day).map(self.day) }
    case .month(let year, let month):
      return yearly(year) { self.month($0, month) }
    case .quarter(let year, let number):
      return yearly(year) { months($0, number * 3 - 2, 3, value: "-Q\(number)") }
    case .half(let year, let number):
      return yearly(year) { months($0, number * 6 - 5, 6, value: "-H\(number)") }
    case .season(let year, let number): return yearly(year) { season($0, number) }
    case .unknown: return nil
    default: return today.flatMap { fromToday(meaning, $0) }
    }
  }

  private func fromToday(_ meaning: TimeMeaning, _ today: CalendarDay) -> Resolved? {
    switch meaning {
    case .fromToday(let days): return day(today.adding(days))
    case .weekday(let number, let which): return day(weekday(number, which: which, today))
    case .partOfDay(let base, let part):
      guard let days = resolve(base) else { return nil }
      return Resolved(interval: days.interval, value: "\(days.value)T\(part)")
    case .weekdayDate(let weekday, let month, let day):
      return dated(weekday, month, day, today) ?? resolve(.day(year: nil, month: month, day: day))
    case .weekend(let which): return weekend(which, today)
    case .inYear(let base, let which):
      return resolve(base.taking(yearOf: .year(today.parts.year + which)))
    case .monthOfName(let month, let which):
      return named(which, today) { self.month($0, month) }
    case .seasonOfName(let number, let which): return named(which, today) { season($0, number) }
    case .span(let unit, let which): return span(unit, which, today)
    case .window(let count, let unit, let direction):
      return window(count, unit, direction, today)
    case .away(let count, let unit, let direction):
      guard let count else { return nil }
      return away(count * direction, unit, today)
    default: return nil
    }
  }

  /// Of the years in question, the one that the sentence means: the latest that has begun, or the
  /// first that is not over.
  private func yearly(_ year: Int?, _ make: (Int) -> Resolved?) -> Resolved? {
    if let year { return make(year) }
    guard let today else { return nil }
    let now = today.parts.year
    // Four years either way find a February 29 too.
    if isComing {
      return (now - 1...now + 8).lazy.compactMap(make).first { $0.interval.last ?? today >= today }
    }
    return (now - 8...now + 1).reversed().lazy.compactMap(make)
      .first { $0.interval.first ?? today <= today }
  }

  /// "last March" is over, "next March" has not begun, "this March" is the one of the year.
  private func named(_ which: Int, _ today: CalendarDay, _ make: (Int) -> Resolved?) -> Resolved? {
    let now = today.parts.year
    guard which != 0 else { return make(now) }
    if which > 0 {
      return (now - 1...now + 1).lazy.compactMap(make).first { $0.interval.first ?? today > today }
    }
    return (now - 2...now).reversed().lazy.compactMap(make)
      .first { $0.interval.last ?? today < today }
  }

  /// The nearest day of that name: the same date has the same name again after five years at the
  /// earliest.
  private func dated(_ weekday: Int, _ month: Int, _ day: Int, _ today: CalendarDay) -> Resolved? {
    let now = today.parts.year
    return [0, 1, -1, 2, -2].lazy
      .compactMap { CalendarDay(year: now + $0, month: month, day: day) }
      .first { $0.weekday == weekday }.map(self.day)
  }

  private func weekday(_ number: Int, which: Int?, _ today: CalendarDay) -> CalendarDay {
    let back = (today.weekday - number).modulo(7)
    let ahead = (number - today.weekday).modulo(7)
    switch which {
    case .some(-1): return today.adding(back == 0 ? -7 : -back)
    case .some(1): return today.adding(ahead == 0 ? 7 : ahead)
    case .some(0): return today.adding(number - today.weekday)
    default: return today.adding(isComing ? ahead : -back)
    }
  }

  private func span(_ unit: TimeMeaning.Unit, _ which: Int, _ today: CalendarDay) -> Resolved? {
    let (year, month, _) = today.parts
    switch unit {
    case .minute, .hour, .fortnight, .season, .weekend: return nil
    case .day: return day(today.adding(which))
    case .week: return week(today.adding(which * 7))
    case .month:
      let (newYear, newMonth) = shifted(year, month, by: which)
      return self.month(newYear, newMonth)
    case .quarter:
      let (newYear, newMonth) = shifted(year, (month - 1) / 3 * 3 + 1, by: which * 3)
      return months(newYear, newMonth, 3, value: "-Q\((newMonth + 2) / 3)")
    case .year: return self.year(year + which)
    case .decade: return resolve(.decade((year / 10 + which) * 10))
    case .century: return resolve(.century((year + 99) / 100 + which))
    }
  }

  private func window(
    _ count: Int?, _ unit: TimeMeaning.Unit, _ direction: Int, _ today: CalendarDay
  ) -> Resolved? {
    guard let count, let far = moved(today, by: count * direction, unit) else { return nil }
    let (first, last) = far < today ? (far, today) : (today, far)
    return Resolved(interval: DayInterval(first, last), value: "\(first.iso)/\(last.iso)")
  }

  /// As exact as the words are: "two weeks ago" is a week, "a year ago" a year.
  private func away(_ count: Int, _ unit: TimeMeaning.Unit, _ today: CalendarDay) -> Resolved? {
    guard let there = moved(today, by: count, unit) else { return nil }
    let (year, month, _) = there.parts
    switch unit {
    case .week, .fortnight: return week(there)
    case .month: return self.month(year, month)
    case .quarter: return months(year, (month - 1) / 3 * 3 + 1, 3, value: "-Q\((month + 2) / 3)")
    case .year: return self.year(year)
    case .decade: return resolve(.decade(year / 10 * 10))
    case .century: return resolve(.century((year + 99) / 100))
    default: return day(there)
    }
  }

  private func between(_ start: TimeMeaning, _ end: TimeMeaning) -> Resolved? {
    guard let first = resolve(start), let last = resolve(end) else { return nil }
    guard let from = first.interval.first, let to = last.interval.last else { return nil }
    if from <= to {
      return Resolved(
        interval: DayInterval(from, to), value: "\(first.value)/\(last.value)")
    }
    // "between Friday and Monday", read on a Tuesday's paper: the later end goes on from the
    // earlier.
    let onward = TimeResolver(today: from, isComing: true)
    guard !isComing, let next = onward.resolve(end), let to = next.interval.last,
      from <= to
    else { return nil }
    return Resolved(interval: DayInterval(from, to), value: "\(first.value)/\(next.value)")
  }
}
