import Foundation
import GRDB
import GRDBSQLite

/// Scores an article for a query with BM25 (Robertson and Zaragoza 2009), words of the headline counting more. Unlike the one that comes
/// with FTS5 it does not count in how many articles each word stands, which takes as long as reading all that is known of the word:
/// an article costs the same in a library of any size.
enum Relevance {
  static let function = "relevance"
  private static let (k1, b) = (1.2, 0.75)
  /// Words of an average article.
  private static let meanLength = 500.0
  private static let titleWeight = 4.0
  private static let (titleColumn, textColumn): (Int32, Int32) = (0, 1)

  /// Makes the function known to a connection.
  static func register(in db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), function, nil,
      { api, fts, context, _, _ in
        guard let api, let fts, let context else { return }
        sqlite3_result_double(context, Relevance.score(api.pointee, fts))
      }, nil)
  }

  private static func score(_ api: Fts5ExtensionApi, _ fts: OpaquePointer) -> Double {
    var (count, size): (Int32, Int32) = (0, 0)
    guard api.xInstCount(fts, &count) == SQLITE_OK,
      api.xColumnSize(fts, textColumn, &size) == SQLITE_OK
    else { return 0 }
    var found: [Int32: Double] = [:]
    for index in 0..<count {
      var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
      guard api.xInst(fts, index, &phrase, &column, &offset) == SQLITE_OK else { continue }
      found[phrase, default: 0] += column == titleColumn ? titleWeight : 1
    }
    let norm = k1 * (1 - b + b * Double(size) / meanLength)
    return found.sorted { $0.key < $1.key }.reduce(0) {
      $0 + $1.value * (k1 + 1) / ($1.value + norm)
    }
  }
}
