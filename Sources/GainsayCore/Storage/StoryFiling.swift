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
  private let places: UserPlaces

  init(db: Database) {
    self.db = db
    terms = TermRecords(db: db)
    clustering = StoryClustering(index: terms)
    places = UserPlaces(db: db)
  }

  /// - Parameter content: what the article is known by, for what the user has said about it.
  func file(_ article: ArticleTerms, content: String?) throws -> Place {
    try terms.count(article)
    let weighted = try clustering.weigh(article)
    var place = Place(
      story: try wanted(content) ?? clustering.story(for: weighted) ?? create())
    try terms.add(weighted, toStory: place.story)
    for _ in 0..<Self.mostJoins {
      let isPlaced = try places.place(ofStory: place.story) != nil
      let partner = try clustering.partner(of: place.story) { other in
        try !isPlaced || places.place(ofStory: other) == nil
      }
      guard let partner else { break }
      place = try joined(place, with: partner)
    }
    return place
  }

  /// The story where the user wants it: that of its place, which is a new one where the old one is gone.
  private func wanted(_ content: String?) throws -> Int64? {
    guard let place = try content.flatMap(places.place(ofContent:)) else { return nil }
    if let story = try places.story(ofPlace: place) { return story }
    let story = try create()
    try places.setStory(story, ofPlace: place)
    return story
  }

  /// The larger one stays, of equals the older.
  private func joined(_ place: Place, with other: Int64) throws -> Place {
    let sizes = try [place.story, other].map { try terms.vector(ofStory: $0)?.articles ?? 0 }
    let staysFirst = (sizes[0], other) > (sizes[1], place.story)
    let (kept, gone) = staysFirst ? (place.story, other) : (other, place.story)
    try terms.move(gone, into: kept)
    try db.execute(sql: "UPDATE article SET story = ? WHERE story = ?", arguments: [kept, gone])
    try db.execute(sql: "UPDATE place SET story = ? WHERE story = ?", arguments: [kept, gone])
    return Place(story: kept, absorbed: place.absorbed + [gone])
  }

  func create() throws -> Int64 {
    try db.execute(sql: "INSERT INTO story DEFAULT VALUES")
    return db.lastInsertedRowID
  }
}
