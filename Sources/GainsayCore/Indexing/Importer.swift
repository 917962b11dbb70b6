import Dispatch
import Synchronization

/// An article with all that is found in it, ready to be saved.
struct PreparedArticle: Sendable {
  var article: Article
  /// What it is known by.
  var content: String
  var analysis: Analysis
  /// What it is about, for finding its story.
  var terms: ArticleTerms
}

/// Reads files, analyses their articles on all cores and saves them in batches.
struct Importer: Sendable {
  /// Files that are read before their articles are analysed.
  private static let filesAtOnce = 32
  /// Articles of one transaction: what is saved stays, whatever happens later.
  private static let batch = 64

  let store: ArticleStore
  private let terms = TermFinder()

  init(store: ArticleStore) { self.store = store }

  func run(
    _ paths: [String], progress: @Sendable (ImportProgress) -> Void,
    isCancelled: @Sendable () -> Bool
  ) throws -> ImportReport {
    let files = FileWalker().files(at: paths)
    let analyst = Analyst()
    var report = ImportReport()
    var done = 0
    progress(ImportProgress(done: 0, total: files.count, failures: 0))
    while done < files.count, !isCancelled() {
      let end = min(done + Self.filesAtOnce, files.count)
      let found = read(Array(files[done..<end]))
      for start in stride(from: 0, to: found.count, by: Self.batch) where !isCancelled() {
        let slice = Array(found[start..<min(start + Self.batch, found.count)])
        try save(try analyse(slice, analyst), &report)
      }
      done = end
      progress(ImportProgress(done: done, total: files.count, failures: report.failures.count))
    }
    return report
  }

  /// An article of a file, or why there is none.
  private struct Found: Sendable {
    var path: String
    var result: Result<Article, ReadingError>
  }

  private enum Outcome: Sendable {
    case known
    case prepared(PreparedArticle)
    case failed(path: String, ReadingError)
  }

  private func read(_ files: [String]) -> [Found] {
    let reader = ArticleReader()
    return concurrently(files) { file in
      reader.articles(at: file).enumerated().map { number, result in
        Found(path: number == 0 ? file : "\(file)#\(number + 1)", result: result)
      }
    }.flatMap { $0 }
  }

  private func analyse(_ found: [Found], _ analyst: Analyst) throws -> [Outcome] {
    try concurrently(found) { one in Result { try outcome(one, analyst) } }.map { try $0.get() }
  }

  /// The answers for all items, in their order, worked out on all cores.
  private func concurrently<Item: Sendable, Answer: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Answer
  ) -> [Answer] {
    let slots = Mutex<[Int: Answer]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let answer = work(items[index])
      slots.withLock { $0[index] = answer }
    }
    return slots.withLock { slots in items.indices.compactMap { slots[$0] } }
  }

  private func outcome(_ found: Found, _ analyst: Analyst) throws -> Outcome {
    switch found.result {
    case .failure(let error): return .failed(path: found.path, error)
    case .success(let article):
      let content = ContentHash.of(article)
      if try store.holds(path: article.path, content: content) { return .known }
      let analysis = analyst.analysis(of: article)
      let terms = terms.terms(of: article, analysis.sentences)
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
