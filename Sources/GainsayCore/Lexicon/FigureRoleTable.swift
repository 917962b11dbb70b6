/// What the numbers of news are numbers of: the rows of Resources/figure-roles.tsv.
struct FigureRoleTable: Sendable {
  /// Ends a lemma that tells its role only as a verb.
  static let asVerb = ".v"

  /// What is counted.
  enum Kind: String, Sendable {
    case people, money, percent, span, scale, area, length, mass, speed, volume
  }

  /// For each kind the roles that a lemma tells.
  private var roles: [Kind: [String: [String]]] = [:]

  /// Roles of which it does not matter whether they are told to have been or to come.
  private(set) var timeless: Set<String> = []
  /// Roles of which every body has a number of its own.
  private(set) var recurring: Set<String> = []
  /// Roles whose numbers grow as more is known.
  private(set) var moving: Set<String> = []
  /// Roles whose numbers grow by the hour.
  private(set) var spreading: Set<String> = []
  /// Roles of which every person has a number of his own.
  private(set) var personal: Set<String> = []
  /// Roles of which one matter has one number.
  private(set) var single: Set<String> = []
  /// Nouns beside those for people that a role counts.
  private var counted: [String: Set<String>] = [:]

  init(_ table: WordTable) {
    for row in table.rows where row.count >= 3 {
      let names = row[2].split(separator: "|").map(String.init)
      if row[0] == "timeless" { timeless.formUnion(names) }
      if row[0] == "recurring" { recurring.formUnion(names) }
      if row[0] == "moving" { moving.formUnion(names) }
      if row[0] == "spreading" { spreading.formUnion(names) }
      if row[0] == "personal" { personal.formUnion(names) }
      if row[0] == "single" { single.formUnion(names) }
      guard let kind = Kind(rawValue: row[1]) else { continue }
      if row.count > 3 {
        counted[row[0], default: []].formUnion(row[3].split(separator: "|").map(String.init))
      }
      for lemma in row[2].split(separator: "|").map(String.init) {
        let isVerb = lemma.hasSuffix(Self.asVerb)
        let stem =
          isVerb
          ? ActLexicon.stem(String(lemma.dropLast(Self.asVerb.count))) + Self.asVerb
          : ActLexicon.stem(lemma)
        roles[kind, default: [:]][stem, default: []].append(row[0])
      }
    }
  }

  /// Whether the role may count the noun, whatever that tells.
  func counts(_ noun: String, in role: String) -> Bool { counted[role]?.contains(noun) ?? false }

  /// - Parameter lemma: as `ActLexicon.stem` has it.
  func roles(of lemma: String, _ kind: Kind) -> [String] { roles[kind]?[lemma] ?? [] }

  /// All roles.
  var names: Set<String> { Set(roles.values.flatMap { $0.values.joined() }) }
}
