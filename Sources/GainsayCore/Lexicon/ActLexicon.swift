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

  init(_ table: WordTable) {
    for row in table.rows where row.count >= 3 {
      if row[0] == "amounts" {
        for act in row[2].split(separator: "|") { amounts[String(act)] = row[1] }
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

  func noun(_ lemma: String) -> String { nouns[lemma] ?? lemma }

  /// Whether the verb tells too little to be set against itself.
  func isVague(_ lemma: String) -> Bool { vague.contains(lemma) }
}
