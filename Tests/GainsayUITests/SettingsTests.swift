import Testing

@testable import GainsayUI

@Suite("What the user sets holds everywhere, and what is wrong with it is named")
struct SettingsTests {
  @Test func `What the program prints as settings it reads as the same settings`() {
    var settings = Settings()
    settings.keymap.bind(.quit, to: [.character("\""), .control("x"), .character("\\")])
    settings.keymap.bind(.down, to: [.down])
    settings.measure = 66
    settings.columns = [.age, .articles]
    settings.usesMouse = true
    settings.colourUse = .never
    settings.colours[.conflict] = .brightMagenta
    settings.colours[.match] = nil
    settings.pager = ["less", "-S", "a b"]
    settings.library = "/tmp/\u{1}\"x\".sqlite"
    let read = ConfigReader.settings(of: ConfigText.text(of: settings))
    #expect(read.problems == [])
    #expect(read.settings == settings)
  }

  @Test func `The settings as they come are read without a complaint`() {
    let read = ConfigReader.settings(of: ConfigText.text(of: Settings()))
    #expect(read.problems == [] && read.settings == Settings())
  }

  @Test func `What is not known is named with its line, and the rest is taken`() {
    let text = """
      # mine
      mesure = 60
      measure = 70

      [keys]
      opn = "x"
      quit = ["C-q", "Hyper-q"]

      [colours]
      conflict = "mauve"
      """
    let (settings, problems) = ConfigReader.settings(of: text)
    #expect(
      problems.map { $0.text(file: "config.toml") }.sorted() == [
        "config.toml:10: colours.conflict must be none, or one of "
          + Colour.allCases.map(\.rawValue).joined(separator: ", "),
        "config.toml:2: there is no setting 'mesure'",
        "config.toml:6: there is no setting 'keys.opn'",
        "config.toml:7: there is no key 'Hyper-q'",
      ])
    #expect(settings.measure == 70)
    #expect(settings.keymap.command(.quit)?.keys == [.control("q")])
    #expect(settings.colours[.conflict] == .red)
  }

  @Test(arguments: [
    ("measure = 5", "measure"), ("measure = \"wide\"", "measure"), ("mouse = 1", "mouse"),
    ("colour = \"blue\"", "colour"), ("columns = [\"size\"]", "columns"),
    ("pager = []", "pager"), ("keys = 3", "keys"),
  ])
  func `A wrong value is named and changes nothing`(text: String, setting: String) {
    let (settings, problems) = ConfigReader.settings(of: text)
    #expect(problems.count == 1 && problems.first?.line == 1)
    #expect(problems.first?.text(file: "f").hasPrefix("f:1: \(setting) must be ") ?? false)
    #expect(settings == Settings())
  }

  @Test func `What is no TOML is named with its line, and all is as it comes`() {
    let (settings, problems) = ConfigReader.settings(of: "measure = 70\nmouse = = true\n")
    #expect(problems.map(\.line) == [2])
    #expect(settings == Settings())
  }

  @Test func `A new key works, the old one does not, and footer, help and palette show it`() {
    var settings = Settings()
    settings.keymap.bind(.companies, to: [.character("w")])
    var desk = Desk(settings: settings)
    #expect(desk.screen.contains("w companies"))
    desk.type("c")
    #expect(desk.asked.isEmpty)
    desk.type("w")
    #expect(desk.asked == [.loadEntities(story: 7)])
    desk.type("? / companies")
    #expect(desk.selected.contains("w  "))
    desk.type("Esc Esc Esc : companies")
    #expect(desk.selected.contains("companies") && desk.selected.hasSuffix(" w"))
  }

  @Test func `A key that is given to one command is taken from the others`() {
    var keymap = Keymap()
    keymap.bind(.quit, to: [.character("j")])
    #expect(keymap.action(for: .character("j"), in: .stories, isTyping: false) == .quit)
    #expect(keymap.command(.down)?.keys == [.down, .control("n")])
    #expect(keymap.action(for: .character("Q"), in: .stories, isTyping: false) == nil)
  }

  @Test func `Every key of the table has a name that gives the key again`() {
    for key in Command.table.flatMap(\.keys) { #expect(Key(name: key.name) == key) }
    #expect(Key(name: "C-m") == .enter)
    #expect(Key(name: "") == nil && Key(name: "C-é") == nil && Key(name: "F99") == nil)
  }
}
