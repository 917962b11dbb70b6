/// Writes numbers and strings one after another, small numbers in one byte.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first; the highest bit says that more follows.
  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads what a `ByteWriter` wrote; nil where the bytes end too soon.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func number() -> Int? {
    var (value, shift) = (UInt(0), UInt(0))
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
    return nil
  }

  /// A number of things that are to follow, at least a byte each.
  mutating func count() -> Int? {
    number().flatMap { $0 >= 0 && $0 <= bytes.count - place ? $0 : nil }
  }

  mutating func text() -> String? {
    guard let count = count() else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }
}
