import Language

/// A file of names: which list it fills, and which names of a row it takes.
struct NameSource {
  var file: String
  var bits: NameLists
  /// From the columns of a row and its number.
  var names: ([String], Int) -> [String]

  static var all: [NameSource] {
    [
      NameSource(file: "companies.tsv", bits: .company) { row, _ in CompanyNames.variants(row[0]) },
      NameSource(file: "companies-us.tsv", bits: .majorCompany) { row, _ in
        CompanyNames.variants(row[0])
      },
      NameSource(file: "sp500.tsv", bits: [.company, .majorCompany]) { row, _ in
        CompanyNames.variants(row[0])
      },
      NameSource(file: "organisations.tsv", bits: .organisation) { row, _ in
        [row[0]] + (row.count > 1 ? row[1].split(separator: ";").map(trimmed) : [])
      },
      NameSource(file: "universities.tsv", bits: .university) { row, _ in [row[0]] },
      NameSource(file: "clubs.tsv", bits: .club) { row, _ in [row[0]] },
      NameSource(file: "news-outlets-feeds.tsv", bits: .outlet) { row, _ in [row[0]] },
      NameSource(file: "countries.tsv", bits: .country) { row, _ in [row[0]] },
      NameSource(file: "countries.tsv", bits: .people) { row, _ in
        row.count > 2 ? row[2].split(whereSeparator: { ",;".contains($0) }).map(trimmed) : []
      },
      NameSource(file: "countries.tsv", bits: .city) { row, _ in row.count > 3 ? [row[3]] : [] },
      NameSource(file: "cities.tsv", bits: .city) { row, _ in
        guard row.count > 4, let people = Int(row[4]) else { return [] }
        return people >= 50_000 || row[0].contains(" ") ? [row[0], row[1]] : []
      },
      NameSource(file: "regions.tsv", bits: .region) { row, _ in [row[0], row[1]] },
      NameSource(file: "first-names.tsv", bits: .firstName) { row, _ in [row[0]] },
      NameSource(file: "surnames.tsv", bits: .surname) { row, number in
        number <= 25_000 ? [row[0]] : []
      },
      NameSource(file: "us-politicians.tsv", bits: .politician) { row, _ in
        row.count > 2 ? [row[0], row[2]] : [row[0]]
      },
    ]
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
