@testable import GainsayCore

@testable import GainsayUI

/// A reader at a window, whose questions are answered from the fixture at once.
struct Desk {
  private(set) var model: Model
  /// What the last key asked for, before it was answered.
  private(set) var asked: [Effect] = []
  /// While the library is slow, questions wait for `catchUp`.
  var isSlow = false
  private var unanswered: [Effect] = []

  init(
    columns: Int = 80, rows: Int = 24, stories: [StorySummary] = Norwell.stories,
    settings: Settings = Settings()
  ) {
    model = Model(columns: columns, rows: rows, settings: settings)
    send(Norwell.stories(stories, for: StoryListRequest()))
  }

  /// A reader that takes up where another one stood.
  init(columns: Int = 80, rows: Int = 24, session: SavedSession) {
    model = Model(columns: columns, rows: rows, session: session)
    answer(model.firstEffects)
  }

  /// Types keys by name: "j C-d Enter", a word of letters as those letters.
  mutating func type(_ keys: String) {
    for key in keys.split(separator: " ").flatMap({ Self.keys(String($0)) }) { send(.key(key)) }
  }

  mutating func send(_ message: Message) {
    asked = model.update(message)
    answer(asked)
  }

  /// Every question that waits is answered.
  mutating func catchUp() {
    let waiting = unanswered
    (isSlow, unanswered) = (false, [])
    answer(waiting)
  }

  private mutating func answer(_ effects: [Effect]) {
    guard !isSlow else {
      unanswered += effects
      return
    }
    var waiting = effects
    while !waiting.isEmpty {
      if let answer = Norwell.answer(to: waiting.removeFirst()) { waiting += model.update(answer) }
    }
  }

  var screen: String { model.frame().description }

  /// The line the cursor stands in.
  var line: String {
    let frame = model.frame()
    return frame.lines[frame.cursor.row].map(\.text).joined().trimmingSuffix { $0 == " " }
  }

  /// The selected line.
  var selected: String {
    screen.split(separator: "\n").first { $0.hasPrefix(">") }.map(String.init) ?? ""
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "Backspace": .backspace, "Up": .up,
    "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp, "PgDn": .pageDown,
    "Home": .home, "End": .end, "Space": .character(" "), "Quote": .character("\""),
  ]

  private static func keys(_ word: String) -> [Key] {
    if let key = named[word] { return [key] }
    if word.count == 3, word.hasPrefix("C-"), let letter = word.last { return [.control(letter)] }
    return word.map { .character($0) }
  }
}

extension String {
  func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return text
  }
}
