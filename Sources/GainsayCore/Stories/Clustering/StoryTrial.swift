import GRDB
import Language

/// Files articles into stories one after another, as a library does, and keeps nothing: for measuring.
package struct StoryTrial: Sendable {
  private let writer: any DatabaseWriter
  private let reader = EnglishReader()
  private let finder = TermFinder()

  package init() throws { writer = try DatabaseOpening.memory() }

  /// The story of the next article, by number.
  package func story(of article: Article) throws -> Int64 {
    let sentences = reader.sentences(of: article.text, blocks: article.blocks.map(\.range))
    let terms = finder.terms(of: article, sentences)
    return try writer.write { db in
      let records = TermRecords(db: db)
      try records.count(terms)
      let found = try StoryClustering(index: records).find(terms)
      let story = try found.story ?? StoryRecords(db: db, rules: NameRules()).create()
      try records.add(found.article, toStory: story)
      return story
    }
  }
}
