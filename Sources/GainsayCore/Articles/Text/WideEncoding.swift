/// UTF-16, UTF-32 and EBCDIC, told by their mark or by where the NULs of common letters stand.
struct WideEncoding {
  /// As iconv calls it.
  var name: String
  /// Bytes of the mark.
  var mark: Int

  private static let marks: [(bytes: [UInt8], name: String)] = [
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
    ([0xFE, 0xFF], "UTF-16BE"), ([0xFF, 0xFE], "UTF-16LE"),
  ]
  /// "<?xml" in EBCDIC.
  private static let ebcdic: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94, 0x93]

  /// Nil for bytes that are none of these.
  init?(_ bytes: [UInt8]) {
    if let mark = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) {
      (name, self.mark) = (mark.name, mark.bytes.count)
      return
    }
    mark = 0
    if bytes.starts(with: Self.ebcdic) {
      name = "CP037"
      return
    }
    let head = bytes.prefix(1_024)
    guard let name = Self.unmarked(head) ?? Self.unmarkedOfOneScript(head) else { return nil }
    self.name = name
  }

  /// Words of Cyrillic, Greek, Hebrew, Arabic and the like: the higher byte of nearly all is that of the script, or the NUL of a
  /// space or sign.
  private static func unmarkedOfOneScript(_ bytes: ArraySlice<UInt8>) -> String? {
    let isHigher = [0, 1].map { side in
      let higher = bytes.indices.filter { $0 % 2 == side }.map { bytes[$0] }
      let nuls = higher.count { $0 == 0 }
      guard higher.count >= 16, nuls * 30 >= higher.count else { return false }
      let counts = Dictionary(grouping: higher.filter { scripts.contains($0) }) { $0 }
        .mapValues(\.count)
      return (nuls + (counts.values.max() ?? 0)) * 20 >= higher.count * 19
    }
    let (even, odd) = (isHigher[0], isHigher[1])
    return even == odd ? nil : even ? "UTF-16BE" : "UTF-16LE"
  }

  /// Higher bytes of the letters of alphabets from Greek to Thai.
  private static let scripts: ClosedRange<UInt8> = 0x03...0x0E

  /// Of letters below U+0100 all bytes but one are NUL, and that one always has the same place.
  private static func unmarked(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count >= 16 else { return nil }
    var nuls = [0, 0, 0, 0]
    var controls = 0
    for (place, byte) in bytes.enumerated() {
      if byte == 0 { nuls[place % 4] += 1 } else if byte < 9 { controls += 1 }
    }
    guard controls * 20 < bytes.count else { return nil }
    let quarter = bytes.count / 4
    let isFull = nuls.map { $0 * 10 >= quarter * 7 }
    switch isFull {
    case [true, true, true, false]: return "UTF-32BE"
    case [false, true, true, true]: return "UTF-32LE"
    case [true, false, true, false]: return "UTF-16BE"
    case [false, true, false, true]: return "UTF-16LE"
    default: return nil
    }
  }
}
