/// Drops what no line of text has: controls, byte order marks, marks that turn the direction of text.
enum TextCleaning {
  /// What becomes of a character.
  private enum Fate { case kept, dropped, lineEnd, space }

  /// Line ends of all kinds become `\n`, tabs spaces.
  static func cleaned(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var clean: [UInt8] = []
      clean.reserveCapacity(bytes.count)
      var place = 0
      while place < bytes.count {
        let (fate, length) = fate(of: bytes, at: place)
        switch fate {
        case .kept: clean.append(contentsOf: bytes[place..<place + length])
        case .dropped: break
        case .lineEnd: clean.append(10)
        case .space: clean.append(32)
        }
        place += length
      }
      return String(decoding: clean, as: UTF8.self)
    }
  }

  /// - Parameter bytes: UTF-8.
  /// - Returns: also how many bytes it is for; those of one character may come in turn where it is kept.
  @inline(__always)
  private static func fate(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (Fate, Int) {
    switch bytes[place] {
    case 0x20..<0x7F: (.kept, 1)
    case 0x0A: (place > 0 && bytes[place - 1] == 0x0D ? .dropped : .lineEnd, 1)
    case 0x0D: (.lineEnd, 1)
    case 0x09: (.space, 1)
    case 0..<0x20, 0x7F: (.dropped, 1)
    case 0xC2: (bytes[place + 1] < 0xA0 ? .dropped : .kept, 2)
    case 0xE2: (fate(ofPunctuation: bytes[place + 1], bytes[place + 2]), 3)
    case 0xEF: (bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF ? .dropped : .kept, 3)
    default: (.kept, 1)
    }
  }

  /// U+2000 to U+2FFF, by the two bytes behind 0xE2.
  private static func fate(ofPunctuation middle: UInt8, _ last: UInt8) -> Fate {
    switch (middle, last) {
    case (0x80, 0xA8), (0x80, 0xA9): .lineEnd
    case (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): .dropped
    default: .kept
    }
  }
}
