import Foundation

/// Text for terminals that show ASCII alone, in as many cells.
package enum ASCIIText {
  private static let plain: [Character: Character] = [
    "─": "-", "│": "|", "…": "~", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'",
    "’": "'", "‚": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "←": "<", "→": ">", "↑": "^",
    "↓": "v", "•": "*", "·": ".", "×": "x", "▶": ">", "✓": "x", "\u{A0}": " ", "\u{2009}": " ",
    "\u{202F}": " ", "Ø": "O", "ø": "o", "Ł": "L", "ł": "l", "ß": "s", "Đ": "D", "đ": "d",
    "├": "|", "└": "`", "┌": "+", "┐": "+", "┘": "+", "┬": "+", "┴": "+", "┼": "+", "┤": "+",
    "≤": "<", "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#",
  ]

  package static func text(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.map { character in
      character.isASCII ? String(character) : replaced(character)
    }.joined()
  }

  /// A letter without its accents, else a mark for each cell.
  private static func replaced(_ character: Character) -> String {
    if let known = plain[character] { return String(known) }
    let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
    if let base, base.isASCII { return String(Character(base)) }
    return String(repeating: "?", count: character.cells)
  }
}
