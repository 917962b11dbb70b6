import Foundation
import GainsayCore

/// Times searches of a library, of a plain index and of a file of the same texts beside it.
struct SearchTable {
  /// A screen of them.
  private static let limit = 24

  let path: String
  let runs: Int

  func show() throws {
    let library = try Library(path: path)
    let plain = try PlainIndex(opening: path + ".fts5")
    print(
      Table.cell("search, first \(Self.limit), ms")
        + "   median      p95  longest |   count    found | FTS5 new   ranked |       rg")
    for kind in SearchKinds.all {
      let times = try timing(kind.queries) {
        _ = try library.search($0, limit: Self.limit, isCounting: false)
      }
      var found = 0
      let counted = try Timing.milliseconds {
        found = try library.search(kind.queries[0], order: .newest, limit: 1).total
      }
      let newest = try timing(kind.plain) {
        _ = try plain.search($0, isRanked: false, limit: Self.limit)
      }
      let ranked = try timing(kind.plain) {
        _ = try plain.search($0, isRanked: true, limit: Self.limit)
      }
      print(
        Table.cell("  " + kind.name)
          + String(
            format: "%9.2f%9.2f%9.2f |%8.1f%9d |%9.2f%9.2f |", times.median, times.p95,
            times.longest, counted, found, newest.p95, ranked.p95) + reading(kind.pattern))
    }
  }

  private func timing(_ queries: [String], _ search: (String) throws -> Void) rethrows -> Timing {
    Timing(
      try queries.flatMap { query in
        try (0..<runs).map { _ in try Timing.milliseconds { try search(query) } }
      })
  }

  /// What `rg` takes to count the lines of the texts, where it is installed.
  private func reading(_ pattern: String?) -> String {
    guard let pattern else { return "" }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["rg", "--count", "--ignore-case", pattern, path + ".txt"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let times = try? Timing.milliseconds {
      try process.run()
      process.waitUntilExit()
    }
    // 127: there is no such program.
    guard let times, process.terminationStatus < 127 else { return "        -" }
    return String(format: "%9.1f", times)
  }
}
