import GainsayCore

/// A line that is typed at the foot of the screen.
struct Prompt: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case filter
    case tag(Subjects)
    case renameStory(Int64)
    case renameEntity(Int64)
    /// One letter, which ends it.
    case setMark, goToMark
  }

  var kind: Kind
  var text = ""

  var label: String {
    switch kind {
    case .filter: "filter: "
    case .tag: "tag: "
    case .renameStory, .renameEntity: "name: "
    case .setMark: "remember under which letter? "
    case .goToMark: "go to which letter? "
    }
  }

  var isOneLetter: Bool { kind == .setMark || kind == .goToMark }

  enum Answer: Equatable {
    case typing, left, given
  }

  mutating func type(_ key: Key) -> Answer {
    switch key {
    case .character(let character):
      text.append(character)
      return isOneLetter ? .given : .typing
    case .backspace:
      if text.isEmpty { return .left }
      text.removeLast()
    case .control("u"): text = ""
    case .control("w"): text = String(text.trimmingSuffix { $0 != " " }.dropLast())
    case .enter: return .given
    case .escape: return .left
    default: break
    }
    return .typing
  }
}

extension String {
  /// Without the characters at its end that are meant.
  func trimmingSuffix(_ isMeant: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isMeant(last) { text.removeLast() }
    return text
  }
}
