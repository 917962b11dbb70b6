/// Which words tell the same act or the same thing: the rows of Resources/acts.tsv.
struct ActLexicon: Sendable {
  private var verbs: [String: String] = [:]
  private var nouns: [String: String] = [:]
  private var vague: Set<String> = []
  /// Verbs that tell that something is not decided.
  private(set) var weighing: Set<String> = []
  /// Words that make of one amount another: "net", "operating".
  private(set) var kinds: Set<String> = []
  private var amounts: [String: String] = [:]
  private var nominals: [String: String] = [:]
  private var copulas: [String: String] = [:]
  private var occasions: Set<String> = []
  private var roles: [String: String] = [:]
  /// Verbs that carry a noun of an act: "make" an arrest.
  private(set) var light: Set<String> = []
  /// Verbs that tell that an occasion comes about, or that it begins, or that it does not come about.
  private(set) var happening: Set<String> = []
  private(set) var beginning: Set<String> = []
  private(set) var cancelling: Set<String> = []
  /// Words under which something is only laid to somebody's charge.
  private(set) var accusing: Set<String> = []
  private var matters: [String: String] = [:]
  /// Nouns that have an amount: "price".
  private(set) var holdings: Set<String> = []
  /// Verbs under which an act is planned.
  private(set) var planning: Set<String> = []
  /// Verbs that tell what is foreseen.
  private(set) var forecasting: Set<String> = []
  /// Of those, the ones for people alone.
  let nobodies: Set<String> = ["nobody", "no-one"]
  /// Pronouns for none at all.
  private(set) var nobody: Set<String> = []
  /// Nouns that count: "toll", "number".
  private(set) var tallies: Set<String> = []
  /// Acts of which the subject of one clause may be the object of another: "the shop opens", "Norwell opens the shop".
  private(set) var ergative: Set<String> = []

  init(_ table: WordTable) {
    for row in table.rows where row.count >= 3 {
      if row[0] == "amounts" {
        for act in row[2].split(separator: "|").map(String.init) {
          amounts[act] = amounts[act] ?? row[1]
        }
        continue
      }
      for lemma in row[2].split(separator: "|").map(String.init) {
        switch row[0] {
        case "verb": verbs[Self.stem(lemma)] = verbs[Self.stem(lemma)] ?? row[1]
        case "noun": nouns[lemma] = nouns[lemma] ?? row[1]
        case "weighing": weighing.insert(lemma)
        case "kinds": kinds.insert(lemma)
        case "goals": goals.insert(lemma)
        case "spans": spans.insert(lemma)
        case "denying": denying.insert(lemma)
        case "tolls": tolls.insert(lemma)
        case "nominal": nominals[lemma] = nominals[lemma] ?? row[1]
        case "copula": copulas[lemma] = copulas[lemma] ?? row[1]
        case "occasion": occasions.insert(lemma)
        case "exclusive": roles[Self.stem(lemma)] = row[1]
        case "accusing": accusing.insert(lemma)
        case "matter": matters[lemma] = row[1]
        case "holding": holdings.insert(lemma)
        case "planning": planning.insert(lemma)
        case "forecasting": forecasting.insert(lemma)
        case "nobody": nobody.insert(lemma)
        case "light": light.insert(lemma)
        case "happening": happening.insert(lemma)
        case "beginning": beginning.insert(lemma)
        case "cancelling": cancelling.insert(lemma)
        case "tallies": tallies.insert(lemma)
        case "ergative": ergative.insert(lemma)
        default: vague.insert(lemma)
        }
      }
    }
  }

  /// Nouns whose amounts are wanted or foreseen, not told.
  private(set) var goals: Set<String> = []

  /// Verbs that deny what stands under them.
  private(set) var denying: Set<String> = []
  /// Acts that count people of any kind: "dead", "victims", "passengers".
  private(set) var tolls: Set<String> = []

  /// Units of time.
  private(set) var spans: Set<String> = []

  /// The name of the class, or the lemma itself where it stands in none.
  func verb(_ lemma: String) -> String { verbs[Self.stem(lemma)] ?? Self.stem(lemma) }

  /// The class of a phrase such as "take effect", where there is one.
  func phrase(_ verb: String, _ noun: String) -> String? {
    verbs[Self.stem("\(verb) \(noun)")]
  }

  /// Lemmas of one verb may differ in a last "e": "concede", "conced".
  private static func stem(_ lemma: String) -> String {
    lemma.count > 3 && lemma.hasSuffix("e") ? String(lemma.dropLast()) : lemma
  }

  /// The act whose amounts those of `act` can be set against: "pay" and "acquire" both have a price.
  func amount(of act: String) -> String { amounts[act] ?? act }

  /// The act that a noun tells: "arrest", "death".
  func nominal(_ lemma: String) -> String? { nominals[lemma] }

  /// The act that has brought about what is told with "be": "custody", "dead".
  func copula(_ lemma: String) -> String? { copulas[lemma] }

  /// Whether the noun is of something that is held: "concert", "vote".
  func isOccasion(_ lemma: String) -> Bool { occasions.contains(lemma) || nominals[lemma] != nil }

  /// What one is who alone can do the act to one thing: "owner"; nil where many can.
  func exclusiveRole(of act: String) -> String? { roles[act] }

  /// The class of a noun that takes part: of "case" that of "lawsuit".
  func matter(_ lemma: String) -> String { matters[lemma] ?? noun(lemma) }

  func noun(_ lemma: String) -> String { nouns[lemma] ?? lemma }

  /// Whether the verb tells too little to be set against itself.
  func isVague(_ lemma: String) -> Bool { vague.contains(lemma) }
}
