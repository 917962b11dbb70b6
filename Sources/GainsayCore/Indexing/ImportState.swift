import Foundation

/// How far an import has come, and what is on its way.
struct ImportState {
  /// Of one file that holds many articles, no more failures are named.
  private static let mostOfFile = 100

  private let files: [String]
  private let bytesTotal: Int
  private let began = ContinuousClock.now

  /// Read, but not analysed.
  var documents: [Document] = []
  /// Analysed, but not saved.
  var waiting: [PreparedArticle] = []
  /// Found and known.
  var claims: [ArticlePaths.Claim] = []
  var report = ImportReport()
  /// By file.
  private var named: [String: Int] = [:]
  var filesDone = 0
  /// Of the documents that were taken.
  var bytesDone = 0
  /// Articles whose stories were looked at.
  var lookedAt = 0

  /// Stories are looked at first after so many articles.
  private static let leastBetweenLooks = 512

  /// Whether so many articles have come that their stories should be looked at: the more were before, the more, so that a story that
  /// grows all the time is not looked at all the time.
  var isLookDue: Bool {
    progress.articles - lookedAt >= max(Self.leastBetweenLooks, lookedAt / 2)
  }

  init(files: [String]) {
    self.files = files
    bytesTotal = files.reduce(0) { sum, file in
      var status = stat()
      return sum + (stat(FilePath.bytes(of: file), &status) == 0 ? Int(status.st_size) : 0)
    }
  }

  mutating func add(_ saved: ImportReport) {
    report.added += saved.added
    report.replaced += saved.replaced
    report.unchanged += saved.unchanged
  }

  /// Names what could not be read, or counts it where its file has had its share.
  mutating func fail(_ path: String, _ error: ReadingError) {
    if let mark = path.lastIndex(of: "#") {
      named[String(path[..<mark]), default: 0] += 1
      guard named[String(path[..<mark]), default: 0] <= Self.mostOfFile else {
        report.unnamed += 1
        return
      }
    }
    report.failures.append(.init(path: path, error: error))
  }

  var progress: ImportProgress {
    let taken = began.duration(to: .now)
    return ImportProgress(
      done: filesDone, total: files.count, failures: report.failureCount,
      articles: report.added + report.replaced + report.unchanged,
      seconds: Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18,
      share: filesDone == files.count
        ? 1 : min(Double(bytesDone) / Double(max(bytesTotal, 1)), 0.99))
  }
}
