import GainsayCore
import Testing

@testable import GainsayUI

@Suite("Over a slow line one types ahead")
struct TypingAheadTests {
  static let ways = [
    "Enter Enter", "Enter d", "Enter d Tab Enter", "Enter Enter Tab n n", "Enter c j Enter",
    "Enter = n Enter", "j Enter", "Enter i j Enter", "O Enter j", "Enter Enter ] j", "/ nor Enter",
    "/ nor Tab j", "Enter Enter j j d", "Enter Enter / nor Enter n",
  ]

  @Test(arguments: ways)
  func `Keys typed before the answers have come do the same`(keys: String) {
    var quick = Desk(rows: 12)
    quick.type(keys)
    var slow = Desk(rows: 12)
    slow.isSlow = true
    slow.type(keys)
    slow.catchUp()
    #expect(slow.screen == quick.screen)
    #expect(slow.model.frame().cursor == quick.model.frame().cursor)
  }

  @Test func `Esc gives up what was typed ahead and goes back`() {
    var desk = Desk()
    let before = desk.screen
    desk.isSlow = true
    desk.type("Enter Enter Tab Esc")
    desk.catchUp()
    #expect(desk.screen == before)
  }

  @Test func `An error gives up what was typed ahead`() {
    var desk = Desk()
    desk.isSlow = true
    desk.type("Enter Enter")
    desk.send(.failed("the library cannot be read: no"))
    desk.catchUp()
    #expect(desk.model.content.kind == .story)
  }

  @Test func `Enter opens the answer to what is typed, not to less of it`() {
    var desk = Desk()
    desk.type("/ n")
    desk.isSlow = true
    desk.type("xyz Enter")
    desk.catchUp()
    #expect(desk.model.content.kind == .search)
    #expect(desk.screen.contains("Nothing holds"))
  }
}
