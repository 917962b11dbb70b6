import Foundation
import GainsayCore

/// Fills a library from a corpus and times it, as one table.
struct SearchBench {
  private static let queries: [(name: String, text: String)] = [
    ("one letter", "t"), ("two letters", "co"), ("three letters", "pre"),
    ("a common word", "government "), ("two common words", "police said "),
    ("typing", "governm"), ("a rare word", "ombudsman "), ("no such word", "zzyzx "),
    ("a phrase", "\"prime minister\" "), ("or, not", "(oil OR gas) -price "),
    ("near", "bank NEAR/5 rate "), ("an outlet", "src:guardian election "),
    ("a company", "co:google "), ("a company and a word", "co:google court "),
    ("a day on", "after:2018-06-01 police "), ("unread", "is:unread police "),
    ("a pattern", "/\\$\\d+ (m|b)illion deal/"),
  ]
  private static let runs = 9

  let files: [String]
  let sizes: [Int]

  func run() throws {
    let corpus = try Corpus(files: files)
    for size in sizes { try measure(size, corpus) }
  }

  private func measure(_ size: Int, _ corpus: Corpus) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "corpus.jsonl")
    let bytes = try write(size, corpus, to: file)
    let path = folder.appending(path: "library.sqlite").path
    let library = try Library(path: path)
    let rates = Rates()
    let seconds = try Self.seconds {
      _ = try library.importArticles(at: [file.path], progress: { rates.note($0) })
    }
    print("\(size) articles, \(bytes.text / 1_000_000) MB of text")
    row("import, articles a second", Double(size) / seconds)
    row("  of the first tenth", rates.first(size / 10))
    row("  of the last tenth", rates.last(size / 10))
    let stored = ["", "-wal"].reduce(0) { $0 + Self.size(path + $1) }
    row("database, times the text", Double(stored) / Double(max(bytes.text, 1)))
    row("memory at most, MB", Double(Self.peakMemory) / 1024)
    row(
      "open and first stories, ms",
      try Self.seconds { _ = try Library(path: path).stories(limit: 50) } * 1e3)
    try searches(library)
    try mentions(library)
    print("")
  }

  private func searches(_ library: Library) throws {
    print("search, first 50, ms: median, slowest of \(Self.runs); with the count; found")
    for (name, text) in Self.queries {
      let times = try (0..<Self.runs).map { _ in
        try Self.seconds { _ = try library.search(text, isCounting: false) } * 1e3
      }.sorted()
      var total = 0
      let counted = try Self.seconds { total = try library.search(text).total } * 1e3
      print(
        "  \(name.padding(toLength: 24, withPad: " ", startingAt: 0))"
          + String(
            format: "%8.2f %8.2f %8.2f %8d", times[Self.runs / 2], times[Self.runs - 1], counted,
            total))
    }
  }

  private func mentions(_ library: Library) throws {
    guard let entity = try library.entities(limit: 1).first else { return }
    let seconds = try Self.seconds { _ = try library.mentions(of: entity.id) }
    row("all \(entity.mentions) mentions of one, ms", seconds * 1e3)
  }

  private func write(_ size: Int, _ corpus: Corpus, to file: URL) throws -> (text: Int, all: Int) {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    var dice = Dice(seed: 11)
    var (text, all) = (0, 0)
    for number in 0..<size {
      let article = corpus.article(number, &dice)
      if case .object(let fields) = article, case .text(let words)? = fields.last?.1 {
        text += words.utf8.count
      }
      let data = Data((article.line + "\n").utf8)
      all += data.count
      try handle.write(contentsOf: data)
    }
    try handle.close()
    return (text, all)
  }

  private func row(_ name: String, _ value: Double) {
    print(name.padding(toLength: 34, withPad: " ", startingAt: 0) + String(format: "%9.1f", value))
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Kilobytes.
  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss)
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let taken = try clock.measure(work)
    return Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18
  }
}
