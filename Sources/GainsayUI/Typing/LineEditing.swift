extension String {
  /// The line after a key that edits it; nil when the key does not.
  func typed(_ key: Key) -> String? {
    switch key {
    case .character(let character): self + String(character)
    case .backspace: isEmpty ? nil : String(dropLast())
    case .control("u"): ""
    case .control("w"): String(trimmingLastWord)
    default: nil
    }
  }

  private var trimmingLastWord: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    while let last = text.last, last != " " { text.removeLast() }
    return text
  }
}
