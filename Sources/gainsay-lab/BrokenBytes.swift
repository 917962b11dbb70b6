/// Files with pieces cut, doubled, exchanged with another's and overwritten, the same ones from the same seed.
struct BrokenBytes {
  private var noise: Noise
  private let originals: [[UInt8]]

  init(seed: UInt64, originals: [[UInt8]]) {
    noise = Noise(state: seed)
    self.originals = originals
  }

  mutating func next() -> [UInt8] {
    var bytes = originals.randomElement(using: &noise) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &noise) {
      let at = Int.random(in: 0...bytes.count, using: &noise)
      let end = min(bytes.count, at + Int.random(in: 0...64, using: &noise))
      switch Int.random(in: 0..<6, using: &noise) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 2: bytes.removeSubrange(at...)
      case 3: bytes.replaceSubrange(at..<end, with: piece())
      case 4: bytes.insert(contentsOf: piece(), at: at)
      default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &noise) }
      }
    }
    return bytes
  }

  private mutating func piece() -> ArraySlice<UInt8> {
    let other = originals.randomElement(using: &noise) ?? []
    let start = Int.random(in: 0...other.count, using: &noise)
    return other[start...].prefix(Int.random(in: 0...200, using: &noise))
  }
}
