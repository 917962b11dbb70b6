/// What is known about an article beside its text.
struct ArticleDetails: Sendable, Equatable {
  var title: String?
  var outlet: String?
  var byline: String?
  /// ISO 8601.
  var published: String?
  var url: String?

  /// The same with what is missing taken from another.
  func completed(by other: ArticleDetails) -> ArticleDetails {
    ArticleDetails(
      title: title ?? other.title, outlet: outlet ?? other.outlet, byline: byline ?? other.byline,
      published: published ?? other.published, url: url ?? other.url)
  }
}
