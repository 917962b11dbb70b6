import TOMLKit

/// Reads a config file: what is right in it is taken, what is not is named with its line.
package struct ConfigReader {
  /// What is wrong with a file.
  package struct Problem: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case syntax(String)
      case unknownSetting(String)
      case unknownKey(String)
      /// `wanted` says what may stand there.
      case badValue(setting: String, wanted: String)
    }

    /// From 1; nil where it cannot be told.
    package var line: Int?
    package var kind: Kind
  }

  private var settings: Settings
  private var problems: [Problem] = []
  private let lines: ConfigLines

  /// - Parameter base: what holds where the file says nothing.
  package static func settings(of text: String, base: Settings = Settings())
    -> (settings: Settings, problems: [Problem])
  {
    var reader = ConfigReader(settings: base, lines: ConfigLines(text))
    do {
      reader.read(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      reader.problems = [Problem(line: error.source.begin.line, kind: .syntax(error.description))]
    } catch {
      reader.problems = [Problem(line: nil, kind: .syntax("\(error)"))]
    }
    return (reader.settings, reader.problems)
  }

  private init(settings: Settings, lines: ConfigLines) {
    self.settings = settings
    self.lines = lines
  }

  private mutating func read(_ table: TOMLTable) {
    for name in table.keys {
      guard let value = table[name] else { continue }
      switch name {
      case "measure": readMeasure(value)
      case "mouse": take(value.bool, name, "true or false") { $0.usesMouse = $1 }
      case "colour": readColourUse(value)
      case "columns": readColumns(value)
      case "library": take(value.string, name, "a path") { $0.library = $1 }
      case "pager": take(Self.words(value), name, Self.program) { $0.pager = $1 }
      case "editor": take(Self.words(value), name, Self.program) { $0.editor = $1 }
      case "browser": take(Self.words(value), name, Self.program) { $0.browser = $1 }
      case "colours": readEach(value, name) { $0.readColour($1, $2, at: $3) }
      case "keys": readEach(value, name) { $0.readKeys($1, $2, at: $3) }
      default: report(.unknownSetting(name), at: name)
      }
    }
  }

  private static let program = "a program, or a list of it and its arguments"

  private mutating func take<Value>(
    _ value: Value?, _ name: String, _ wanted: String, _ put: (inout Settings, Value) -> Void
  ) {
    guard let value else { return report(.badValue(setting: name, wanted: wanted), at: name) }
    put(&settings, value)
  }

  private mutating func readMeasure(_ value: TOMLValueConvertible) {
    let range = Settings.measures
    let measure = value.int.flatMap { range.contains($0) ? $0 : nil }
    take(measure, "measure", "a number from \(range.lowerBound) to \(range.upperBound)") {
      $0.measure = $1
    }
  }

  private mutating func readColourUse(_ value: TOMLValueConvertible) {
    let use = value.string.flatMap(Settings.ColourUse.init)
    let names = Settings.ColourUse.allCases.map(\.rawValue).joined(separator: ", ")
    take(use, "colour", "one of \(names)") { $0.colourUse = $1 }
  }

  private mutating func readColumns(_ value: TOMLValueConvertible) {
    let names = Self.strings(value)
    let columns = names?.compactMap(StoryColumn.init)
    let all = StoryColumn.allCases.map(\.rawValue).joined(separator: ", ")
    let isKnown = names?.count == columns?.count
    take(isKnown ? columns : nil, "columns", "a list of \(all)") { $0.columns = $1 }
  }

  /// Reads the rows of a table of the file: name, value, and the path of both.
  private mutating func readEach(
    _ value: TOMLValueConvertible, _ table: String,
    _ read: (inout ConfigReader, String, TOMLValueConvertible, String) -> Void
  ) {
    guard let rows = value.table else {
      return report(.badValue(setting: table, wanted: "a table: [\(table)]"), at: table)
    }
    for name in rows.keys {
      if let value = rows[name] { read(&self, name, value, "\(table).\(name)") }
    }
  }

  private mutating func readColour(_ name: String, _ value: TOMLValueConvertible, at path: String) {
    guard let style = Style.allCases.first(where: { $0.configName == name }) else {
      return report(.unknownSetting(path), at: path)
    }
    let wanted = "none, or one of \(Colour.allCases.map(\.rawValue).joined(separator: ", "))"
    if value.string == "none" {
      settings.colours[style] = nil
    } else if let colour = value.string.flatMap(Colour.init) {
      settings.colours[style] = colour
    } else {
      report(.badValue(setting: path, wanted: wanted), at: path)
    }
  }

  private mutating func readKeys(_ name: String, _ value: TOMLValueConvertible, at path: String) {
    guard let action = Action.allCases.first(where: { $0.configName == name }) else {
      return report(.unknownSetting(path), at: path)
    }
    guard let names = Self.strings(value) else {
      return report(.badValue(setting: path, wanted: "a key or a list of keys"), at: path)
    }
    for name in names where Key(name: name) == nil { report(.unknownKey(name), at: path) }
    let keys = names.compactMap(Key.init)
    guard !keys.isEmpty || names.isEmpty else { return }
    settings.keymap.bind(action, to: keys)
  }

  private mutating func report(_ kind: Problem.Kind, at path: String) {
    problems.append(Problem(line: lines.line(of: path), kind: kind))
  }

  /// A string, or a list of nothing else.
  private static func strings(_ value: TOMLValueConvertible) -> [String]? {
    if let one = value.string { return [one] }
    guard let list = value.array else { return nil }
    let strings = list.compactMap { $0.string }
    return strings.count == list.count ? strings : nil
  }

  /// A program with its arguments, as a list or as one types it; nil for none.
  private static func words(_ value: TOMLValueConvertible) -> [String]? {
    let words = value.string.map(CommandWords.split) ?? strings(value)
    return words?.isEmpty == false ? words : nil
  }
}
