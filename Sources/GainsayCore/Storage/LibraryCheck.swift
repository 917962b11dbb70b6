import Foundation
import GRDB

/// Looks whether a library is whole.
struct LibraryCheck {
  private static let mostFaults = 50

  let db: Database

  func faults() throws -> [LibraryFault] {
    var faults: [LibraryFault] = []
    let said = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Self.mostFaults))")
    faults += said.filter { $0 != "ok" }.map { .file($0) }
    if try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil { faults.append(.references) }
    do {
      try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    } catch {
      faults.append(.searchIndex)
    }
    faults += try articles()
    let counted = try TermRecords(db: db).articleCount()
    let there = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    if counted != there { faults.append(.counts(counted: counted, there: there)) }
    return faults
  }

  /// Articles whose analysis or story is gone or cannot be read.
  private func articles() throws -> [LibraryFault] {
    var faults: [LibraryFault] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT article.path, article.text, article.blocks, analysis.body, story.id AS story
        FROM article LEFT JOIN analysis ON analysis.article = article.id LEFT JOIN story ON story.id = article.story
        """)
    while let row = try rows.next(), faults.count < Self.mostFaults {
      if row["story"] as Int64? == nil { faults.append(.article(path: row["path"])) }
      guard let text = Compression.text(row["text"]), let body = row["body"] as Data?,
        PackedAnalysis(text: text).analysis(body) != nil,
        BlockPacking.blocks(row["blocks"]) != nil
      else {
        faults.append(.article(path: row["path"]))
        continue
      }
    }
    return faults
  }
}

/// What is wrong with a library; `ErrorText.swift` has the words.
package enum LibraryFault: Sendable, Equatable {
  /// As SQLite says it.
  case file(String)
  case references
  case searchIndex
  case article(path: String)
  case counts(counted: Int, there: Int)
}
