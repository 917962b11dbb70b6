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
  var origin = Origin.file
  /// Its first and last lines, furniture too.
  var edges: EdgeLines?

  /// Where it comes from.
  enum Origin: Sendable {
    /// It is what a file holds, and takes the place of what the file held before.
    case file
    /// It is one of many of a file, which come and go.
    case oneOfMany
    /// It stood in the library with furniture, and stands there without from now on.
    case library
  }
}

/// Reads files, analyses their articles on all cores and saves them in batches.
struct Importer: Sendable {
  /// Documents that are read and analysed at once; fewer where they are long.
  private static let documentsAtOnce = 64
  private static let bytesAtOnce = 16 << 20
  /// Articles of one transaction: what is saved stays, whatever happens later.
  private static let batch = 64

  let store: ArticleStore
  private let terms = TermFinder()

  init(store: ArticleStore) { self.store = store }

  func run(
    _ paths: [String], defaults: ImportDefaults?, progress: @Sendable (ImportProgress) -> Void,
    isCancelled: @Sendable () -> Bool
  ) throws -> ImportReport {
    let found = FileWalker().walk(paths)
    let files = found.files
    let roots = paths.map(FileWalker.absolute)
    var folders = FolderDefaults()
    let reader = ArticleReader()
    let analyst = Analyst()
    var report = ImportReport()
    report.failures = found.failures
    var pending: [Document] = []
    progress(ImportProgress(done: 0, total: files.count, failures: 0))
    do {
      for (done, file) in files.enumerated() {
        let said = folders.details(for: file, within: roots)
        let details = defaults.map { $0.details.completed(by: said) } ?? said
        try reader.forEachDocument(at: file, details: details) { document in
          pending.append(document)
          guard Self.isEnough(pending) else { return }
          try take(&pending, reader, analyst, &report)
          progress(
            ImportProgress(done: done, total: files.count, failures: report.failures.count))
          if isCancelled() { throw CancellationError() }
        }
      }
      try take(&pending, reader, analyst, &report)
      report.failures += folders.failures
    } catch is CancellationError {
      // What is saved by then stays.
      return report
    }
    progress(
      ImportProgress(done: files.count, total: files.count, failures: report.failures.count))
    return report
  }

  /// Reads, analyses and saves documents, a transaction for each batch of articles.
  private func take(
    _ documents: inout [Document], _ reader: ArticleReader, _ analyst: Analyst,
    _ report: inout ImportReport
  ) throws {
    defer { documents.removeAll() }
    let read = concurrently(documents) { document in
      let results = reader.articles(of: document)
      let origin = document.isOneOfMany || results.count > 1 ? Origin.oneOfMany : .file
      return results.enumerated().map { place, result in
        Found(
          path: place == 0 ? document.path : "\(document.path)#\(place + 1)", result: result,
          origin: origin)
      }
    }.flatMap { $0 }
    let learned = try FurnitureLearning(read.compactMap { try? $0.result.get() }, store: store)
    let mended = learned.mended.map {
      Found(path: $0.path, result: .success($0), origin: .library)
    }
    try save(try analyse(mended, learned.recurring, analyst), learned.fresh, &report)
    for start in stride(from: 0, to: read.count, by: Self.batch) {
      let slice = Array(read[start..<min(start + Self.batch, read.count)])
      try save(try analyse(slice, learned.recurring, analyst), [], &report)
    }
  }

  private static func isEnough(_ documents: [Document]) -> Bool {
    documents.count >= documentsAtOnce || documents.reduce(0) { $0 + $1.size } >= bytesAtOnce
  }

  /// An article of a document, or why there is none.
  private struct Found: Sendable {
    var path: String
    var result: Result<Article, ReadingError>
    var origin: Origin
  }

  private typealias Origin = PreparedArticle.Origin

  private enum Outcome: Sendable {
    case known(ArticlePaths.Claim)
    case prepared(PreparedArticle)
    case failed(path: String, ReadingError)
  }

  private func analyse(
    _ found: [Found], _ recurring: RecurringLines, _ analyst: Analyst
  ) throws -> [Outcome] {
    try concurrently(found) { one in Result { try outcome(one, recurring, analyst) } }
      .map { try $0.get() }
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

  private func outcome(
    _ found: Found, _ recurring: RecurringLines, _ analyst: Analyst
  ) throws -> Outcome {
    switch found.result {
    case .failure(let error): return .failed(path: found.path, error)
    case .success(let whole):
      var article = recurring.removed(from: whole)
      let content = ContentHash.of(article)
      // All that comes in at the standard input would have one path.
      if found.path.hasPrefix("-") { article.path = "stdin:" + content.prefix(16) }
      if found.origin != .library, try store.holds(path: article.path, content: content) {
        return .known(.init(path: article.path, content: content))
      }
      let analysis = analyst.analysis(of: article)
      let terms = terms.terms(of: article, analysis.sentences)
      return .prepared(
        PreparedArticle(
          article: article, content: content, analysis: analysis, terms: terms,
          origin: found.origin, edges: EdgeLines(whole)))
    }
  }

  /// - Parameter furniture: lines that were found to recur.
  private func save(
    _ outcomes: [Outcome], _ furniture: Set<Int64>, _ report: inout ImportReport
  ) throws {
    var batch: [PreparedArticle] = []
    var claims: [ArticlePaths.Claim] = []
    for outcome in outcomes {
      switch outcome {
      case .known(let claim):
        report.unchanged += 1
        claims.append(claim)
      case .failed(let path, let error): report.failures.append(.init(path: path, error: error))
      case .prepared(let prepared): batch.append(prepared)
      }
    }
    let saved = try store.save(batch, claims: claims, furniture: furniture)
    report.added += saved.added
    report.replaced += saved.replaced
    report.unchanged += saved.unchanged
  }
}
