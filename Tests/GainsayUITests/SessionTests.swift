import Foundation
import Testing

@testable import GainsayUI

@Suite("A reader that starts again stands where the last one stood")
struct SessionTests {
  private static let places = [
    "j", "Enter j", "Enter Enter C-d", "Enter Enter Tab n n", "Enter d Tab", "Enter c j",
    "Enter c Enter j", "/ nor C-n", "/ nor Tab j", "j Enter c", "Enter d j Enter C-d",
  ]

  @Test(arguments: places)
  func `The same screen on the same line, and the same way back`(keys: String) throws {
    var desk = Desk(columns: 60, rows: 12)
    desk.type(keys)
    var again = Desk(columns: 60, rows: 12, session: try desk.reloadedSession())
    #expect(again.screen == desk.screen)
    #expect(again.model.frame().cursor == desk.model.frame().cursor)
    for _ in 0..<3 {
      desk.type("Esc")
      again.type("Esc")
      #expect(again.screen == desk.screen)
    }
  }

  @Test func `Remembered places and the way back outlive the program`() throws {
    var desk = Desk(columns: 60, rows: 12)
    desk.type("Enter d Tab Quote a Enter")
    let article = desk.screen
    desk.type("C-o q q")
    var again = Desk(columns: 60, rows: 12, session: try desk.reloadedSession())
    again.type("' a")
    #expect((again.model.content as? DisagreementsScreen)?.quotation == 1)
    again.type("q q >")
    #expect(again.screen.contains("no place to go forward to"))
    desk.type(">")
    #expect(desk.screen == article)
    again = Desk(columns: 60, rows: 12, session: try desk.reloadedSession())
    again.type("C-o")
    desk.type("C-o")
    #expect(again.screen == desk.screen)
  }

  @Test func `A place in a story that is no more leads to its article`() {
    var desk = Desk()
    desk.type("Enter j")
    var model = Model(columns: 80, rows: 24, session: desk.model.session)
    let asked = model.update(.missing(.loadOrigins(story: 7)))
    #expect(asked.contains(.loadArticle(2)))
    #expect(model.content.kind == .article)
    #expect(model.frame().description.contains("no more"))
    _ = model.update(.missing(.loadArticle(2)))
    #expect(model.content.kind == .stories)
  }

  @Test func `When the story between is gone the article is found at its line`() throws {
    var desk = Desk(columns: 60, rows: 8)
    desk.type("Enter Enter C-d")
    let lines = desk.screen
    var model = Model(columns: 60, rows: 8, session: desk.model.session)
    _ = model.update(.missing(.loadStory(7)))
    if let page = Norwell.answer(to: .loadArticle(1)) { _ = model.update(page) }
    if let story = Norwell.answer(to: .loadStory(7)) { _ = model.update(story) }
    model.notice = ""
    #expect(model.frame().description == lines)
  }

  @Test func `Help and palette are not come back to`() {
    var desk = Desk()
    desk.type("j")
    let before = desk.screen
    desk.type("? :")
    #expect(Desk(session: desk.model.session).screen == before)
  }

  @Test func `The selected story is found though others came before it`() {
    var desk = Desk()
    desk.type("j")
    let line = desk.line
    var model = Model(columns: 80, rows: 24, session: desk.model.session)
    guard case .loadStories(let request)? = model.firstEffects.first else { return }
    let all = [Norwell.later] + Norwell.stories
    _ = model.update(Norwell.stories(all, for: request))
    let frame = model.frame()
    #expect(frame.lines[frame.cursor.row].map(\.text).joined().trimmingSuffix { $0 == " " } == line)
  }

  @Test func `At another width the article begins with the same words`() throws {
    var desk = Desk(columns: 80, rows: 8)
    desk.type("Enter Enter C-d C-d")
    let before = try #require(desk.model.content as? ArticleScreen)
    let words = try #require(before.layout?.offset(from: before.scroll.top))
    let again = Desk(columns: 40, rows: 8, session: desk.model.session)
    let after = try #require(again.model.content as? ArticleScreen)
    let shown = after.layout?.lines.dropFirst(after.scroll.top).prefix(4).compactMap(\.range)
    #expect(shown?.contains { $0.contains(words) } ?? false)
  }

  @Test func `What is gone from the library is left, and said`() {
    var desk = Desk()
    desk.type("Enter Enter")
    var model = Model(columns: 80, rows: 24, session: desk.model.session)
    for effect in model.firstEffects.dropFirst() { _ = model.update(.missing(effect)) }
    #expect(model.frame().description.contains("no longer in the library"))
    #expect(model.content.kind == .stories)
  }

  @Test func `A session that holds nonsense is a fresh start`() {
    var odd = SavedSession(screens: [])
    #expect(Model(columns: 80, rows: 24, session: odd).content.kind == .stories)
    odd.screens = [
      SavedScreen(kind: "cellar", item: -9, top: .max),
      SavedScreen(kind: "stories", item: .max, top: .min),
      SavedScreen(kind: "article", item: 0, top: 0),
    ]
    let desk = Desk(session: odd)
    #expect(desk.model.content.kind == .stories)
    #expect((0..<24).contains(desk.model.frame().cursor.row))
  }
}

extension Desk {
  /// As the next run of the program reads it.
  fileprivate func reloadedSession() throws -> SavedSession {
    try JSONDecoder().decode(SavedSession.self, from: JSONEncoder().encode(model.session))
  }
}
