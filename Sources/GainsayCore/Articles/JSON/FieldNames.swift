import Foundation

/// What people call the parts of an article in JSON, tables and front matter (Resources/field-names.tsv).
struct FieldNames: Sendable {
  enum Part: String, Sendable { case title, text, html, outlet, byline, published, url }

  private var parts: [String: (part: Part, rank: Int)] = [:]

  init() {
    for (rank, row) in WordTable(PackageResources.field_names_tsv).rows.enumerated() {
      guard row.count == 2, let part = Part(rawValue: row[0]) else { continue }
      parts[row[1]] = (part, rank)
    }
  }

  /// "Published At", "publishedAt" and "published_at" are one name.
  static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  func part(_ name: String) -> Part? { parts[Self.key(name)]?.part }

  /// The names that stand for a part, best first.
  func names(of part: Part, among names: some Sequence<String>) -> [String] {
    names.compactMap { name in
      parts[Self.key(name)].flatMap { $0.part == part ? (name, $0.rank) : nil }
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
