import Foundation
import GRDB
import Testing

@testable import GainsayCore

/// Libraries that are older, newer, damaged, read-only, or written by two at once.
struct LibraryCheckTests {
  private static let texts = [
    "Ferry grounded off Skerrow\n\nThe ferry Halcyon ran aground off Skerrow. Tugs pulled it free, the coastguard said.",
    "Mill closes\n\nThe paper mill at Ostrava closed on Friday, its owner said. Nobody was laid off.",
  ]

  private func withFolder(_ body: (_ folder: String, _ library: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let articles = folder.appending(path: "articles")
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, text) in Self.texts.enumerated() {
      try Data(text.utf8).write(to: articles.appending(path: "\(number).txt"))
    }
    try body(articles.path, folder.appending(path: "library.sqlite").path)
  }

  private func fill(_ path: String, _ folder: String) throws -> String {
    let library = try Library(path: path)
    _ = try library.importArticles(at: [folder])
    let ferry = try #require(try library.article(at: folder + "/0.txt")).summary
    try library.mark(.starred, articles: [ferry.id])
    try library.renameStory(ferry.story, to: "The Halcyon")
    return try library.exportState()
  }

  private func change(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: DatabaseOpening.configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test(
    "Check names what is wrong, and mending makes it whole and keeps what the user did",
    arguments: [
      "UPDATE analysis SET body = x'00'", "DELETE FROM analysis", "DELETE FROM total",
      "INSERT INTO search(search) VALUES ('delete-all')",
      "PRAGMA foreign_keys = OFF; UPDATE article SET story = 99",
    ])
  func mends(_ damage: String) throws {
    try withFolder { folder, path in
      let state = try fill(path, folder)
      #expect(try Library(path: path).faults() == [])
      try change(path, damage)
      #expect(try Library(path: path).faults() != [])
      #expect(try Library.repair(path: path) == 0)
      let library = try Library(path: path)
      #expect(try library.faults() == [])
      #expect(try library.exportState() == state)
      #expect(try library.stories().map(\.title).contains("The Halcyon"))
      #expect(try library.search("paper mill").hits.count == 1)
      #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
    }
  }

  @Test(
    "A page of the file that is overwritten is found, and the articles that can be read are kept")
  func mendsFiles() throws {
    try withFolder { folder, path in
      _ = try fill(path, folder)
      let (root, page) = try DatabaseQueue(path: path).read { db in
        (
          try Int.fetchOne(
            db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'word_form'") ?? 2,
          try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        )
      }
      try change(path, "PRAGMA wal_checkpoint(TRUNCATE)")
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      try file.seek(toOffset: UInt64((root - 1) * page))
      try file.write(contentsOf: Data(repeating: 0x5A, count: page))
      try file.close()
      #expect(try Library(path: path).faults() != [])
      #expect(try Library.repair(path: path) == 0)
      #expect(try Library(path: path).faults() == [])
      #expect(try Library(path: path).stories().count == 2)
    }
  }

  /// As far as they are read.
  private static let tablesOfBefore = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1 articles, stories, entities, disagreements');
    CREATE TABLE article (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, content TEXT NOT NULL, title TEXT, heading TEXT NOT NULL,
      outlet TEXT, byline TEXT, published TEXT, url TEXT, language TEXT, text TEXT NOT NULL, blocks BLOB NOT NULL,
      omitted BLOB NOT NULL
    );
    CREATE TABLE savedSearch (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
    """

  @Test("A library of before is made anew with what the user did, and kept beside it")
  func upgrades() throws {
    try withFolder { folder, path in
      let queue = try DatabaseQueue(path: path)
      let blocks = try JSONEncoder().encode([Block(kind: .paragraph, range: 0..<25)])
      try queue.write { db in
        try db.execute(sql: Self.tablesOfBefore)
        try db.execute(
          sql: """
            INSERT INTO article(path, content, heading, text, blocks, omitted)
            VALUES ('/a.txt', 'feed', 'Ferry', 'The ferry Halcyon stopped.', ?, '[]')
            """, arguments: [blocks])
        try db.execute(sql: "INSERT INTO savedSearch VALUES ('ferries', 'ferry')")
      }
      try queue.close()
      let library = try Library(path: path)
      #expect(try library.search("halcyon").hits.map(\.article.path) == ["/a.txt"])
      #expect(try library.savedSearches() == [SavedSearch(name: "ferries", query: "ferry")])
      #expect(try library.faults() == [])
      #expect(FileManager.default.fileExists(atPath: path + DatabaseOpening.olderSuffix))
    }
  }

  @Test("A library of the step before keeps what leads to its stories")
  func migrates() throws {
    try withFolder { _, path in
      let queue = try DatabaseQueue(path: path, configuration: DatabaseOpening.configuration)
      try Schema.migrator.migrate(queue, upTo: "11 stories that wait to be looked at")
      try queue.write { db in
        try db.execute(sql: "INSERT INTO story(id, title) VALUES (1, 'Ferry')")
        try db.execute(sql: "INSERT INTO lead(term, story) VALUES (7, 1), (9, 1)")
      }
      try queue.close()
      let opened = try DatabaseOpening.file(at: path)
      try opened.read { db in
        let found = try TermRecords(db: db).stories(with: 9, limit: 5)
        #expect(found == [1])
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM lead")
        #expect(count == 2)
      }
    }
  }

  @Test("A newer library, and a file that is none, are refused with a clear line")
  func refuses() throws {
    try withFolder { folder, path in
      _ = try fill(path, folder)
      try change(path, "INSERT INTO grdb_migrations VALUES ('99 of tomorrow')")
      #expect(throws: LibraryError.newer(path: path)) { try Library(path: path) }
      let other = path + ".txt"
      try Data(String(repeating: "no library at all ", count: 99).utf8)
        .write(to: URL(filePath: other))
      #expect(throws: LibraryError.notALibrary(path: other)) { try Library(path: other) }
    }
  }

  @Test("Two programs that write at once both succeed")
  func sharesWriting() throws {
    try withFolder { folder, path in
      let libraries = [try Library(path: path), try Library(path: path)]
      let reports = Cores.map(libraries) { library in
        Result {
          for name in ["0.txt", "1.txt"] {
            _ = try library.importArticles(at: [folder + "/" + name])
            try library.saveSearch(name, as: UUID().uuidString)
          }
        }
      }
      for report in reports { #expect(throws: Never.self) { try report.get() } }
      #expect(try libraries[0].stories().count == 2)
      #expect(try libraries[1].savedSearches().count == 4)
    }
  }

  @Test("A full library says so and stays whole")
  func survivesAFullDisk() throws {
    try withFolder { folder, path in
      _ = try fill(path, folder)
      let queue = try DatabaseQueue(path: path, configuration: DatabaseOpening.configuration)
      try queue.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages)")
      }
      let store = ArticleStore(
        writer: queue, rules: NameRules(), reader: StoryReader(), cache: AnalysisCache(),
        words: KnownWords())
      let long = (0..<4_000).map { "word\($0)" }.joined(separator: " ")
      let article = Article(
        path: "/long.txt", text: long, blocks: [Block(kind: .paragraph, range: 0..<long.utf8.count)]
      )
      #expect(throws: DatabaseError.self) {
        try store.save([try ArticlePreparer().prepared(article)])
      }
      try queue.close()
      let library = try Library(path: path)
      #expect(try library.faults() == [])
      #expect(try library.stories().count == 2)
    }
  }

  @Test("A library on a disk that can only be read is read, and says so when it is to be written")
  func readsFromAReadOnlyDisk() throws {
    try withFolder { folder, path in
      _ = try fill(path, folder)
      try change(path, "PRAGMA wal_checkpoint(TRUNCATE)")
      let library = Library(path: path, try DatabaseOpening.reading(path))
      #expect(try library.stories().count == 2)
      #expect(try library.search("halcyon").hits.count == 1)
      let more = folder + "/more.txt"
      try Data("A strike began in Ostrava on Monday, its union said.".utf8)
        .write(to: URL(filePath: more))
      #expect(throws: LibraryError.readOnly(path: path)) {
        try library.importArticles(at: [more])
      }
      #expect(throws: LibraryError.readOnly(path: path)) { try library.saveSearch("a", as: "b") }
    }
  }
}
