import Foundation
import Testing

@testable import GainsayUI

@Suite("A reader that starts again stands where the last one stood")
struct SessionTests {
  private static let places = [
    "j", "Enter j", "Enter Enter C-d", "Enter Enter Tab n n", "Enter d j j", "Enter c j",
    "Enter c Enter j", "/ nor C-n", "j Enter c", "Enter d j Enter C-d",
  ]

  @Test(arguments: places)
  func `The same screen on the same line, and the same way back`(keys: String) throws {
    var desk = Desk(columns: 60, rows: 12)
    desk.type(keys)
    let bytes = try JSONEncoder().encode(desk.model.session)
    let session = try JSONDecoder().decode(SavedSession.self, from: bytes)
    var again = Desk(columns: 60, rows: 12, session: session)
    #expect(again.screen == desk.screen)
    #expect(again.model.frame().cursor == desk.model.frame().cursor)
    for _ in 0..<3 {
      desk.type("Esc")
      again.type("Esc")
      #expect(again.screen == desk.screen)
    }
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
