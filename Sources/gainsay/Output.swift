import Foundation
import GainsayCore

/// Where the program's words go: cleaned of whatever a terminal would obey.
enum Output {
  static func write(_ text: String, to file: FileHandle = .standardOutput) {
    let clean = TerminalText.cleaned(text)
    // A closed pipe ends the program quietly.
    do { try file.write(contentsOf: Data((clean + "\n").utf8)) } catch { exit(0) }
  }

  static func warn(_ text: String) { write("gainsay: \(text)", to: .standardError) }

  /// - Parameter stories: those that are not compared yet; of none nothing is said.
  static func warn(ofWaiting stories: Int) {
    guard stories > 0 else { return }
    let some = stories == 1 ? "1 story is" : "\(stories) stories are"
    warn("\(some) not compared yet; an import, or the reader, goes on with that")
  }
}

/// Keeps controls and marks that turn the direction of text from reaching a terminal.
enum TerminalText {
  static func cleaned(_ text: String) -> String {
    let isSafe = { (scalar: Unicode.Scalar) in
      switch scalar.value {
      case 0x09, 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
    guard !text.unicodeScalars.allSatisfy(isSafe) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { isSafe($0) ? $0 : "\u{FFFD}" }))
  }
}
