import GainsayCore

/// What was read in, and what could not be and why.
struct LogScreen: ScreenContent {
  let kind = ScreenKind.log
  private(set) var runs: [ImportRun] = []
  private(set) var isLoaded = false
  var scroll = ScrollState()

  var wants: [Effect] { [.loadLog] }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    guard case .logLoaded(let runs) = message else { return [] }
    self.runs = runs
    isLoaded = true
    return []
  }

  func head(width: Int) -> [Run] {
    let failures = runs.reduce(0) { $0 + $1.failureCount }
    return [Run("Log", .title), Run("  what was read in", .dim)]
      .with(right: [Run("\(failures) not read", .dim)], width: width)
  }

  func paper(width: Int) -> Paper {
    guard !runs.isEmpty else {
      return isLoaded ? .message("Nothing was read in yet.", width: width) : .laid([], items: [])
    }
    return .laid(runs.flatMap { lines($0, width) }, items: [])
  }

  private func lines(_ run: ImportRun, _ width: Int) -> [[Run]] {
    let counts =
      "\(run.added) added, \(run.replaced) replaced, \(run.unchanged) known, \(run.failureCount) not read"
    let head = Run(" " + Wording.date(run.ended), .heading)
    let first =
      width.isRoomy
      ? [[head, Run("  " + counts)]]
      : [[head]] + Wrapping.lines(of: counts, width: max(width - 4, 8)).map { [Run("    " + $0)] }
    let failures = run.failures.flatMap { failure in
      Wrapping.lines(of: "\(failure.path): \(failure.reason)", width: max(width - 6, 8)).map {
        [Run("    "), Run($0, .difference)]
      }
    }
    let rest = run.failureCount - run.failures.count
    return first + failures
      + (rest > 0 ? [[Run("    and \(rest) more", .dim)]] : [])
  }

  func status(width: Int) -> String { "the latest first; times are UTC" }
}
