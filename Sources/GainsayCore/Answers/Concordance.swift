/// Mentions of an entity in their sentences, and who is named beside it: all of them, or a stretch of very many.
package struct Concordance: Sendable, Equatable {
  /// In reading order, story by story.
  package var lines: [MentionLine]
  /// All mentions, shown or not.
  package var total: Int
  /// The article before which the stretch of earlier articles goes on; nil at the end.
  package var next: Int64?
  /// The entities in the same articles, by how many of these articles have them; most first.
  package var companions: [EntitySummary] = []
}

/// A mention in its sentence.
package struct MentionLine: Sendable, Equatable {
  package var entity: String
  package var kind: Entity.Kind
  package var article: ArticleSummary
  /// In the article's text.
  package var range: Range<Int>
  package var form: Mention.Form
  /// The words of the mention.
  package var text: String
  package var sentence: String
  /// The mention in `sentence`.
  package var rangeInSentence: Range<Int>
}
