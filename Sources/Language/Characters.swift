/// Questions about single bytes of UTF-8.
package enum Ascii {
  static let dot = UInt8(ascii: ".")
  static let hyphen = UInt8(ascii: "-")

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
  package static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  package static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  package static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 32 : byte }
  static func raised(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 32 : byte }
}

/// What a character is to the tokenizer.
enum CharacterKind {
  case space, newline, letter, digit, apostrophe, mark
}

/// One character of UTF-8: its scalar, what it is, and how many bytes it takes.
struct Character8 {
  var scalar: UInt32
  var kind: CharacterKind
  var length: Int

  /// Reads the character at `index`; bytes that are no UTF-8 are letters of one byte.
  init(_ bytes: [UInt8], at index: Int, before end: Int) {
    let lead = bytes[index]
    guard lead >= 0x80 else {
      self.init(scalar: UInt32(lead), length: 1)
      return
    }
    let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
    guard length > 1, index + length <= end else {
      self.init(scalar: 0xfffd, length: 1)
      return
    }
    var scalar = UInt32(lead) & (0x7f >> UInt32(length))
    for offset in 1..<length {
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3f)
    }
    self.init(scalar: scalar, length: length)
  }

  private init(scalar: UInt32, length: Int) {
    self.scalar = scalar
    self.length = length
    kind = CharacterKind(scalar: scalar)
  }
}

extension CharacterKind {
  init(scalar: UInt32) {
    switch scalar {
    case 10, 13, 0x2028, 0x2029, 0x85: self = .newline
    case 0...32, 0x7f, 0xa0, 0x1680, 0x2000...0x200b, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff:
      self = .space
    case 48...57: self = .digit
    case 39, 0x2019, 0x02bc: self = .apostrophe
    case 65...90, 97...122, 0xaa, 0xad, 0xb5, 0xba: self = .letter
    case 33...0x7f, 0x80...0xbf, 0xd7, 0xf7: self = .mark
    case 0x200c...0x206f, 0x20a0...0x20cf, 0x2100...0x214f, 0x2190...0x2bff: self = .mark
    case 0x3001...0x3030, 0xfe00...0xfe6f, 0xff01...0xff0f, 0x1f000...0x1ffff: self = .mark
    default: self = .letter
    }
  }
}
