/// Which lines of a paper hold what, where items stand in groups: an empty line, a heading, then the items.
struct GroupedRows: Sendable {
  enum Place: Sendable, Equatable {
    case space
    case heading(Int)
    case item(Int)
  }

  /// The line of the first item of each group, and how many it has.
  let firsts: [Int]
  let counts: [Int]

  func place(of line: Int) -> Place {
    guard let group = firsts.lastIndex(where: { $0 - 2 <= line }) else { return .space }
    let within = line - firsts[group]
    if within < 0 { return within == -1 ? .heading(group) : .space }
    return .item(counts[..<group].reduce(0, +) + within)
  }

  func line(of item: Int) -> Int {
    var left = item
    for (first, count) in zip(firsts, counts) {
      if left < count { return first + left }
      left -= count
    }
    return firsts.last ?? 0
  }
}
