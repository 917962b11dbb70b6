/// Whether one side's reports came after the other's, as far as they are dated.
enum ReportOrder: Sendable, Equatable {
  case earlier, later, mixed, unknown

  /// How `one` stands to `other`, by day.
  init(of one: [Statement], to other: [Statement]) {
    let days = { (side: [Statement]) in
      side.compactMap { $0.published.map { String($0.prefix(10)) } }
    }
    let (a, b) = (days(one), days(other))
    guard a.count == one.count, b.count == other.count, let firstA = a.min(), let lastA = a.max(),
      let firstB = b.min(), let lastB = b.max()
    else {
      self = .unknown
      return
    }
    if lastA < firstB {
      self = .earlier
    } else if lastB < firstA {
      self = .later
    } else {
      self = .mixed
    }
  }

  /// What it leaves in doubt, for people.
  var doubt: String? {
    switch self {
    case .unknown:
      "Not all of the articles are dated: one side may have been written after the other."
    case .mixed: "The reports overlap in time."
    case .earlier, .later: nil
    }
  }
}
