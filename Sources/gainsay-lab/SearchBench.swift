import Foundation
import GainsayCore

/// Fills libraries from a corpus and times them, beside plain SQLite and `rg`, a table each.
struct SearchBench {
  private static let runs = 5
  /// Articles that are read, analysed and saved one after another, for the rate of imports.
  private static let imported = 600

  let files: [String]
  let sizes: [Int]
  /// Articles that are analysed, of which the libraries are made up.
  let models: Int
  /// Where libraries are kept from run to run.
  let folder: URL?

  func run() throws {
    let corpus = try Corpus(files: files)
    let place =
      folder ?? FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { if folder == nil { try? FileManager.default.removeItem(at: place) } }
    var filler: LibraryFiller?
    for size in sizes {
      let path = place.appending(path: "\(size).sqlite").path
      let isThere = FileManager.default.fileExists(atPath: path)
      if !isThere {
        filler =
          filler ?? LibraryFiller(corpus: AnalysedCorpus(corpus, articles: min(models, size)))
        try filler.map { try fill(path, size, $0) }
      }
      try measure(path, size, corpus)
    }
  }

  private func fill(_ path: String, _ size: Int, _ filler: LibraryFiller) throws {
    try Data().write(to: URL(filePath: path + ".txt"))
    try filler.fill(
      LibraryTrial(path: path), PlainIndex(path: path + ".fts5"),
      FileHandle(forWritingAtPath: path + ".txt"), size: size)
  }

  private func measure(_ path: String, _ size: Int, _ corpus: Corpus) throws {
    print("\(size) articles")
    let text = try LibraryTrial(path: path).textSize()
    Table.row("text, MB", Double(text) / 1e6)
    Table.row("database, times the text", Double(FileSize.library(path)) / Double(max(text, 1)))
    Table.row("  plain FTS5", Double(FileSize.library(path + ".fts5")) / Double(max(text, 1)))
    try lists(path)
    try SearchTable(path: path, runs: Self.runs).show()
    try importRate(path, corpus)
    Table.row("memory at most, MB", FileSize.peakMemory)
    print("")
  }

  private func lists(_ path: String) throws {
    let request = StoryListRequest(first: 0, count: 50)
    func time(_ name: String, _ work: () throws -> Void) rethrows {
      let times = try (0..<Self.runs).map { _ in try Timing.milliseconds(work) }
      Table.row(name + ", ms", Timing(times).median)
    }
    try time("open and first stories") { _ = try Library(path: path).stories(request) }
    let library = try Library(path: path)
    let total = try library.stories(request).total
    try time("last stories") {
      _ = try library.stories(StoryListRequest(first: total - 50, count: 50))
    }
    try time("companies") { _ = try library.entities(limit: 500) }
    guard let entity = try library.entities(limit: 1).first else { return }
    try time("\(entity.mentions) mentions of one") {
      _ = try library.concordance(of: entity.id, inStory: nil)
    }
  }

  /// Into a copy, so that a library that is kept stays as it is.
  private func importRate(_ path: String, _ corpus: Corpus) throws {
    let file = path + ".jsonl"
    var dice = Dice(seed: 11)
    let lines = (0..<Self.imported).map { corpus.article($0, &dice).line + "\n" }
    try Data(lines.joined().utf8).write(to: URL(filePath: file))
    let copy = path + ".copy"
    for part in ["", "-wal"] where FileManager.default.fileExists(atPath: path + part) {
      try FileManager.default.copyItem(atPath: path + part, toPath: copy + part)
    }
    defer {
      for one in [file, copy, copy + "-wal", copy + "-shm"] {
        try? FileManager.default.removeItem(atPath: one)
      }
    }
    let library = try Library(path: copy)
    let milliseconds = try Timing.milliseconds { _ = try library.importArticles(at: [file]) }
    Table.row("import, articles a second", Double(Self.imported) * 1e3 / milliseconds)
  }
}

/// Rows of a table as text.
enum Table {
  static let nameWidth = 34

  static func row(_ name: String, _ value: Double) {
    print(cell(name) + String(format: "%9.2f", value))
  }

  static func cell(_ name: String) -> String {
    name.padding(toLength: nameWidth, withPad: " ", startingAt: 0)
  }
}

/// What files and the program take up.
enum FileSize {
  /// Bytes of a database with its journal.
  static func library(_ path: String) -> Int {
    ["", "-wal"].reduce(0) { sum, suffix in
      var status = stat()
      return sum + (stat(path + suffix, &status) == 0 ? Int(status.st_size) : 0)
    }
  }

  /// Megabytes.
  static var peakMemory: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
