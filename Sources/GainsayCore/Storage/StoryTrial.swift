import GRDB
import Language

/// Files articles into stories as a library does, and keeps nothing else: for measuring.
package struct StoryTrial {
  private let writer: any DatabaseWriter
  private let reader = EnglishReader()
  private let finder = TermFinder()
  /// The story of each article when it came, and what became of stories that were joined.
  private var places: [Int64] = []
  private var heirs: [Int64: Int64] = [:]

  package init() throws { writer = try DatabaseOpening.memory() }

  package mutating func add(_ article: Article) throws {
    let sentences = reader.sentences(of: article.text, blocks: article.readingRanges)
    let terms = finder.terms(of: article, sentences)
    let place = try writer.write { try StoryFiling(db: $0).file(terms, content: nil) }
    for gone in place.absorbed { heirs[gone] = place.story }
    places.append(place.story)
  }

  /// The story of each article, by number, in the order in which they came.
  package var stories: [Int64] { places.map(heir) }

  private func heir(of story: Int64) -> Int64 {
    var story = story
    while let next = heirs[story], next != story { story = next }
    return story
  }
}
