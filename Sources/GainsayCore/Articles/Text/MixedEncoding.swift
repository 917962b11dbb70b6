/// UTF-8 with bytes of Windows-1252 in it, as texts put together from several hands are.
struct MixedEncoding {
  var text: String
  /// Characters beyond ASCII that are UTF-8, and bytes that are not.
  var good = 0
  var stray = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let length = Self.length(at: place, in: bytes)
      if length == 0 {
        stray += 1
        out += Self.utf8(ofStray: bytes[place])
        place += 1
      } else {
        if length > 1 { good += 1 }
        out += bytes[place..<place + length]
        place += length
      }
    }
    text = String(decoding: out, as: UTF8.self)
  }

  /// Windows-1252 from 0x80 on; 0 where it has no character.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
  /// Back from the character to the byte.
  static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    (0x80...0xFF).compactMap { byte in scalar(byte).map { ($0, byte) } },
    uniquingKeysWith: { first, _ in first })

  static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    let value = high[Int(byte) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// What a reference to a character means that stands for a control: the character of Windows-1252, as browsers have it.
  /// - Returns: nil for all other texts.
  static func meant(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> [UInt8]? {
    guard count == 2, bytes[0] == 0xC2, bytes[1] < 0xA0 else { return nil }
    return scalar(bytes[1]).map { Array(String(Character($0)).utf8) }
  }

  static func utf8(ofStray byte: UInt8) -> [UInt8] {
    Array(String(Character(scalar(byte) ?? "\u{FFFD}")).utf8)
  }

  /// Of the character there, in bytes; 0 where there is none.
  private static func length(at place: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let lead = bytes[place]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, place + length <= bytes.endIndex,
      String(validating: bytes[place..<place + length], as: UTF8.self) != nil
    else { return 0 }
    return length
  }
}
