/// A resource of rows: fields divided by tabs, `#` starts a comment line.
struct WordTable: Sendable {
  var rows: [[String]]

  init(_ bytes: [UInt8]) {
    rows = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// From the first field of every row to the second.
  var pairs: [String: String] {
    Dictionary(
      rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first field of every row.
  var firstColumn: Set<String> { Set(rows.compactMap(\.first)) }
}
