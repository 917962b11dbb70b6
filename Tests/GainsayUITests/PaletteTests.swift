import Testing

@testable import GainsayUI

@Suite("Every command is a few letters away")
struct PaletteTests {
  @Test func `The palette runs the command on the screen below`() {
    var desk = Desk()
    desk.type("j : comp Enter")
    #expect(desk.asked == [.loadEntities(story: 8)])
    desk.type("Esc")
    #expect(desk.line.hasPrefix(">"))
  }

  @Test func `The palette shows what works here, and goes without a trace`() {
    var desk = Desk()
    let before = desk.screen
    desk.type(":")
    #expect(desk.screen.contains("open") && !desk.screen.contains("next mention"))
    desk.type("zzz")
    #expect(desk.screen.contains("No command has that."))
    desk.type("Enter")
    desk.type("Esc")
    #expect(desk.screen == before)
  }

  @Test func `Help is filtered, and Enter runs the line`() {
    var desk = Desk()
    desk.type("Enter ? / disagree")
    #expect(desk.selected.contains("where the sources of the story disagree"))
    desk.type("Enter")
    #expect(desk.asked == [.loadDisagreements(story: 7)])
  }

  @Test func `What does not work on the screen below says so`() {
    var desk = Desk()
    desk.type("? / previous Space mention Enter")
    #expect(desk.asked.isEmpty)
    #expect(desk.screen.contains("previous mention: not on this screen"))
  }

  @Test func `Escape leaves the filter first, then help`() {
    var desk = Desk()
    let before = desk.screen
    desk.type("?")
    let help = desk.screen
    desk.type("/ quit Esc")
    #expect(desk.screen == help)
    desk.type("Esc")
    #expect(desk.screen == before)
  }

  @Test func `Letters that begin words are the best match`() {
    #expect(FuzzyMatch.score("xq", in: "next mention") == nil)
    let initials = FuzzyMatch.score("nm", in: "next mention") ?? 0
    #expect(initials > FuzzyMatch.score("nm", in: "on my map") ?? 0)
    #expect(initials > FuzzyMatch.score("nm", in: "enumerate") ?? 0)
    #expect(FuzzyMatch.score("", in: "anything") == 0)
    let list = CommandList(keymap: Keymap(), screen: .article)
    #expect(list.commands(named: "nm", onlyHere: true).first?.action == .nextMention)
    #expect(list.commands(named: "pm", onlyHere: true).first?.action == .previousMention)
  }
}
