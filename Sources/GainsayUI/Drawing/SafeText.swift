/// Makes text safe to draw: what a terminal would obey, and marks that turn the direction of text, become visible.
enum SafeText {
  static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnsafe($0) || isDoubtful($0) }) else {
      return text
    }
    let drawn = text.map(\.drawn).joined()
    return String(
      String.UnicodeScalarView(drawn.unicodeScalars.map { isUnsafe($0) ? visible($0) : $0 }))
  }

  /// Parts of clusters whose width no two terminals agree on.
  fileprivate static func isDoubtful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0x20E3, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
    default: false
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The Unicode picture of a control, a space for a line break or tab.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    default: "\u{FFFD}"
    }
  }
}

extension Character {
  /// Cells in a terminal, of what is drawn for it: of a cluster the sum, as terminals count.
  package var cells: Int {
    guard utf8.count > 1 else { return 1 }
    return drawn.unicodeScalars.reduce(0) { $0 + WidthTable.width(of: $1) }
  }

  /// What is drawn for it: of joined emoji the first, without skin tone and keycap; of a flag its letters.
  fileprivate var drawn: String {
    let scalars = unicodeScalars
    guard utf8.count > 2, scalars.contains(where: SafeText.isDoubtful) else { return String(self) }
    let isEmoji = scalars.first.map { $0.properties.isEmoji } ?? false
    let kept = isEmoji ? scalars.prefix { $0.value != 0x200D } : scalars[...]
    var text = String.UnicodeScalarView()
    for (number, scalar) in kept.enumerated() {
      switch scalar.value {
      case 0x1F1E6...0x1F1FF: text.append(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41))
      case 0x20E3, 0xFE0F: break
      case 0x1F3FB...0x1F3FF where number > 0: break
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}

extension StringProtocol {
  /// Cells in a terminal.
  package var cells: Int { reduce(0) { $0 + $1.cells } }

  /// As much as fits into so many cells.
  func prefix(cells limit: Int) -> String {
    var used = 0
    return String(
      prefix { character in
        used += character.cells
        return used <= limit
      })
  }

  /// Exactly so many cells: filled with spaces, or cut with "…".
  func fitted(to cells: Int) -> String {
    let width = self.cells
    if width <= cells { return String(self) + String(repeating: " ", count: cells - width) }
    guard cells > 1 else { return prefix(cells: cells) }
    let cut = prefix(cells: cells - 1)
    return cut + "…" + String(repeating: " ", count: cells - 1 - cut.cells)
  }
}
