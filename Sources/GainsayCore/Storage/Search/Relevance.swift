import Foundation
import GRDB
import GRDBSQLite

/// Scores an article for a query with BM25 (Robertson and Zaragoza 2009), words of the headline counting more, and tells where in its text
/// what matches stands. Unlike the one that comes with FTS5 it does not count in how many articles each word stands, which takes
/// as long as reading all that is known of the word: an article costs the same in a library of any size.
struct Relevance {
  static let function = "relevance"
  private static let (k1, b) = (1.2, 0.75)
  /// Words of an average article.
  private static let meanLength = 500.0
  private static let titleWeight = 4.0
  private static let (titleColumn, textColumn): (Int32, Int32) = (0, 1)
  /// Matches in one text that are told.
  private static let mostMatches = 2_000

  let score: Double
  /// Eight bytes a match: its first word and how many words it has.
  private let told: Data

  /// Makes the function known to a connection. What it answers is for `init(_:)`.
  static func register(in db: Database) {
    let api = FTS5.api(db)
    _ = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), function, nil,
      { api, fts, context, _, _ in
        guard let api, let fts, let context else { return }
        let bytes = Relevance.bytes(api.pointee, fts)
        sqlite3_result_blob64(
          context, bytes, UInt64(bytes.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }, nil)
  }

  /// Eight bytes of the score, then eight a match.
  init(_ data: Data) {
    score =
      data.count < Self.scoreSize
      ? 0
      : data.withUnsafeBytes { Double(bitPattern: $0.loadUnaligned(as: UInt64.self)) }
    told = data.dropFirst(Self.scoreSize)
  }

  private static let (scoreSize, matchSize) = (8, 8)

  var matchCount: Int { told.count / Self.matchSize }

  /// Words of the text that match, the first word of a text being 0; in order of what matches, not of the text.
  var matches: [Range<Int>] {
    told.withUnsafeBytes { bytes in
      (0..<matchCount).map { match in
        let place = match * Self.matchSize
        let first = bytes.loadUnaligned(fromByteOffset: place, as: Int32.self)
        let words = bytes.loadUnaligned(fromByteOffset: place + 4, as: Int32.self)
        return Int(first)..<Int(first) + Int(max(words, 1))
      }
    }
  }

  private static func bytes(_ api: Fts5ExtensionApi, _ fts: OpaquePointer) -> [UInt8] {
    var (size, score): (Int32, Double) = (0, 0)
    guard api.xColumnSize(fts, textColumn, &size) == SQLITE_OK else { return [] }
    let norm = k1 * (1 - b + b * Double(size) / meanLength)
    var matches: [Int32] = []
    for phrase in 0..<api.xPhraseCount(fts) {
      var weight = 0.0
      var (column, place): (Int32, Int32) = (-1, -1)
      var rest = Fts5PhraseIter()
      guard api.xPhraseFirst(fts, phrase, &rest, &column, &place) == SQLITE_OK else { continue }
      let words = api.xPhraseSize(fts, phrase)
      while column >= 0 {
        weight += column == titleColumn ? titleWeight : 1
        if column == textColumn, matches.count < 2 * mostMatches { matches += [place, words] }
        api.xPhraseNext(fts, &rest, &column, &place)
      }
      score += weight * (k1 + 1) / (weight + norm)
    }
    var bytes: [UInt8] = []
    withUnsafeBytes(of: score.bitPattern) { bytes.append(contentsOf: $0) }
    matches.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return bytes
  }
}
