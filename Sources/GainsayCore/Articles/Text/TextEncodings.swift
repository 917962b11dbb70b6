/// The names of encodings, and where documents declare theirs.
struct TextEncodings: Sendable {
  /// What people declare, in small letters, and what they mean, as iconv calls it (Resources/encodings.tsv).
  private let meant: [String: String]
  /// A declaration stands in the first bytes of a document.
  private static let reach = 2_048

  init() {
    meant = Dictionary(
      WordTable(PackageResources.encodings_tsv).rows.filter { $0.count == 2 }.map {
        ($0[0], $0[1])
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// What iconv calls the encoding; nil for none that it knows.
  func name(_ declared: String) -> String? {
    let name = declared.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    if let name = meant[name] { return name }
    guard !name.isEmpty, name.utf8.count < 40, name.allSatisfy({ $0.isASCII && $0 != "/" }) else {
      return nil
    }
    return Iconv.knows(name) ? name.uppercased() : nil
  }

  /// Encodings whose bytes are those of ASCII, so that they pass for UTF-8.
  func isSevenBit(_ name: String) -> Bool {
    name.hasPrefix("ISO-2022") || name == "UTF-7" || name == "HZ" || name.hasPrefix("CP0")
      || name.hasPrefix("IBM")
  }

  /// `<?xml encoding="…"?>` or `<meta charset="…">`, also within `content="text/html; charset=…"`.
  func declared(in bytes: ArraySlice<UInt8>) -> String? {
    let start = bytes.prefix(Self.reach).drop { $0 <= 32 }
    guard start.first == UInt8(ascii: "<") else { return nil }
    let head = start.map { (65...90).contains($0) ? $0 + 32 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.offset(of: "?>"),
      let name = value(of: "encoding=", in: head[..<end])
    {
      return self.name(name)
    }
    // A page that could be read as ASCII up to here is not wide, whatever it says.
    return value(of: "charset=", in: head[...]).flatMap(name).flatMap {
      $0.hasPrefix("UTF-16") || $0.hasPrefix("UTF-32") ? "UTF-8" : $0
    }
  }

  /// - Parameter text: in small letters.
  private func value(of key: StaticString, in text: ArraySlice<UInt8>) -> String? {
    guard let place = text.offset(of: key) else { return nil }
    let rest = text.dropFirst(place + key.utf8CodeUnitCount).drop { [34, 39, 32].contains($0) }
    let name = rest.prefix { byte in
      switch byte {
      case 48...58, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: false
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
