import Dispatch
import Synchronization

/// An article with all that is found in it, ready to be saved.
struct PreparedArticle: Sendable {
  var article: Article
  /// What it is known by.
  var content: String
  var analysis: Analysis
  /// What it is about, for finding its story.
  var terms: [String: Int]
}

/// Reads files, analyses them on all cores and saves them in batches.
struct Importer: Sendable {
  /// Files of one transaction: what is saved stays, whatever happens later.
  private static let batch = 32

  let store: ArticleStore

  func run(
    _ paths: [String], progress: @Sendable (ImportProgress) -> Void,
    isCancelled: @Sendable () -> Bool
  ) throws -> ImportReport {
    let files = FileWalker().files(at: paths)
    var report = ImportReport()
    var done = 0
    progress(ImportProgress(done: 0, total: files.count, failures: 0))
    while done < files.count, !isCancelled() {
      let end = min(done + Self.batch, files.count)
      try save(try read(Array(files[done..<end])), &report)
      done = end
      progress(ImportProgress(done: done, total: files.count, failures: report.failures.count))
    }
    return report
  }

  private enum Outcome: Sendable {
    case known
    case prepared(PreparedArticle)
    case failed(path: String, ReadingError)
  }

  private func read(_ files: [String]) throws -> [Outcome] {
    let slots = Mutex<[Int: Result<[Outcome], any Error>]>([:])
    let analyst = Analyst()
    let reader = ArticleReader()
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let found = Result {
        try reader.articles(at: files[index]).enumerated().map { number, result in
          try outcome(
            result, path: number == 0 ? files[index] : "\(files[index])#\(number + 1)", analyst)
        }
      }
      slots.withLock { $0[index] = found }
    }
    return try slots.withLock { slots in try files.indices.flatMap { try slots[$0]?.get() ?? [] } }
  }

  private func outcome(
    _ result: Result<Article, ReadingError>, path: String, _ analyst: Analyst
  ) throws -> Outcome {
    switch result {
    case .failure(let error): return .failed(path: path, error)
    case .success(let article):
      let content = ContentHash.of(article)
      if try store.holds(path: article.path, content: content) { return .known }
      let analysis = analyst.analysis(of: article)
      let terms = ArticleTerms().terms(of: article, analysis)
      return .prepared(
        PreparedArticle(article: article, content: content, analysis: analysis, terms: terms))
    }
  }

  private func save(_ outcomes: [Outcome], _ report: inout ImportReport) throws {
    var batch: [PreparedArticle] = []
    for outcome in outcomes {
      switch outcome {
      case .known: report.unchanged += 1
      case .failed(let path, let error): report.failures.append(.init(path: path, error: error))
      case .prepared(let prepared): batch.append(prepared)
      }
    }
    let saved = try store.save(batch)
    report.added += saved.added
    report.replaced += saved.replaced
    report.unchanged += saved.unchanged
  }
}
