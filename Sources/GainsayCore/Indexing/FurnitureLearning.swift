/// What the articles of a batch and those of the library tell of each other's furniture. Whichever comes first, the same lines
/// are left out in the end.
struct FurnitureLearning: Sendable {
  let recurring: RecurringLines
  /// Lines that were not known to recur.
  let fresh: Set<Int64>
  /// Whether articles that are about to be saved hold such lines: to be mended, they must be saved first.
  let concernsWaiting: Bool
  /// Articles of the library that hold such lines, without them.
  let mended: [Article]

  /// - Parameter waiting: lines of articles that are about to be saved.
  init(_ articles: [Article], beside waiting: [EdgeLines], store: ArticleStore) throws {
    let edges = articles.compactMap(EdgeLines.init) + waiting
    let known = try store.knownLines(edges)
    fresh = RecurringLines(edges, known: known).lines.subtracting(known.furniture)
    concernsWaiting = waiting.contains { [fresh] in !$0.lines.isDisjoint(with: fresh) }
    let holders = try store.articles(Set(fresh.flatMap { known.articles[$0] ?? [] }))
    let recurring = RecurringLines(
      edges, known: try store.knownLines(edges + holders.compactMap(EdgeLines.init)))
    self.recurring = recurring
    mended = holders.compactMap { article in
      let cut = recurring.removed(from: article)
      return cut == article ? nil : cut
    }
  }
}
