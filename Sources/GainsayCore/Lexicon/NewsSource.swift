/// An agency or outlet that others credit.
struct NewsSource: Sendable, Equatable {
  var name: String
  var kind: SourceLink.Kind

  /// All that are known (Resources/outlets.tsv), by the key of each of their names.
  static func table(_ names: NameRules) -> [String: NewsSource] {
    var table: [String: NewsSource] = [:]
    for row in WordTable(PackageResources.outlets_tsv).rows where row.count >= 3 {
      guard let kind = SourceLink.Kind(rawValue: row[1]) else { continue }
      let source = NewsSource(name: row[0], kind: kind)
      for name in [row[0]] + row[2].split(separator: ";").map(String.init) where name != "-" {
        table[names.key(name)] = source
      }
    }
    return table
  }
}
