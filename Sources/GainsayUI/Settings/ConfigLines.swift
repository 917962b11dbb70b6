/// In which line of a config file a setting stands; the TOML library tells it of errors alone.
struct ConfigLines {
  private var numbers: [String: Int] = [:]

  init(_ text: String) {
    var table = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.trimmingBlanks
      if line.hasPrefix("[") {
        table = String(line.dropFirst().prefix { $0 != "]" })
        numbers[table, default: index + 1] = index + 1
      } else if let sign = line.firstIndex(of: "="), !line.hasPrefix("#") {
        let name = line[..<sign].trimmingBlanks.filter { $0 != "\"" && $0 != "'" }
        let path = table.isEmpty ? name : "\(table).\(name)"
        if numbers[path] == nil { numbers[path] = index + 1 }
      }
    }
  }

  /// From 1.
  func line(of path: String) -> Int? { numbers[path] }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
