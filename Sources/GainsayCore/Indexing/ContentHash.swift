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
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        hash.add(letterOrDigit: scalar)
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
          hash.add(letterOrDigit: small)
        }
      }
    }
    return hash.digits
  }

  private mutating func add(letterOrDigit scalar: Unicode.Scalar) {
    guard scalar.isASCII else {
      guard scalar.properties.isAlphabetic else { return }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte) }
      return
    }
    switch UInt8(truncatingIfNeeded: scalar.value) {
    case let small where (97...122).contains(small) || (48...57).contains(small): add(small)
    case let capital where (65...90).contains(capital): add(capital | 0x20)
    default: break
    }
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
