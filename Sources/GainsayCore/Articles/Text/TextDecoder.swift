/// Turns bytes into text, whatever they say they are written in, and text into clean text.
struct TextDecoder: Sendable {
  private static let encodings = TextEncodings()

  /// Clean text: no control characters, no escape sequences, line ends are `\n`.
  /// - Parameter declared: the encoding that the bytes came with.
  /// - Throws: `ReadingError.empty`, `.binary`.
  func text(of bytes: [UInt8], declared: String? = nil) throws(ReadingError) -> String {
    let text = cleaned(try decoded(bytes, declared: declared))
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    return text
  }

  /// The text as it stands, NULs aside: for formats with line ends and escapes of their own.
  ///
  /// A mark at the beginning is believed before all else, then the bytes where they can only be UTF-8, then what is declared.
  func decoded(_ bytes: [UInt8], declared: String? = nil) throws(ReadingError) -> String {
    guard !bytes.isEmpty else { throw .empty }
    if let wide = WideEncoding(bytes) {
      return Iconv.text(of: bytes[wide.mark...], encoding: wide.name).withoutNULs
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? bytes[3...] : bytes[...]
    guard !isBinary(body) else { throw .binary }
    let name = declared.flatMap(Self.encodings.name) ?? Self.encodings.declared(in: body)
    if let name, Self.encodings.isSevenBit(name), !hasMark {
      return Iconv.text(of: body, encoding: name).withoutNULs
    }
    if let text = String(validating: body, as: UTF8.self) {
      return DoubleEncoding.mended(text.withoutNULs)
    }
    return broken(body, name).withoutNULs
  }

  /// Bytes that are not UTF-8 throughout: what they are declared to be, UTF-8 with a few stray ones, or Windows-1252.
  private func broken(_ bytes: ArraySlice<UInt8>, _ name: String?) -> String {
    if let name, name != "UTF-8" { return Iconv.text(of: bytes, encoding: name) }
    let mixed = MixedEncoding(bytes)
    guard name == "UTF-8" || mixed.good >= mixed.stray else {
      return Iconv.text(of: bytes, encoding: "WINDOWS-1252")
    }
    return DoubleEncoding.mended(mixed.text)
  }

  /// Many NULs, or a twentieth of control characters in the first 8 kB.
  private func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.prefix(8_192)
    let controls = head.count { $0 < 9 || ($0 > 13 && $0 < 32 && $0 != 27) }
    return head.count { $0 == 0 } * 50 > head.count || controls * 20 > head.count
  }

  /// Without escape sequences, controls and marks that turn the direction of text; line ends are `\n`.
  func cleaned(_ text: String) -> String {
    let openings: [StaticString] = ["\u{1B}", "\u{90}", "\u{9B}", "\u{9D}", "\u{9E}", "\u{9F}"]
    let hasSequences = openings.contains { text.utf8.offset(of: $0) != nil }
    return TextCleaning.cleaned(hasSequences ? withoutSequences(text) : text)
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

extension String {
  /// Each NUL becomes a space.
  fileprivate var withoutNULs: String {
    guard utf8.offset(of: "\0") != nil else { return self }
    return String(decoding: utf8.map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
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
