/// Makes texts that no editor would print, the same ones from the same seed.
struct BrokenTexts {
  /// A text with blocks that begin and end between characters.
  struct Broken {
    var text: String
    var blocks: [Range<Int>]
    var reference: String?
  }

  private var noise: Noise
  private let real: [[UInt8]]

  init(seed: UInt64, real: String? = nil) {
    noise = Noise(state: seed)
    var texts = Self.samples.map { Array($0.utf8) }
    if let real { texts += Self.pieces(of: Array(real.utf8)) }
    self.real = texts
  }

  mutating func next() -> Broken {
    let bytes: [UInt8] =
      switch Int.random(in: 0..<10, using: &noise) {
      case 0: random(length: Int.random(in: 0...600, using: &noise))
      case 1, 2: repeated()
      case 3: spliced()
      default: mutated()
      }
    let text = String(decoding: bytes, as: UTF8.self)
    return Broken(text: text, blocks: blocks(of: text), reference: reference())
  }

  private mutating func reference() -> String? {
    let year = Int.random(in: 1...9999, using: &noise)
    let padded = String(repeating: "0", count: 4 - String(year).count) + String(year)
    return [
      nil, "2020-11-18", "2000-02-29", "1999-12-31T23:59Z", "\(padded)-06-30", "0001-01-01",
      "9999-12-31", "2020-13-01", "soon",
    ].randomElement(using: &noise) ?? nil
  }

  private mutating func random(length: Int) -> [UInt8] {
    (0..<length).map { _ in UInt8.random(in: 0...255, using: &noise) }
  }

  /// A few bytes, or a word of trouble, over and over.
  private mutating func repeated() -> [UInt8] {
    var unit = trouble()
    if Bool.random(using: &noise) { unit += trouble() }
    if Bool.random(using: &noise) { unit.append(32) }
    let length = [100, 1000, 20_000].randomElement(using: &noise) ?? 100
    let count = length / max(1, unit.count) + 1
    return Array(repeatElement(unit, count: count).joined())
  }

  private mutating func trouble() -> [UInt8] {
    Array((Self.troubles.randomElement(using: &noise) ?? "").utf8)
  }

  private mutating func sample() -> [UInt8] { real.randomElement(using: &noise) ?? [] }

  private mutating func spliced() -> [UInt8] {
    let (one, other) = (sample(), sample())
    let cut = Int.random(in: 0...one.count, using: &noise)
    return one[..<cut] + trouble() + other[Int.random(in: 0...other.count, using: &noise)...]
  }

  private mutating func mutated() -> [UInt8] {
    var bytes = sample()
    for _ in 0..<Int.random(in: 1...12, using: &noise) {
      let at = Int.random(in: 0...bytes.count, using: &noise)
      let end = min(bytes.count, at + Int.random(in: 0...12, using: &noise))
      switch Int.random(in: 0..<5, using: &noise) {
      case 0: bytes.removeSubrange(at..<end)
      case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
      case 2: bytes.insert(contentsOf: trouble(), at: at)
      case 3 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &noise)
      default: bytes.replaceSubrange(at..<end, with: trouble())
      }
    }
    return bytes
  }

  /// The whole text, or pieces of it, some of them left out.
  private mutating func blocks(of text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    guard Bool.random(using: &noise) else { return [0..<bytes.count] }
    var cuts = [0, bytes.count]
    for _ in 0..<Int.random(in: 0...4, using: &noise) {
      let cut = Int.random(in: 0...bytes.count, using: &noise)
      if cut == bytes.count || bytes[cut] & 0xc0 != 0x80 { cuts.append(cut) }
    }
    cuts.sort()
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }.filter { _ in
      Int.random(in: 0..<6, using: &noise) > 0
    }
  }

  /// A long text in pieces that are quick to read.
  private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    stride(from: 0, to: min(bytes.count, 400_000), by: 1500).map {
      Array(bytes[$0..<min(bytes.count, $0 + 1500)])
    }
  }

  private static let samples = [
    """
    Harbour operator Brant Marine said on Monday it would pay about $4.2 billion (£3.3 billion) for Ostrava Lines, two \
    people familiar with the matter said. “It’s the right price,” said Ms. O’Dell, “and the right time.”
    """,
    """
    At least 12 people died, up from 9 to 11 earlier this week, when the 6'2" wall fell at 2:30 p.m. EST on Nov. 13, \
    2020. Between 30 and 40 homes – two-thirds of the village – are gone. See https://example.org/a?b=c. Mail a@b.org!
    """,
    """
    "We've never seen it," she said. 'Never,' he added. "The U.S. can't wait until the third quarter of 2021...

    "We won't," she said. Shares fell 2.5 percent, or 25 basis points, from 1,200 to 1,170 in the 1990s. No. 5 won 3-2.
    """,
    "1. Bread 2. Milk 3. Eggs • 1. One • 2. Two (i) one. (ii) two. a) x. b) y. N°. 5 etc. Q3 2020 FY21 mid-2019 ’90s",
  ]

  private static let troubles = [
    "“", "”", "‘", "’", "\"", "'", "''", "``", "«", "»", "—", "-", "–", ".", "...", ". . .", "…",
    ",", "(", ")", "[", "]",
    "!", "?", ":", ";", "/", "$", "HK$", "€", "%", "@", "#", "&", "_", "°", "½", "+", "=", "<", ">",
    "\n", "\r\n", "\n\n",
    "\t", "\u{0}", "\u{a0}", "\u{200b}", "\u{200d}", "\u{fe0f}", "\u{2028}", "\u{feff}", "é",
    "e\u{301}", "東京", "😀",
    "👍🏽", "👩‍👩‍👧", "\u{202e}", "1", "1,", "1.", "1-", "2020", "2020-", "31", "9999999999", "1e308",
    "0.0000001", "twenty-",
    "hundred ", "thousand ", "million ", "and a half ", "half a ", "one in ", "from ", "to ",
    "between ", "the ", "end of ",
    "early ", "last ", "next ", "year ", "ago ", "Monday ", "Monday to ", "Jan. ", "Feb. 29 ",
    "May ", "p.m. ", "n't",
    "http://", "www.", "a@", "U.S.", "Mr.", "x", "I ", "1/2", "percent ", "dozens of ", "minus ",
    "per ", "or more ",
  ]
}

/// Numbers that are the same on every run.
struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 29) &* 0x9e37_79b9_7f4a_7c15
  }
}
