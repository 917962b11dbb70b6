/// How long things take.
struct Timing {
  /// Milliseconds, shortest first.
  let times: [Double]

  init(_ times: [Double]) { self.times = times.sorted() }

  var median: Double { at(0.5) }
  /// What nineteen of twenty do not exceed.
  var p95: Double { at(0.95) }
  var longest: Double { times.last ?? 0 }

  private func at(_ share: Double) -> Double {
    times.isEmpty ? 0 : times[min(Int(Double(times.count) * share), times.count - 1)]
  }

  static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(work) / .milliseconds(1)
  }
}
