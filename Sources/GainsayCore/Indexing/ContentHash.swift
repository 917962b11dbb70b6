/// What a text is known by: 128 bits of FNV-1a as hexadecimal digits. No secret depends on it.
struct ContentHash: Sendable {
  private var high: UInt64 = 0x6c62_272e_07bb_0142
  private var low: UInt64 = 0x62b8_2175_6295_c58d

  static func of(_ article: Article) -> String {
    var hash = ContentHash()
    for part in [article.text, article.outlet, article.published, article.url, article.byline] {
      hash.add(part ?? "")
    }
    return hash.digits
  }

  /// Of the letters and digits alone, so that signs and spaces make no difference.
  static func of(words text: String) -> String {
    var hash = ContentHash()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if (97...122).contains(byte) || (48...57).contains(byte) { hash.add(byte) }
      } else if scalar.properties.isAlphabetic {
        for byte in String(Character(scalar)).utf8 { hash.add(byte) }
      }
    }
    return hash.digits
  }

  /// A number of 64 bits for the texts in this order.
  static func number(of texts: [String]) -> Int64 {
    var hash = ContentHash()
    for text in texts { hash.add(text) }
    return Int64(bitPattern: hash.high ^ hash.low)
  }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  /// Multiplies by the prime 2^88 + 0x13B, modulo 2^128.
  private mutating func add(_ byte: UInt8) {
    low ^= UInt64(byte)
    let product = low.multipliedFullWidth(by: 0x13B)
    high = high &* 0x13B &+ product.high &+ (low << 24)
    low = product.low
  }

  private var digits: String {
    let pad = { (value: UInt64) in
      let text = String(value, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return pad(high) + pad(low)
  }
}
