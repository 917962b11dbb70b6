import GainsayCore
import Testing

@testable import GainsayUI

@Suite("Keys do what the reader expects")
struct ScenarioTests {
  @Test func `Enter opens the story and asks for it`() {
    var desk = Desk()
    desk.type("Enter")
    #expect(desk.asked == [.loadStory(7)])
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
    #expect(desk.asked == [.loadMentions(entity: 71, story: 7)])
    var articles: [Effect] = []
    for _ in 0..<8 {
      desk.type("n")
      articles += desk.asked
    }
    #expect(articles == [.loadArticle(2)])
    #expect(desk.screen.contains("Harbour Post"))
    #expect(desk.screen.contains(">["))
  }

  @Test func `Enter on a quotation lands on that very sentence`() {
    var desk = Desk()
    desk.type("Enter d j Enter")
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
    desk.send(.storiesLoaded([Norwell.later] + Norwell.stories))
    #expect(desk.line == line)
    #expect(!desk.screen.contains("Chip plant fire"))
    desk.type("R")
    #expect(desk.screen.contains("Chip plant fire"))
    #expect(desk.line == line)
  }

  @Test func `An import says how far it is and what it could not read`() {
    var desk = Desk(stories: [])
    desk.send(.importProgressed(ImportProgress(done: 12, total: 40, failures: 1)))
    #expect(desk.screen.contains("12 of 40 read, 1"))
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

  @Test func `Every command has a key of its own on each screen, and its line of help`() {
    for kind in ScreenKind.allCases {
      let keys = Command.table.filter { $0.works(in: kind) }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(kind)")
    }
    #expect(Set(Command.table.map(\.action)) == Set(Action.allCases))
    #expect(Command.table.allSatisfy { !$0.help.isEmpty })
  }
}
