/// Spans of the calendar with their values.
extension TimeResolver {
  func day(_ day: CalendarDay) -> Resolved {
    Resolved(interval: DayInterval(day, day), value: day.iso)
  }

  /// The week of a day, Monday to Sunday, numbered as ISO 8601 does: by the year of its Thursday.
  func week(_ day: CalendarDay) -> Resolved {
    let monday = day.adding(1 - day.weekday)
    let year = monday.adding(3).parts.year
    let january = CalendarDay(number: CalendarDay.start(ofMonth: 1, in: year))
    let number = (monday.adding(3).number - january.number) / 7 + 1
    return Resolved(
      interval: DayInterval(monday, monday.adding(6)),
      value: "\(year.padded(4))-W\(number.padded(2))")
  }

  /// Saturday and Sunday; "the weekend" of a weekday is the one before, on a weekend the one that
  /// runs.
  func weekend(_ which: Int?, _ today: CalendarDay) -> Resolved {
    let this = today.adding(6 - today.weekday)
    let isRunning = today.weekday > 5
    let weeks = which ?? (isRunning || isComing ? 0 : -1)
    let saturday = this.adding(weeks == 1 && !isRunning ? 0 : weeks * 7)
    return Resolved(
      interval: DayInterval(saturday, saturday.adding(1)), value: week(saturday).value + "-WE")
  }

  func month(_ year: Int, _ month: Int) -> Resolved? {
    months(year, month, 1, value: "-\(month.padded(2))")
  }

  func season(_ year: Int, _ number: Int) -> Resolved? {
    guard (1...4).contains(number) else { return nil }
    let names = ["SP", "SU", "FA", "WI"]
    // Winter begins in December of its year.
    return months(year, number * 3, 3, value: "-\(names[number - 1])")
  }

  func year(_ year: Int) -> Resolved? { months(year, 1, 12, value: "") }

  func years(_ first: Int, _ last: Int, value: String) -> Resolved? {
    guard let start = CalendarDay(year: first, month: 1, day: 1),
      let end = CalendarDay(year: last, month: 12, day: 31)
    else { return nil }
    return Resolved(interval: DayInterval(start, end), value: value)
  }

  func months(_ year: Int, _ month: Int, _ count: Int, value: String) -> Resolved? {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let last = first.adding(months: count).adding(-1)
    return Resolved(interval: DayInterval(first, last), value: year.padded(4) + value)
  }
}

/// Days and months counted on.
extension TimeResolver {
  func moved(
    _ day: CalendarDay, by count: Int, _ unit: TimeMeaning.Unit
  ) -> CalendarDay? {
    // Beyond ten thousand of anything nobody counts days.
    guard abs(count) <= 10_000 else { return nil }
    switch unit {
    case .hour where count.modulo(24) == 0: return day.adding(count / 24)
    case .minute, .hour: return abs(count) <= 4 ? day : nil
    case .day: return day.adding(count)
    case .week, .weekend: return day.adding(count * 7)
    case .fortnight: return day.adding(count * 14)
    case .month: return known(day.adding(months: count))
    case .quarter, .season: return known(day.adding(months: count * 3))
    case .year: return known(day.adding(months: count * 12))
    case .decade: return known(day.adding(months: count * 120))
    case .century: return known(day.adding(months: count * 1200))
    }
  }

  private func known(_ day: CalendarDay) -> CalendarDay? {
    (1...9999).contains(day.parts.year) ? day : nil
  }

  func shifted(_ year: Int, _ month: Int, by months: Int) -> (Int, Int) {
    let index = year * 12 + month - 1 + months
    return (index.floored(by: 12), index.modulo(12) + 1)
  }
}
