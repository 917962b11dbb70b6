import Foundation
import Testing

@testable import GainsayCore

/// Which articles come into one story.
struct StoryFilingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Fixtures/disagreements")

  static var cases: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0 != "README.md" && !$0.hasPrefix(".") }.sorted()
  }

  /// Read once for all tests.
  private static let items = Result {
    try cases.map { ($0, try Shelf.articles(in: folder.appending(path: $0))) }
  }

  /// A monthly that comes back to a law two weeks later: days apart weigh more than the few words that short articles share.
  private static let knownApart: Set<String> = ["laws-bottle-deposit"]

  @Test("The articles of a story come together in whatever order they come", arguments: cases)
  func comesTogether(_ name: String) throws {
    let items = try Self.items.get().filter { $0.0 == name }.flatMap(\.1)
    #expect(items.count > 1)
    let areTogether = try (0..<4).allSatisfy { seed in
      try Shelf.stories(of: Shelf.shuffled(items, seed: UInt64(seed))).count == 1
    }
    withKnownIssue {
      #expect(areTogether)
    } when: {
      Self.knownApart.contains(name)
    }
  }

  @Test("Stories that come in any mixture stay apart, and nearly all come together")
  func staysApart() throws {
    let items = try Self.items.get().flatMap(\.1)
    for seed in 0..<2 {
      let stories = try Shelf.stories(of: Shelf.shuffled(items, seed: UInt64(seed)))
      let folders = stories.map { story in Set(story.map { $0.prefix { $0 != "/" } }) }
      #expect(folders.count { $0.count > 1 } <= 1)
      #expect(stories.count <= Self.cases.count + 3)
    }
  }

  @Test("The sample articles are one story")
  func sampleArticles() throws {
    let items = try Shelf.articles(
      in: Self.root.deletingLastPathComponent().appending(path: "seeds"))
    #expect(items.count == 5)
    for seed in 0..<4 {
      #expect(try Shelf.stories(of: Shelf.shuffled(items, seed: UInt64(seed))).count == 1)
    }
  }

  private static let recall = """
    Tarnbrook Foods recalls oat bars after metal is found

    Tarnbrook Foods is recalling 40,000 boxes of its oat bars after shards of metal were found in two of them, the food \
    safety agency said. A worn blade at the company's bakery in Leeds is thought to be the cause.

    Shops were told to clear their shelves. Nobody has been hurt, the agency said.
    """
  private static let recallAgain = """
    Metal shards: 40,000 boxes of snack bars withdrawn

    Some 40,000 boxes of oat bars made by Tarnbrook Foods in Leeds are being withdrawn because shards of metal may have \
    got into them from a worn blade in the bakery.

    The food safety agency asked shoppers to bring the bars back. It knew of two boxes with metal and of no injuries.
    """
  private static let chief = """
    Tarnbrook Foods names Ines Calloway as chief executive

    Tarnbrook Foods has appointed Ines Calloway, who ran the drinks business of a Danish brewer, as its chief executive.

    She follows Peter Strand, who retires in the autumn after eleven years. Investors welcomed the choice; the shares rose \
    3 percent in London.
    """

  @Test("One event under different headlines is one story, dated or not")
  func oneEvent() throws {
    let days = [("2024-05-14", "2024-05-15"), (nil, "2024-05-15"), (nil, nil)]
    for (one, other) in days as [(String?, String?)] {
      let items = [
        Shelf.item("recall", Self.recall, published: one),
        Shelf.item("again", Self.recallAgain, published: other),
      ]
      #expect(try Shelf.stories(of: items) == [["recall", "again"]])
    }
  }

  @Test("Two events of one company a week apart are two stories")
  func twoEvents() throws {
    let items = [
      Shelf.item("recall", Self.recall, published: "2024-05-14"),
      Shelf.item("chief", Self.chief, published: "2024-05-21"),
      Shelf.item("again", Self.recallAgain, published: "2024-05-15"),
    ]
    #expect(try Shelf.stories(of: items) == [["recall", "again"], ["chief"]])
  }

  private static func raid(_ town: String, _ dead: String) -> String {
    """
    Coastguard frees crew of freighter off \(town)

    A coastguard crew freed \(dead) sailors from a freighter that had run onto rocks off \(town) in a storm.

    The Norwegian ship was loaded with timber. Its engine had failed, the harbour master of \(town) said.
    """
  }

  @Test("A like event a week later elsewhere is another story")
  func likeEvents() throws {
    let items = [
      Shelf.item("one", Self.recall, published: "2024-05-14"),
      Shelf.item("other", Self.raid("Skerrow", "eleven"), published: "2024-05-14"),
      Shelf.item("same", Self.raid("Skerrow", "11"), published: "2024-05-15"),
    ]
    #expect(try Shelf.stories(of: items) == [["one"], ["other", "same"]])
  }
}
