import Language

/// Whether two statements tell of one period: what rises and falls does so anew every day.
extension SlotGate {
  /// Of one thing, and of one period or published on one day.
  func areOfOnePeriod(_ one: Statement, _ other: Statement) -> Bool {
    if let mine = one.agent, let theirs = other.agent, mine.entity == nil, theirs.entity == nil,
      mine.modifiers != theirs.modifiers
    {
      return false
    }
    if haveTimesInCommon(one, other) || haveAmountInCommon(one, other) { return true }
    let times = [one, other].map(\.times)
    if times[0].isEmpty != times[1].isEmpty { return isWithin(one, other) }
    let days = [one, other].map { $0.published.map { String($0.prefix(10)) } }
    return isWithin(one, other) || days[0] == days[1]
  }

  /// "The third quarter" and "July to September" are one.
  func isWithin(_ one: Statement, _ other: Statement) -> Bool {
    one.times.contains { a in other.times.contains { $0.interval == a.interval } }
  }

  /// "Rose to $48.2 million" and "fell to $48.2m" are of one quarter.
  private func haveAmountInCommon(_ one: Statement, _ other: Statement) -> Bool {
    let sums = [one, other].map { statement in
      Set(
        statement.measures.filter { $0.quantity.unit != "percent" && $0.isOfUnit }.map(
          \.quantity.value))
    }
    return !sums[0].isDisjoint(with: sums[1])
  }

  func haveTimesInCommon(_ one: Statement, _ other: Statement) -> Bool {
    let values = [one, other].map { Set($0.times.compactMap(\.value)) }
    return !values[0].isDisjoint(with: values[1])
  }
}
