import GRDB

/// Files articles into stories, one after another, and joins stories that turn out to be one: the only way into a story.
struct StoryFiling {
  /// Where an article went, and the stories that are part of that story now.
  struct Place {
    var story: Int64
    var absorbed: [Int64] = []
  }

  /// Stories that one article may bring together at most.
  private static let mostJoins = 4

  private let db: Database
  private let terms: TermRecords
  private let clustering: StoryClustering

  init(db: Database) {
    self.db = db
    terms = TermRecords(db: db)
    clustering = StoryClustering(index: terms)
  }

  func file(_ article: ArticleTerms) throws -> Place {
    try terms.count(article)
    let weighted = try clustering.weigh(article)
    var place = Place(story: try clustering.story(for: weighted) ?? create())
    try terms.add(weighted, toStory: place.story)
    for _ in 0..<Self.mostJoins {
      guard let other = try clustering.partner(of: place.story, where: { _ in true }) else { break }
      place = try joined(place, with: other)
    }
    return place
  }

  /// The larger one stays, of equals the older.
  private func joined(_ place: Place, with other: Int64) throws -> Place {
    let sizes = try [place.story, other].map { try terms.vector(ofStory: $0)?.articles ?? 0 }
    let staysFirst = (sizes[0], other) > (sizes[1], place.story)
    let (kept, gone) = staysFirst ? (place.story, other) : (other, place.story)
    try terms.move(gone, into: kept)
    try db.execute(sql: "UPDATE article SET story = ? WHERE story = ?", arguments: [kept, gone])
    return Place(story: kept, absorbed: place.absorbed + [gone])
  }

  private func create() throws -> Int64 {
    try db.execute(sql: "INSERT INTO story DEFAULT VALUES")
    return db.lastInsertedRowID
  }
}
