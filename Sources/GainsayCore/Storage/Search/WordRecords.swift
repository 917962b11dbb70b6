import GRDB
import Synchronization

/// The words of the library, each with what it is a form of. As words are numbered in the order in which they first come, and
/// common words come early, a small number means a common word.
struct WordRecords {
  /// Words this common are looked at first for what is still being typed.
  static let common: Int64 = 30_000
  private static let mostForms = 24

  let db: Database

  func add(_ words: some Collection<ArticleFacets.WordForm>) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO word(form, lemma) VALUES (?, ?)")
    for word in words { try insert.execute(arguments: [word.form, word.lemma]) }
  }

  /// All forms of what a folded word is a form of, itself first.
  func forms(of word: String) throws -> [String] {
    let found = try String.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT DISTINCT form FROM word
          WHERE (lemma = ?1 OR lemma IN (SELECT lemma FROM word WHERE form = ?1)) AND form <> ?1
          ORDER BY id LIMIT ?2
          """), arguments: [word, Self.mostForms])
    return [word] + found
  }

  /// The most common words that begin so; where there are enough common ones, no others are looked at.
  func completions(of prefix: String, limit: Int) throws -> [String] {
    let common = try forms(from: prefix, isCommon: true, limit: limit)
    return common.count < limit ? try forms(from: prefix, isCommon: false, limit: limit) : common
  }

  private func forms(from prefix: String, isCommon: Bool, limit: Int) throws -> [String] {
    // There is an index of just these.
    let condition = isCommon ? "AND id < \(Self.common)" : ""
    // A form of two words stands there twice.
    var seen: Set<String> = []
    return try String.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT form FROM word WHERE form >= ? AND form < ? \(condition) ORDER BY +id LIMIT ?
          """), arguments: [prefix, prefix + "\u{10FFFF}", 2 * limit]
    ).filter { seen.insert($0).inserted }.prefix(limit).map { $0 }
  }

  /// Words that hold the letters; nil where there are more than `limit`.
  func words(holding letters: String, atStart: Bool, atEnd: Bool, limit: Int) throws -> [String]? {
    let pattern = (atStart ? "" : "*") + letters + (atEnd ? "" : "*")
    let found = try String.fetchAll(
      db, sql: "SELECT DISTINCT form FROM word WHERE form GLOB ? LIMIT ?",
      arguments: [pattern, limit + 1])
    return found.count > limit ? nil : found
  }
}

/// Words that are known to stand in the library, so that they need not be looked up for each article.
final class KnownWords: Sendable {
  private static let most = 400_000

  private let words = Mutex<Set<ArticleFacets.WordForm>>([])

  func unknown(of words: Set<ArticleFacets.WordForm>) -> Set<ArticleFacets.WordForm> {
    // `subtracting` would go through all that are known.
    self.words.withLock { known in words.filter { !known.contains($0) } }
  }

  /// To be called once they are saved for good.
  func keep(_ new: Set<ArticleFacets.WordForm>) {
    words.withLock { known in
      if known.count > Self.most { known = [] }
      known.formUnion(new)
    }
  }
}
