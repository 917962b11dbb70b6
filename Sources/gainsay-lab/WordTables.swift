import Foundation
import Language

/// Builds the tables of word classes and of listed names from the data folder.
struct WordTables {
  let folder: String
  private let reader = EnglishReader(model: nil)

  init(folder: String) { self.folder = folder }

  /// The places of the commonest words, and for each its class of 64 (6 bits), of 256 (8), of 1,024
  /// (10) and the power of two of its rank (8).
  func classes(most: Int) throws -> (places: Data, entries: Data) {
    var (table, entries) = (TableBuilder(), [UInt32]())
    for line in try Packed.lines("\(folder)/words/classes.tsv.xz").prefix(most) {
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let broad = UInt32(fields[1]), let middle = UInt32(fields[2]),
        let narrow = UInt32(fields[3])
      else { continue }
      let rank = entries.count + 1
      let power = UInt32(64 - UInt64(rank).leadingZeroBitCount)
      table.set(hash(of: fields[0].utf8), UInt32(rank))
      entries.append(broad | middle << 6 | narrow << 14 | power << 24)
    }
    return (table.data(), entries.withUnsafeBytes { Data($0) })
  }

  func lists() throws -> Data {
    var table = TableBuilder()
    for list in NameSource.all {
      var number = 0
      for line in try Packed.lines("\(folder)/names/\(list.file)").dropFirst() where !line.isEmpty {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        number += 1
        for name in list.names(fields, number) { add(name, list.bits, to: &table) }
      }
    }
    for word in CompanyNames.suffixes { add(word, .companySuffix, to: &table) }
    for word in Self.shortCountries { add(word, .country, to: &table) }
    return table.data()
  }

  private static let shortCountries = [
    "U.S.", "U.S", "USA", "U.S.A.", "U.K.", "UAE", "Britain", "America", "England", "Scotland",
    "Wales",
    "Northern Ireland", "Great Britain", "Holland", "Hong Kong",
  ]

  private func add(_ name: String, _ bits: NameLists, to table: inout TableBuilder) {
    let forms = reader.sentences(of: name, blocks: [0..<name.utf8.count]).flatMap(\.tokens)
    guard name.utf8.count > 2, forms.count <= 6 else { return }
    let words = forms.map { hash(of: $0.form.lowercased().utf8) }
    table.add(words.reduce(0, Lexicon.extended), bits.rawValue)
  }
}

/// What is cut off company names, and how.
enum CompanyNames {
  static let suffixes = [
    "Inc.", "Inc", "Corp.", "Corp", "Corporation", "Co.", "Company", "Ltd.", "Ltd", "Limited",
    "LLC",
    "PLC", "plc", "Plc", "Group", "Holdings", "Holding", "AG", "SE", "S.A.", "SA", "N.V.", "NV",
    "ASA",
    "AB", "Oyj", "SpA", "S.p.A.", "GmbH", "LP", "L.P.", "Bancorp", "Incorporated", "Partners",
    "Trust",
    "Bhd", "Berhad", "Tbk", "KGaA", "A/S", "Co.,", "Sons", "Bros.",
  ]

  /// A name with and without what it ends in.
  static func variants(_ name: String) -> [String] {
    var words = name.split(separator: " ").map(String.init)
    var variants = [words.joined(separator: " ")]
    while words.count > 1, let last = words.last, suffixes.contains(last) || last == "&" {
      words.removeLast()
      let bare = words.joined(separator: " ")
      variants.append(bare.hasSuffix(",") ? String(bare.dropLast()) : bare)
    }
    return variants
  }
}
