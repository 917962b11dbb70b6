/// How far an import has come.
package struct ImportProgress: Sendable, Equatable {
  package var done: Int
  package var total: Int
  package var failures: Int
  /// Articles that were taken in or known.
  package var articles = 0
  package var seconds = 0.0
  /// How much of the files' bytes is done, 0 to 1.
  package var share = 0.0
  /// Stories that got articles and are being looked at.
  package var waitingStories = 0

  /// Articles a second.
  package var rate: Double { seconds > 0 ? Double(articles) / seconds : 0 }

  /// Nil as long as nothing can be said.
  package var secondsLeft: Double? { share > 0 ? seconds / share * (1 - share) : nil }
}
