import Foundation

/// How far an import has come, and what is on its way.
struct ImportState {
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
  var filesDone = 0
  /// Of the documents that were taken.
  var bytesDone = 0

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

  var progress: ImportProgress {
    let taken = began.duration(to: .now)
    return ImportProgress(
      done: filesDone, total: files.count, failures: report.failures.count,
      articles: report.added + report.replaced + report.unchanged,
      seconds: Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18,
      share: filesDone == files.count
        ? 1 : min(Double(bytesDone) / Double(max(bytesTotal, 1)), 0.99))
  }
}
