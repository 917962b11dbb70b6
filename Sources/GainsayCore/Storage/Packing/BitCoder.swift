/// Writes or reads bits of which the likelihood is known: one that is likely takes less than a bit. What is written and what is
/// read is told by the same code, with one of these for each direction.
///
/// Arithmetic coding (Witten, Neal and Cleary 1987): all that is still possible is a range of numbers, each bit keeps its part of it,
/// and what the first bytes of both ends agree on is written.
protocol BitCoder {
  /// - Parameters:
  ///   - bit: 0 or 1; when reading, it does not matter.
  ///   - likelihood: that it is 1, of 65,536.
  /// - Returns: the bit that was written or read.
  mutating func code(_ bit: Int, _ likelihood: UInt32) -> Int
}

/// What is possible still, from the lowest to the highest.
private struct Possible {
  var low: UInt32 = 0
  var high: UInt32 = .max

  func border(_ likelihood: UInt32) -> UInt32 {
    low + UInt32((UInt64(high - low) * UInt64(likelihood)) >> 16)
  }

  mutating func keep(_ bit: Int, _ border: UInt32) {
    if bit == 1 { high = border } else { low = border + 1 }
  }

  /// The first byte, once all that is possible has the same; the range is as wide as before without it.
  mutating func agreed() -> UInt8? {
    guard (low ^ high) >> 24 == 0 else { return nil }
    defer { (low, high) = (low << 8, high << 8 | 0xff) }
    return UInt8(high >> 24)
  }
}

struct BitWriter: BitCoder {
  private(set) var bytes: [UInt8] = []
  private var possible = Possible()

  mutating func code(_ bit: Int, _ likelihood: UInt32) -> Int {
    possible.keep(bit, possible.border(likelihood))
    while let byte = possible.agreed() { bytes.append(byte) }
    return bit
  }

  /// To be called once, at the end. As if zeros followed.
  mutating func finish() { bytes.append(UInt8(possible.low >> 24) + 1) }
}

struct BitReader: BitCoder {
  private let bytes: [UInt8]
  private var place = 0
  private var number: UInt32 = 0
  private var possible = Possible()

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for _ in 0..<4 { take() }
  }

  private mutating func take() {
    number = number << 8 | UInt32(place < bytes.count ? bytes[place] : 0)
    place += 1
  }

  mutating func code(_ bit: Int, _ likelihood: UInt32) -> Int {
    let border = possible.border(likelihood)
    let bit = number <= border ? 1 : 0
    possible.keep(bit, border)
    while possible.agreed() != nil { take() }
    return bit
  }
}

/// How likely a bit is 1, learned from those before it.
struct BitEstimate {
  /// Of 65,536.
  private(set) var likelihood: UInt16 = 1 << 15
  private var seen: UInt16 = 0

  /// After so many it learns no slower.
  private static let most: UInt16 = 60

  /// Moves by 2 parts of 3 towards the bit that was seen, then by 2 of 5, of 7 and so on.
  mutating func learn(_ bit: Int) {
    let way = UInt32(bit == 1 ? .max - likelihood : likelihood)
    let step = UInt16(truncatingIfNeeded: Self.divided(2 * way, seen))
    likelihood = bit == 1 ? likelihood + step : likelihood - step
    if seen < Self.most { seen += 1 }
  }

  /// A number below 2^24 divided by 3 and twice `seen`, by a product with the reciprocal: real divisions are most of the work otherwise.
  static func divided(_ number: UInt32, _ seen: UInt16) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(number) &* reciprocals[Int(seen)]) >> 32)
  }

  /// Of 2^32, rounded up.
  private static let reciprocals: [UInt64] = (0...UInt64(most)).map { seen in
    let divisor: UInt64 = 2 * seen + 3
    return ((1 << 32) + divisor - 1) / divisor
  }

  /// That of a special case, which counts the more the oftener it was seen.
  func mixed(with special: BitEstimate) -> UInt32 {
    let count = UInt32(special.seen)
    let sum = UInt32(likelihood) * 3 + UInt32(special.likelihood) * 2 * count
    return min(max(Self.divided(sum, special.seen), 64), 65_536 - 64)
  }

  var bounded: UInt32 { min(max(UInt32(likelihood), 64), 65_536 - 64) }
}
