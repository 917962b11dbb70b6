import Glibc

/// Mends UTF-8 that was taken for Windows-1252 and written as UTF-8 again: "donâ€™t" is "don’t".
enum DoubleEncoding {
  /// One such run may be meant; so many are not.
  private static let enough = 2

  static func mended(_ text: String) -> String {
    // Each byte from 0xC0 on was written as 0xC3 and another.
    guard mayHold(text) else { return text }
    // Bytes, as appending to a view of a string copies all of it.
    var mended: [UInt8] = []
    mended.reserveCapacity(text.utf8.count)
    var run = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80, MixedEncoding.bytes[scalar] != nil {
        run.append(scalar)
        continue
      }
      if !run.isEmpty { count += close(&run, into: &mended) }
      if scalar.isASCII { mended.append(UInt8(scalar.value)) } else { mended += UTF8.bytes(scalar) }
    }
    if !run.isEmpty { count += close(&run, into: &mended) }
    return count >= enough ? String(decoding: mended, as: UTF8.self) : text
  }

  /// Whether a lead byte of UTF-8 that was taken for a letter, from U+00C2 to U+00F4, has another such character behind it.
  private static func mayHold(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = bytes[...]
      while rest.count > 3, let start = rest.base.baseAddress.map({ $0 + rest.startIndex }),
        let found = memchr(start, 0xC3, rest.count - 3)
      {
        let place = rest.startIndex + UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
        if (0x82...0xB4).contains(bytes[place + 1]), bytes[place + 2] >= 0xC2 { return true }
        rest = bytes[(place + 1)...]
      }
      return false
    }
  }

  /// Appends the run, as what its bytes are in UTF-8 where they are that; returns 1 if so.
  private static func close(_ run: inout String.UnicodeScalarView, into text: inout [UInt8]) -> Int
  {
    defer { run.removeAll(keepingCapacity: true) }
    let bytes = run.compactMap { MixedEncoding.bytes[$0] }
    guard bytes.count > 1, String(validating: bytes, as: UTF8.self) != nil else {
      text += String(run).utf8
      return 0
    }
    text += bytes
    return 1
  }
}

extension UTF8 {
  fileprivate static func bytes(_ scalar: Unicode.Scalar) -> EncodedScalar {
    encode(scalar) ?? encodedReplacementCharacter
  }
}
