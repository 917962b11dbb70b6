import Testing

@testable import GainsayUI

@Suite("What is taken out of the reader")
struct TakingTests {
  @Test func `A quotation is copied with who says it and where`() {
    var desk = Desk()
    desk.type("Enter d y")
    guard case .copy(let text)? = desk.asked.first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("“") && text.contains("\n— "))
    #expect(text.contains("Daily Ledger"))
    desk.send(.said("sent to the terminal's clipboard: 80 characters"))
    #expect(desk.screen.contains("sent to the terminal's clipboard"))
  }

  @Test func `The link of the article is opened that is read or selected`() {
    var desk = Desk()
    desk.type("Enter o")
    #expect(desk.asked == [.openLink(article: 1)])
    desk.type("Enter o")
    #expect(desk.asked == [.openLink(article: 1)])
  }

  @Test func `A program is given as words; nothing typed is the pager`() {
    var desk = Desk()
    desk.type("Enter d |")
    #expect(desk.screen.contains("give to program"))
    desk.type("wc Space -l Space 'a Space b' Enter")
    guard case .pipe(let text, let words)? = desk.asked.first else {
      Issue.record("nothing was piped")
      return
    }
    #expect(words == ["wc", "-l", "a b"])
    #expect(text.hasPrefix("## "))
    desk.type("| Enter")
    #expect(desk.asked == [.pipe(text, to: nil)])
    desk.type("| x Esc")
    #expect(desk.asked.isEmpty && !desk.screen.contains("give to program"))
  }

  @Test func `Each screen offers a file of its own name and writes all it has to say`() {
    var desk = Desk(rows: 8)
    desk.type("Enter c Enter e Enter")
    guard case .export(let text, let file)? = desk.asked.first else {
      Issue.record("nothing was exported")
      return
    }
    #expect(file == "norwell-mentions.txt")
    #expect(text.split(separator: "\n").count > 5)
    desk.type("e C-u Enter")
    #expect(desk.asked == [.export(text, to: nil)])
  }

  @Test(arguments: ScreenTests.ways.map(\.keys))
  func `A restricted reader asks for no program, no file and no stop`(keys: String) {
    var settings = Settings()
    settings.isRestricted = true
    for action in Action.allCases {
      var desk = Desk(settings: settings)
      desk.type(keys)
      var model = desk.model
      let effects = model.perform(action) + model.update(.key(.enter))
      for effect in effects {
        switch effect {
        case .openLink, .pipe, .export, .suspend: Issue.record("\(action) asks for \(effect)")
        default: break
        }
      }
    }
  }

  @Test func `Words are split as one types them and nothing else is a shell's`() {
    #expect(CommandWords.split("less -R") == ["less", "-R"])
    #expect(
      CommandWords.split(" grep 'a b' \"c'd\" e\\ f '' ") == ["grep", "a b", "c'd", "e f", ""])
    #expect(CommandWords.split("x; rm $HOME | y > z") == ["x;", "rm", "$HOME", "|", "y", ">", "z"])
    #expect(CommandWords.split("   ").isEmpty)
  }
}
