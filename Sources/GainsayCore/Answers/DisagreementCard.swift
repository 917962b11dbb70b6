/// A card with the story it belongs to.
package struct DisagreementCard: Sendable, Equatable, Identifiable {
  package var id: Int64
  package var story: Int64
  package var disagreement: Disagreement
}
