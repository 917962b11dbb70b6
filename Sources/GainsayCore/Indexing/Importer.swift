/// Reads files, analyses their articles on all cores and saves them in batches.
struct Importer: Sendable {
  /// Documents that are read and analysed at once; fewer where they are long.
  private static let documentsAtOnce = 64
  private static let bytesAtOnce = 16 << 20
  /// Articles of one transaction: what is saved stays, whatever happens later.
  private static let batch = 64

  let store: ArticleStore
  private let preparer = ArticlePreparer()

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
    var state = ImportState(files: files)
    state.report.failures = found.failures
    progress(state.progress)
    do {
      for (done, file) in files.enumerated() {
        let said = folders.details(for: file, within: roots)
        let details = defaults.map { $0.details.completed(by: said) } ?? said
        try reader.forEachDocument(at: file, details: details) { document in
          state.documents.append(document)
          guard Self.isEnough(state.documents) else { return }
          state.filesDone = done
          try take(&state, reader)
          progress(state.progress)
          if isCancelled() { throw CancellationError() }
          if state.isLookDue { try look(&state, progress, isCancelled) }
        }
      }
      try take(&state, reader)
      try advance([], &state)
      try look(&state, progress, isCancelled)
      state.report.failures += folders.failures
      state.filesDone = files.count
    } catch is CancellationError {
      // What is analysed by then is saved, and stays.
      try advance([], &state)
    }
    progress(state.progress)
    return state.report
  }

  /// Reads and analyses documents, while what was analysed before is saved, a transaction for each batch of articles.
  private func take(_ state: inout ImportState, _ reader: ArticleReader) throws {
    let documents = state.documents
    state.documents = []
    let read = Cores.map(documents) { document in
      let results = reader.articles(of: document)
      let origin = document.isOneOfMany || results.count > 1 ? Origin.oneOfMany : .file
      return results.enumerated().map { place, result in
        Found(
          path: place == 0 ? document.path : "\(document.path)#\(place + 1)", result: result,
          origin: origin)
      }
    }.flatMap { $0 }
    let articles = read.compactMap { try? $0.result.get() }
    let learned = try FurnitureLearning(
      articles, beside: state.waiting.compactMap(\.edges), store: store)
    var isMended = !learned.concernsWaiting
    if isMended { try mend(learned) }
    for start in stride(from: 0, to: read.count, by: Self.batch) {
      let found = read[start..<min(start + Self.batch, read.count)].map { one in
        var one = one
        one.edges = (try? one.result.get()).flatMap(EdgeLines.init)
        one.result = one.result.map(learned.recurring.removed)
        return one
      }
      try advance(found, &state)
      // What was waiting is saved now, so that it is among the articles of the library.
      if !isMended { try mend(FurnitureLearning(articles, beside: [], store: store)) }
      isMended = true
    }
    state.bytesDone += documents.reduce(0) { $0 + $1.size }
  }

  /// Looks at the stories that got articles.
  private func look(
    _ state: inout ImportState, _ progress: (ImportProgress) -> Void, _ isCancelled: () -> Bool
  ) throws {
    var now = state.progress
    try store.lookAtWaiting(isCancelled: isCancelled) { left in
      // Few are done before anybody could read of it.
      guard left > Self.batch else { return }
      now.waitingStories = left
      progress(now)
    }
    state.lookedAt = state.progress.articles
  }

  /// Saves the articles of the library that hold lines that recur, without them.
  private func mend(_ learned: FurnitureLearning) throws {
    let mended = try Cores.map(learned.mended) { article in
      Result { try prepared(article, .library, EdgeLines(article)) }
    }.map { try $0.get() }
    _ = try store.save(mended, furniture: learned.fresh)
  }

  private func prepared(
    _ article: Article, _ origin: Origin, _ edges: EdgeLines?
  ) throws -> PreparedArticle {
    var prepared = try preparer.prepared(article)
    prepared.origin = origin
    prepared.edges = edges
    return prepared
  }

  /// One core saves the batch before, all others, and this one when it is done, analyse the next.
  private func advance(_ next: [Found], _ state: inout ImportState) throws {
    let work = [Work.save(state.waiting, state.claims)] + next.map(Work.analyse)
    (state.waiting, state.claims) = ([], [])
    for done in Cores.map(work, { one in Result { try outcome(one) } }) {
      switch try done.get() {
      case .saved(let report): state.add(report)
      case .known(let claim):
        state.report.unchanged += 1
        state.claims.append(claim)
      case .failed(let path, let error):
        state.fail(path, error)
      case .prepared(let prepared): state.waiting.append(prepared)
      }
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
    /// As it was read.
    var edges: EdgeLines?
  }

  private typealias Origin = PreparedArticle.Origin

  private enum Work: Sendable {
    case save([PreparedArticle], [ArticlePaths.Claim])
    case analyse(Found)
  }

  private enum Outcome: Sendable {
    case saved(ImportReport)
    case known(ArticlePaths.Claim)
    case prepared(PreparedArticle)
    case failed(path: String, ReadingError)
  }

  private func outcome(_ work: Work) throws -> Outcome {
    switch work {
    case .save(let batch, let claims): .saved(try store.save(batch, claims: claims))
    case .analyse(let found): try outcome(found)
    }
  }

  private func outcome(_ found: Found) throws -> Outcome {
    switch found.result {
    case .failure(let error): return .failed(path: found.path, error)
    case .success(let article):
      let content = ContentHash.of(article)
      var article = article
      // All that comes in at the standard input would have one path.
      if found.path.hasPrefix("-") { article.path = "stdin:" + content.prefix(16) }
      if try store.holds(path: article.path, content: content) {
        return .known(.init(path: article.path, content: content))
      }
      return .prepared(try prepared(article, found.origin, found.edges))
    }
  }
}
