/// An article to read, with its mentions and disputed sentences marked, both in reading order.
package struct ArticlePage: Sendable, Equatable {
  package struct EntityMark: Sendable, Equatable {
    package var range: Range<Int>
    package var entity: Int64
    package var form: Mention.Form
  }

  package struct DisputeMark: Sendable, Equatable {
    package var range: Range<Int>
    package var status: Disagreement.Status
    /// Index into the answer of `disagreements(inStory:)`.
    package var disagreement: Int
  }

  package var summary: ArticleSummary
  package var article: Article
  package var mentions: [EntityMark]
  package var disputes: [DisputeMark]
}
