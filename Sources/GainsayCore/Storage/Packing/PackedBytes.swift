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

  /// Small numbers of either sign in one byte: 0, -1, 1, -2 …
  mutating func add(signed number: Int) { add((number << 1) ^ (number >> 63)) }

  /// Bytes with their number before them.
  mutating func add(_ part: [UInt8]) {
    add(part.count)
    bytes.append(contentsOf: part)
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads what a `ByteWriter` wrote; nil where the bytes end too soon.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var place = 0

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

  mutating func signed() -> Int? {
    number().map { Int(bitPattern: UInt(bitPattern: $0) >> 1) ^ -($0 & 1) }
  }

  /// Whether so many things can follow, at least a byte each.
  func holds(_ count: Int) -> Bool { count >= 0 && count <= bytes.count - place }

  /// Bytes that have their number before them.
  mutating func part() -> ByteReader? {
    guard let count = count() else { return nil }
    defer { place += count }
    return ByteReader(Array(bytes[place..<place + count]))
  }

  /// A number of things that are to follow, at least a byte each.
  mutating func count() -> Int? {
    number().flatMap { holds($0) ? $0 : nil }
  }

  mutating func text() -> String? {
    guard let count = count() else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }
}
