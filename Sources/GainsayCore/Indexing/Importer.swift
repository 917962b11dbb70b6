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
    let files = FileWalker().files(at: paths)
    let roots = paths.map(FileWalker.absolute)
    var folders = FolderDefaults()
    let reader = ArticleReader()
    var state = ImportState(files: files)
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
        }
      }
      try take(&state, reader)
      try advance([], &state)
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
      reader.articles(of: document).enumerated().map { place, result in
        Found(path: place == 0 ? document.path : "\(document.path)#\(place + 1)", result: result)
      }
    }.flatMap { $0 }
    let recurring = RecurringLines(read.compactMap { try? $0.result.get() })
    let found = read.map { Found(path: $0.path, result: $0.result.map(recurring.removed)) }
    for start in stride(from: 0, to: found.count, by: Self.batch) {
      try advance(Array(found[start..<min(start + Self.batch, found.count)]), &state)
    }
    state.bytesDone += documents.reduce(0) { $0 + $1.size }
  }

  /// One core saves the batch before, all others, and this one when it is done, analyse the next.
  private func advance(_ next: [Found], _ state: inout ImportState) throws {
    let work = [Work.save(state.waiting)] + next.map(Work.analyse)
    state.waiting = []
    for done in Cores.map(work, { one in Result { try outcome(one) } }) {
      switch try done.get() {
      case .saved(let report): state.add(report)
      case .known: state.report.unchanged += 1
      case .failed(let path, let error):
        state.report.failures.append(.init(path: path, error: error))
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
  }

  private enum Work: Sendable {
    case save([PreparedArticle])
    case analyse(Found)
  }

  private enum Outcome: Sendable {
    case saved(ImportReport)
    case known
    case prepared(PreparedArticle)
    case failed(path: String, ReadingError)
  }

  private func outcome(_ work: Work) throws -> Outcome {
    switch work {
    case .save(let batch): .saved(try store.save(batch))
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
      if try store.holds(path: article.path, content: content) { return .known }
      return .prepared(try preparer.prepared(article))
    }
  }
}
