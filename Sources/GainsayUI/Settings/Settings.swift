/// What the user can set: the reader looks and listens by it.
package struct Settings: Sendable, Equatable {
  package enum ColourUse: String, Sendable, CaseIterable {
    case auto, always, never

    /// The config file comes before NO_COLOR, which counts unless it is empty.
    package func isWanted(noColour: String?) -> Bool {
      switch self {
      case .auto: (noColour ?? "").isEmpty
      case .always: true
      case .never: false
      }
    }
  }

  package var keymap = Keymap()
  /// Of an article's text, in cells, at most.
  package var measure = Self.standardMeasure
  /// Those of the list of stories, left to right.
  package var columns = StoryColumn.allCases
  package var usesMouse = false
  /// `auto` goes by NO_COLOR and by what the terminal can show.
  package var colourUse = ColourUse.auto
  package var colours = Self.standardColours
  /// Programs with their arguments; nil goes by the environment.
  package var pager: [String]?
  package var editor: [String]?
  package var browser: [String]?
  /// The path of the library; nil goes by the environment.
  package var library: String?
  /// On a shared machine: nothing that starts a program, stops this one or writes a file.
  package var isRestricted = false

  package init() {}

  package static let standardMeasure = 72
  package static let measures = 20...200

  package static let standardColours: [Style: Colour] = [
    .conflict: .red, .difference: .yellow, .company1: .cyan, .company2: .magenta,
    .company3: .green, .company4: .brightBlue,
  ]
}

/// A column of the list of stories.
package enum StoryColumn: String, Sendable, CaseIterable {
  case articles, origins, disputes, age
}

/// The terminal's own colours, in the order of their numbers.
package enum Colour: String, Sendable, CaseIterable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack = "bright-black"
  case brightRed = "bright-red"
  case brightGreen = "bright-green"
  case brightYellow = "bright-yellow"
  case brightBlue = "bright-blue"
  case brightMagenta = "bright-magenta"
  case brightCyan = "bright-cyan"
  case brightWhite = "bright-white"

  package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
