/// Writes settings as a config file, with comments; what it writes, `ConfigReader` reads as the same settings.
package enum ConfigText {
  package static func text(of settings: Settings) -> String {
    let commands = settings.keymap.commands.flatMap { command in
      [
        "# \(command.help)",
        "\(command.action.configName) = \(list(command.keys.map(\.name)))",
      ]
    }
    let colours = Style.allCases.map { style in
      "\(style.configName) = \(quoted(settings.colours[style]?.rawValue ?? "none"))"
    }
    let measures = Settings.measures
    return
      ([
        "# The settings of gainsay. What is left out is as it is here.",
        "",
        "# Width of an article's text at most, in cells: \(measures.lowerBound) to \(measures.upperBound).",
        "measure = \(settings.measure)",
        "",
        "# Columns of the list of stories: \(StoryColumn.allCases.map(\.rawValue).joined(separator: ", ")).",
        "columns = \(list(settings.columns.map(\.rawValue)))",
        "",
        "# Whether the mouse selects and scrolls; then the terminal's own selection needs Shift.",
        "mouse = \(settings.usesMouse)",
        "",
        "# auto goes by NO_COLOR and the terminal; always, never.",
        "colour = \(quoted(settings.colourUse.rawValue))",
        "",
        "# The library; --library comes before it, GAINSAY_LIBRARY after it.",
        optional("library", settings.library.map(quoted)),
        "",
        "# Programs with their arguments, never run by a shell; else $PAGER, $VISUAL or $EDITOR, $BROWSER.",
        optional("pager", settings.pager.map(list)),
        optional("editor", settings.editor.map(list)),
        optional("browser", settings.browser.map(list)),
        "",
        "# Colours of the terminal, for what has a meaning: none, \(Colour.allCases.map(\.rawValue).joined(separator: ", ")).",
        "[colours]",
      ] + colours + [
        "",
        "# Keys: a character, Space, Enter, Esc, Tab, Backspace, Up, Down, Left, Right, PgUp, PgDn, Home, End, C-a to C-z.",
        "[keys]",
      ] + commands).joined(separator: "\n") + "\n"
  }

  private static func optional(_ name: String, _ value: String?) -> String {
    value.map { "\(name) = \($0)" } ?? "# \(name) = "
  }

  private static func list(_ words: [String]) -> String {
    "[" + words.map(quoted).joined(separator: ", ") + "]"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": return "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: return String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}

extension Action {
  /// "next-mention".
  var configName: String { name.split(separator: " ").joined(separator: "-") }
}

extension Style {
  /// "current-mention".
  var configName: String {
    "\(self)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}
