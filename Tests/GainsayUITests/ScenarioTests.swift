@testable import GainsayCore
import Testing

@testable import GainsayUI

@Suite("Keys do what the reader expects")
struct ScenarioTests {
  @Test func `Enter opens the story and asks for it`() {
    var desk = Desk()
    desk.type("Enter")
    #expect(
      desk.asked == [
        .loadOrigins(story: 7), .loadDisagreements(story: 7), .loadStory(7),
        .act(.lookedAt(story: 7)),
      ])
    desk.type("Enter")
    #expect(desk.asked == [.loadArticle(1)])
  }

  @Test func `Back returns to the line one came from`() {
    var desk = Desk()
    desk.type("j")
    let before = desk.screen
    desk.type("Enter Esc")
    #expect(desk.screen == before)
  }

  @Test func `n goes through the article and on into the next that holds the company`() {
    var desk = Desk()
    desk.type("Enter Enter Tab")
    #expect(desk.asked == [.loadConcordance(entity: 71, story: 7)])
    var articles: [Effect] = []
    while !desk.asked.contains(.findStory(naming: 71, from: 7, isForward: true)) {
      desk.type("n")
      articles += desk.asked
    }
    #expect(articles.first == .loadArticle(2))
    #expect(desk.screen.contains("Harbour Post"))
    #expect(desk.screen.contains(">["))
    #expect(desk.screen.contains("no other story names it"))
  }

  @Test func `Earlier mentions are asked for before the last is reached, and follow it`() throws {
    let entity = try #require(Norwell.entities.first { $0.id == 71 })
    let size = PaneSize(width: 80, height: 20)
    guard
      case .concordanceLoaded(var latest, _, _)? = Norwell.answer(
        to: .loadConcordance(entity: 71, story: nil))
    else {
      Issue.record("the fixture has no mentions")
      return
    }
    latest.next = 5
    var screen = MentionsScreen(entity: entity, story: nil)
    _ = screen.take(.concordanceLoaded(latest, entity: 71, story: nil), in: size)
    let asked = Effect.loadEarlierMentions(entity: 71, story: nil, before: 5)
    #expect(screen.missing(in: size) == [asked])
    var earlier = latest
    earlier.next = nil
    for _ in 0..<2 {
      let message = Message.earlierMentionsLoaded(earlier, entity: 71, story: nil, before: 5)
      _ = screen.take(message, in: size)
      #expect(screen.rows.lines.count == 2 * latest.lines.count)
    }
    #expect(screen.missing(in: size).isEmpty)
  }

  @Test func `Enter on a quotation lands on that very sentence`() {
    var desk = Desk()
    desk.type("Enter d Tab Enter")
    #expect(desk.asked == [.loadArticle(2)])
    #expect(desk.line.contains("The offer values Norwell"))
  }

  @Test func `Every letter of a search asks, and Enter opens at the match`() {
    var desk = Desk()
    desk.type("/ no")
    #expect(desk.asked == [.search("no")])
    desk.type("Q")
    #expect(desk.asked == [.search("noQ")])
    desk.type("Backspace C-n Enter")
    #expect(desk.asked == [.loadArticle(1)])
    #expect(desk.line.contains("Norwell accepted"))
  }

  @Test func `In the list of answers letters are commands, and back from an article one is there`()
  {
    var desk = Desk()
    desk.type("/ nor Tab s")
    #expect(desk.asked == [.act(.mark(.starred, isOn: true, .articles([Norwell.post.summary])))])
    desk.type("j Enter q")
    #expect(desk.screen.hasPrefix("/ nor "))
    #expect(desk.selected.contains("Kestrel agrees"))
    desk.type("/ w")
    #expect(desk.screen.hasPrefix("/ norw_"))
    desk.type("Tab q")
    #expect(desk.model.content.kind == .stories)
  }

  @Test func `What was not taken as typed is said, and a count that goes on has a plus`() {
    var desk = Desk()
    desk.type("/ nor")
    var answer = Norwell.search("nor")
    answer.notes = [.unknownField("sorce")]
    answer.isCounted = false
    desk.send(.searched(answer))
    #expect(desk.screen.contains("there is no field sorce"))
    #expect(desk.screen.contains("2+ of 3"))
  }

  @Test func `What is typed while an answer is under way is asked for once it has come`() {
    var model = Model(columns: 80, rows: 24)
    let keys = "/nor".map { model.update(.key(.character($0))) }
    #expect(keys == [[], [.search("n")], [], []])
    let late = SearchAnswer(query: "n", hits: [], total: 0, articles: 3)
    #expect(model.update(.searched(late)) == [.search("nor")])
    #expect(!model.frame().description.contains("Nothing holds"))
  }

  @Test func `A query that is taken back while its answer is under way leaves the next one free`() {
    var model = Model(columns: 80, rows: 24)
    for key in "/n" { _ = model.update(.key(.character(key))) }
    _ = model.update(.key(.control("u")))
    _ = model.update(.searched(SearchAnswer(query: "n", hits: [], total: 0, articles: 3)))
    #expect(model.update(.key(.character("o"))) == [.search("o")])
  }

  @Test func `A late answer to an older query is dropped`() {
    var desk = Desk()
    desk.type("/ nor")
    let before = desk.screen
    desk.send(.searched(SearchAnswer(query: "n", hits: [], total: 0, articles: 3)))
    #expect(desk.screen == before)
  }

  @Test func `Stories that come meanwhile wait for R and the selection stays on its story`() {
    var desk = Desk()
    desk.type("j")
    let line = desk.line
    desk.send(Norwell.stories([Norwell.later] + Norwell.stories, for: StoryListRequest()))
    #expect(desk.line == line)
    #expect(!desk.screen.contains("Chip plant fire"))
    desk.type("R")
    #expect(desk.asked == [.loadStories(StoryListRequest(around: 8))])
    #expect(desk.line == line)
  }

  @Test func `An import says how far it is and what it could not read`() {
    var desk = Desk(stories: [])
    desk.send(
      .importProgressed(
        ImportProgress(
          done: 12, total: 40, failures: 1, articles: 87, seconds: 10, share: 0.25)))
    #expect(desk.screen.contains("87 articles read, 1 not, about 30 s left"))
    var report = ImportReport()
    report.failures = [ImportReport.Failure(path: "news/broken.txt", error: .binary)]
    desk.send(.importEnded(report))
    #expect(desk.screen.contains("broken.txt"))
  }

  @Test func `Q quits, C-z and C-l reach the terminal, an unknown key does nothing`() {
    var desk = Desk()
    desk.type("C-z")
    #expect(desk.asked == [.suspend])
    desk.type("C-l")
    #expect(desk.asked == [.redraw])
    let before = desk.screen
    desk.type("%")
    #expect(desk.asked.isEmpty && desk.screen == before)
    desk.type("Q")
    #expect(desk.asked == [.quit])
  }

  @Test func `Back from a sentence returns to the exact quotation`() {
    var desk = Desk()
    desk.type("Enter d Tab")
    let before = desk.screen
    desk.type("Enter n j j q")
    #expect(desk.screen == before)
  }

  @Test func `Where nothing more is below or above it is said, until the next key`() {
    var desk = Desk()
    desk.type("G")
    let last = desk.screen
    desk.type("j")
    #expect(desk.model.notice == "the end")
    desk.type("g k")
    #expect(desk.model.notice == "the beginning")
    desk.type("G")
    #expect(desk.screen == last)
  }

  @Test func `C-o goes back to the exact line and > forward again`() {
    var desk = Desk(rows: 12)
    desk.type("Enter Enter j")
    let first = desk.screen
    desk.type("]")
    let second = desk.screen
    #expect(second != first)
    desk.type("C-o")
    #expect(desk.screen == first)
    desk.type(">")
    #expect(desk.screen == second)
  }

  @Test func `A place can be remembered under a letter`() {
    var desk = Desk()
    desk.type("Enter d Quote a q q")
    desk.type("' a")
    #expect(desk.screen.contains("Disagreements"))
  }

  @Test func `x takes the card away, u brings it back`() {
    var desk = Desk()
    desk.type("Enter d x")
    #expect(desk.asked == [.act(.reject("offer", story: 7))])
    desk.type("u")
    #expect(desk.asked == [.act(.undo)])
    #expect(desk.screen.contains("taken back: taking away a disagreement"))
  }

  @Test func `m, s and t mark what is selected, and what is picked`() {
    var desk = Desk()
    let stories = Norwell.stories
    desk.type("m")
    #expect(desk.asked == [.act(.mark(.read, isOn: true, .stories([stories[0]])))])
    desk.type("j s")
    #expect(desk.asked == [.act(.mark(.starred, isOn: false, .stories([stories[1]])))])
    desk.type("t por Enter")
    #expect(desk.asked == [.act(.mark(.tagged("por"), isOn: true, .stories([stories[1]])))])
    desk.type("k v v")
    desk.type("m")
    #expect(desk.asked == [.act(.mark(.read, isOn: true, .stories(stories)))])
  }

  @Test func `M makes one story of those picked, the selected one first`() {
    var desk = Desk()
    desk.type("v M")
    #expect(desk.asked == [.act(.mergeStories([8, 7]))])
  }

  @Test func `f shows only some, S another order, the selected story stays selected`() {
    var desk = Desk()
    desk.type("f disp Enter")
    #expect(
      desk.asked == [
        .loadStories(StoryListRequest(filter: StoryFilter("disputed"), around: 7))
      ])
    #expect(!desk.screen.contains("Port strike"))
    desk.type("f C-u Enter j S")
    #expect(desk.asked == [.loadStories(StoryListRequest(order: .disputed, around: 8))])
    #expect(desk.line.contains("Port strike"))
  }

  @Test func `Esc leaves what is typed undone`() {
    var desk = Desk()
    let before = desk.screen
    desk.type("t x Esc")
    #expect(desk.asked.isEmpty)
    #expect(desk.screen == before)
  }

  @Test func `= compares the two articles and Tab changes the side that Enter opens`() {
    var desk = Desk()
    desk.type("Enter =")
    #expect(desk.asked == [.compare(1, 2)])
    #expect(desk.screen.contains("! they disagree here"))
    desk.type("N N n Tab Enter")
    #expect(desk.asked == [.loadArticle(2)])
    #expect(desk.line.contains("The offer values Norwell"))
  }

  @Test func `Names of a company can be taken out`() {
    var desk = Desk()
    desk.type("Enter c Enter a")
    #expect(desk.screen.contains("[x] Norwell Group"))
    desk.type("Enter a")
    #expect(desk.screen.contains("[ ] Norwell "))
    #expect(!desk.screen.contains("[Norwell]"))
  }

  @Test func `A list of a million asks for the stretch in the window alone`() {
    var model = Model(columns: 80, rows: 24)
    let stories = (0..<200).map { number in
      StorySummary(
        id: Int64(number), title: "story \(number)", articles: 1, outlets: 1, origins: 1,
        originsAreAtMost: false, disagreements: 0, conflicts: 0, updated: nil)
    }
    let page = StoryPage(
      request: StoryListRequest(), first: 0, stories: stories, total: 1_000_000)
    _ = model.update(.storiesLoaded(page, now: nil))
    #expect(model.update(.key(.character("j"))).isEmpty)
    let asked = model.update(.key(.character("G")))
    #expect(asked == [.loadStories(StoryListRequest(first: 999_882))])
  }

  @Test func `Every command has a key of its own on each screen, and its line of help`() {
    for kind in ScreenKind.allCases {
      let keys = Command.table.filter { $0.works(in: kind) }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(kind)")
    }
    #expect(Set(Command.table.map(\.action)) == Set(Action.allCases))
    #expect(Command.table.allSatisfy { !$0.help.isEmpty })
  }
}
