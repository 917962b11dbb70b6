import Foundation

/// Turns bytes into clean text: UTF-8, UTF-16 with a mark, else Windows-1252; no control characters, no escape sequences.
struct TextDecoder: Sendable {
  /// - Throws: `ReadingError.empty`, `.binary`.
  func text(of bytes: [UInt8]) throws(ReadingError) -> String {
    let text = cleaned(try decoded(bytes))
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    return text
  }

  /// The text as it stands, not cleaned: for formats with line ends and escapes of their own.
  func decoded(_ bytes: [UInt8]) throws(ReadingError) -> String {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(bytes: bytes, encoding: .utf16) else { throw .binary }
      return text
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard !isBinary(body) else { throw .binary }
    if let text = String(validating: body, as: UTF8.self) { return text }
    return mended(body)
  }

  /// A NUL, or a tenth of control characters in the first 8 kB.
  private func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(8_192)
    let controls = head.count { $0 < 9 || ($0 > 13 && $0 < 32 && $0 != 27) }
    return bytes.prefix(65_536).contains(0) || controls * 10 > head.count
  }

  /// UTF-8 with a few stray bytes keeps its rest; text that is mostly not UTF-8 is Windows-1252.
  private func mended(_ bytes: ArraySlice<UInt8>) -> String {
    let repaired = String(decoding: bytes, as: UTF8.self)
    let broken = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
    let good = repaired.unicodeScalars.count { $0.value > 127 && $0 != "\u{FFFD}" }
    guard broken > good else { return repaired }
    return String(bytes: bytes, encoding: .windowsCP1252)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// Without escape sequences, controls and marks that turn the direction of text; line ends are `\n`.
  func cleaned(_ text: String) -> String {
    let plain = text.contains("\u{1B}") || text.contains("\u{9B}") ? withoutSequences(text) : text
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in plain.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A: if previous != "\r" { clean.append("\n") }
      case 0x0D, 0x2028, 0x2029: clean.append("\n")
      case 0x09: clean.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F: continue
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// CSI, OSC, DCS and the like with all that belongs to them; one that is never ended takes at most its line.
  private func withoutSequences(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var state = SequenceState.text
    for scalar in text.unicodeScalars {
      let isShown = state.reads(scalar)
      if isShown { kept.append(scalar) }
    }
    return String(kept)
  }
}

/// Where in a terminal's escape sequence a text is.
private enum SequenceState {
  case text, escape, control, string, stringEscape

  /// Whether the character is text.
  mutating func reads(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" {
      self = .text
      return true
    }
    switch (self, scalar.value) {
    case (.text, 0x1B): self = .escape
    case (.text, 0x9B): self = .control
    case (.text, 0x90), (.text, 0x9D), (.text, 0x9E), (.text, 0x9F): self = .string
    case (.text, _): return true
    case (.escape, 0x5B): self = .control
    case (.escape, 0x50), (.escape, 0x5D), (.escape, 0x5E), (.escape, 0x5F), (.escape, 0x58):
      self = .string
    case (.escape, 0x20...0x2F): break
    case (.escape, _): self = .text
    case (.control, 0x40...0x7E): self = .text
    case (.control, _): break
    case (.string, 0x07), (.string, 0x9C): self = .text
    case (.string, 0x1B): self = .stringEscape
    case (.string, _): break
    case (.stringEscape, _): self = .text
    }
    return false
  }
}
