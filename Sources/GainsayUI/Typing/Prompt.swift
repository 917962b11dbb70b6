/// A question that is answered in the last row of the window.
struct Prompt: Sendable, Equatable {
  /// What the answer is for.
  var action: Action
  var typed: String

  /// As it is drawn, up to the cursor.
  var line: String { (action == .pipe ? "Give to program: " : "Write to file: ") + typed }
}

extension Model {
  mutating func typeIntoPrompt(_ key: Key) -> [Effect] {
    guard let prompt else { return [] }
    if let typed = prompt.typed.typed(key) {
      self.prompt?.typed = typed
      return []
    }
    switch key {
    case .escape, .control("c"), .control("g"), .backspace: self.prompt = nil
    case .enter:
      self.prompt = nil
      return answered(prompt)
    default: break
    }
    return []
  }

  /// Asks for a program or a file; an empty answer is the user's pager or editor.
  mutating func ask(for action: Action) -> [Effect] {
    prompt = Prompt(action: action, typed: action == .export ? top.fileName : "")
    notice = action == .pipe ? "empty: $PAGER" : "empty: $EDITOR"
    return []
  }

  private func answered(_ prompt: Prompt) -> [Effect] {
    let text = wholeText
    if prompt.action == .pipe {
      let words = CommandWords.split(prompt.typed)
      return [.pipe(text, to: words.isEmpty ? nil : words)]
    }
    return [.export(text, to: prompt.typed.isEmpty ? nil : prompt.typed)]
  }
}
