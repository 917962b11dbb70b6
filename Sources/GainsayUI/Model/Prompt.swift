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
    case program, file
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
    case .program: "give to program (none: $PAGER): "
    case .file: "write to file (none: $EDITOR): "
    }
  }

  var isOneLetter: Bool { kind == .setMark || kind == .goToMark }

  enum Answer: Equatable {
    case typing, left, given
  }

  mutating func type(_ key: Key) -> Answer {
    if let typed = text.typed(key) {
      text = typed
      return isOneLetter ? .given : .typing
    }
    switch key {
    case .enter: return .given
    case .escape, .backspace, .control("c"), .control("g"): return .left
    default: break
    }
    return .typing
  }
}
