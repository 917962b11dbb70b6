import GRDB
import Testing

@testable import GainsayCore

/// An import saves articles first and looks at their stories later: what if it never comes to that?
struct WaitingStoryTests {
  private static let told = [
    ("Ledger", "The mill in Ostby will cut 400 jobs, its owner Halden Paper said on Monday."),
    ("Harbour Post", "The mill in Ostby will cut 250 jobs, its owner Halden Paper said on Monday."),
  ]
  private static let more = (
    "Courier", "Halden Paper said on Monday that its mill in Ostby will cut 400 jobs."
  )

  private let writer: any DatabaseWriter
  private let store: ArticleStore
  private let library: Library

  init() throws {
    writer = try DatabaseOpening.memory()
    store = ArticleStore(
      writer: writer, rules: NameRules(), reader: StoryReader(), cache: AnalysisCache(),
      words: KnownWords())
    library = Library(path: ":memory:", writer)
  }

  private func save(_ told: [(outlet: String, text: String)]) throws {
    let prepared = try told.map { outlet, text in
      let article = Article(
        path: "/\(outlet).txt", title: "Mill in Ostby to cut jobs", outlet: outlet,
        published: "2025-06-02", text: text,
        blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)])
      return try ArticlePreparer().prepared(article)
    }
    _ = try store.save(prepared)
  }

  @Test("What a killed import left to do is done later, and until then its stories are listed")
  func isFinished() throws {
    try save(Self.told)
    let story = try #require(try library.stories().first)
    #expect(story.title == "Mill in Ostby to cut jobs")
    #expect(story.articles == 2)
    #expect(story.updated == "2025-06-02")
    #expect(story.marks.unread == 2)
    #expect(try library.disagreements().isEmpty)
    #expect(try library.originGraph(ofStory: story.id) != nil)
    #expect(try library.faults() == [])
    #expect(try library.waitingStories() == 1)

    #expect(try library.finishImport(isCancelled: { true }) != nil)
    #expect(try library.disagreements().isEmpty)
    #expect(try library.finishImport(isCancelled: { false }) != nil)
    #expect(try library.disagreements().map(\.disagreement.kind) == [.quantity])
    #expect(try library.stories().first?.outlets == 2)
    #expect(try library.finishImport(isCancelled: { false }) == nil)
    #expect(try library.waitingStories() == 0)
  }

  @Test("A story that changes while it is looked at waits on")
  func waitsOn() throws {
    try save(Self.told)
    let story = try #require(try library.stories().first).id
    let seen = try writer.read { try WaitingStories(db: $0).story(story, AnalysisCache()) }
    #expect(try writer.read { try WaitingStories(db: $0).isCurrent(seen) })
    try save([Self.more])
    #expect(try !writer.read { try WaitingStories(db: $0).isCurrent(seen) })
    #expect(try library.finishImport(isCancelled: { false }) != nil)
    #expect(try !writer.read { try WaitingStories(db: $0).isCurrent(seen) })
    #expect(try library.stories().first?.outlets == 3)
  }
}
