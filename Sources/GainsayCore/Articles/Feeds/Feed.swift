/// A feed as its readers see it. Texts are HTML without scripts and attributes, times ISO 8601.
package struct Feed: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var id: String?
    package var title: String?
    package var link: String?
    package var author: String?
    package var summary: String?
    package var content: String?
    package var published: String?
    package var updated: String?
    /// The longer of summary and content, as HTML.
    var html: String?
  }

  package var title: String?
  package var link: String?
  package var id: String?
  package var description: String?
  package var language: String?
  package var author: String?
  package var updated: String?
  package var entries: [Entry] = []

  package init() {}
}
