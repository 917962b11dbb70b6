/// An outlet with what the library has of it.
package struct OutletSummary: Sendable, Equatable {
  /// Nil stands for the articles whose outlet is not known.
  package var name: String?
  package var articles: Int
  package var stories: Int
  /// Articles without a day.
  package var undated: Int
  /// ISO 8601; of its dated articles.
  package var first: String?
  package var last: String?
}
