/// Lines of a name, a colon and a value; names in small letters.
struct HTTPHeaders {
  private(set) var values: [String: String] = [:]

  mutating func add(_ line: ArraySlice<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = HTMLDocument.evened(line[..<colon]).lowercased()
    values[name] = HTMLDocument.evened(line[(colon + 1)...])
  }

  /// "utf-8" of "text/html; charset=utf-8".
  static func charset(_ type: String?) -> String? {
    guard let type = type?.lowercased(), let place = type.firstRange(of: "charset=") else {
      return nil
    }
    return String(type[place.upperBound...].prefix { $0 != ";" && $0 != " " })
  }
}
