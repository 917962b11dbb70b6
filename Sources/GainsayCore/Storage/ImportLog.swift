import Foundation
import GRDB

/// What imports did, for those who look for an article that is not there.
struct ImportLog {
  /// Runs that are kept, and failures of each.
  private static let mostRuns = 200
  private static let mostFailures = 500

  let db: Database

  /// Keeps what an import did; one that changed nothing is not kept.
  func keep(_ report: ImportReport) throws {
    guard report.added + report.replaced + report.failureCount > 0 else { return }
    let failures = report.failures.prefix(Self.mostFailures).map { [$0.path, $0.error.text] }
    try db.execute(
      sql: """
        INSERT INTO importRun(added, replaced, unchanged, failureCount, failures) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        report.added, report.replaced, report.unchanged, report.failureCount,
        try JSONEncoder().encode(failures),
      ])
    try db.execute(
      sql: "DELETE FROM importRun WHERE id <= ?",
      arguments: [db.lastInsertedRowID - Int64(Self.mostRuns)])
  }

  /// Latest first.
  func runs() throws -> [ImportRun] {
    try Row.fetchAll(db, sql: "SELECT * FROM importRun ORDER BY id DESC").map { row in
      let failures = try JSONDecoder().decode([[String]].self, from: row["failures"])
      return ImportRun(
        ended: row["ended"], added: row["added"], replaced: row["replaced"],
        unchanged: row["unchanged"],
        failures: failures.filter { $0.count == 2 }.map {
          ImportRun.Failure(path: $0[0], reason: $0[1])
        }, failureCount: row["failureCount"])
    }
  }
}
