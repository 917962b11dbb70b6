/// Which words tell the same act or the same thing: the rows of Resources/acts.tsv.
final class ActLexicon: Sendable {
  /// Kinds of row that give each of their lemmas a class.
  enum Naming: String, CaseIterable, Sendable {
    case verb, noun, nominal, copula, exclusive, matter, amounts, broader, casualty, implied
    case causeKind = "cause-kind"
  }

  /// Kinds of row that are plain lists of lemmas; the file tells what each is for.
  enum List: String, CaseIterable, Sendable {
    case accusing, beginning, cancelling, counting, denying, ergative, forecasting, future, goals
    case happening, holding, kinds, light, nobody, none, occasion, phrasing, planning, spans,
      staging, rising, falling
    case tallies, tallying, tolls, unnamed, unsure, vague, weighing, wholes, broad, crowds, winning
    case parties, rates, options, advocates, deciding, pondering, remaining, previous, markets
    case excluding, resolving, intending, arising, resulting, services
    case bygone, stretching, scant, periods
    case holdingAt = "holding-at"
    case ofSubject = "of-subject"
    case dates, holders, numbered, pleas, settlements, sites
    case nobodyAlive = "nobody-alive"
    case assessing, carrying, causes, causing, finding, lasting, probing, tracing, undecided,
      unknown
    case voting, mishaps, openings, knowing, unsettled
  }

  private let classes: [Naming: [String: String]]
  private let lists: [List: Set<String>]
  /// Those that every word of a sentence is looked up in.
  private let verbs: [String: String]
  private let nouns: [String: String]
  private let vague: Set<String>

  init(_ table: WordTable) {
    var classes: [Naming: [String: String]] = [:]
    var lists: [List: Set<String>] = [:]
    for row in table.rows where row.count >= 3 {
      let lemmas = row[2].split(separator: "|").map(String.init)
      if let list = List(rawValue: row[0]) {
        lists[list, default: []].formUnion(lemmas)
      } else if let naming = Naming(rawValue: row[0]) {
        for lemma in lemmas.map({ Self.key($0, naming) }) {
          classes[naming, default: [:]][lemma] = classes[naming]?[lemma] ?? row[1]
        }
      }
    }
    (self.classes, self.lists) = (classes, lists)
    (verbs, nouns, vague) = (classes[.verb] ?? [:], classes[.noun] ?? [:], lists[.vague] ?? [])
  }

  /// Names of the classes that a verb, a noun or "be" with a word can tell.
  var actNames: Set<String> {
    let namings: [Naming] = [.verb, .nominal, .copula, .amounts]
    return Set(namings.flatMap { classes[$0, default: [:]].values })
  }

  /// The lemmas of a list.
  subscript(_ list: List) -> Set<String> { lists[list] ?? [] }

  /// The name of the class, or the lemma itself where it stands in none.
  func verb(_ lemma: String) -> String {
    let stem = Self.stem(lemma)
    return verbs[stem] ?? stem
  }

  /// The class of a phrase such as "take effect", where there is one.
  func phrase(_ verb: String, _ noun: String) -> String? { named("\(verb) \(noun)", .verb) }

  /// The act whose amounts those of `act` can be set against: "pay" and "acquire" both have a price.
  func amount(of act: String) -> String { named(act, .amounts) ?? act }

  /// The act that a noun tells: "arrest", "death".
  func nominal(_ lemma: String) -> String? { named(lemma, .nominal) }

  /// The act that has brought about what is told with "be": "custody", "dead".
  func copula(_ lemma: String) -> String? { named(lemma, .copula) }

  /// Whether the noun is of something that is held: "concert", "vote".
  func isOccasion(_ lemma: String) -> Bool {
    self[.occasion].contains(lemma) || nominal(lemma) != nil
  }

  /// The act that a counted noun tells to have happened to people: "case", "fatality".
  func casualty(_ lemma: String) -> String? { named(lemma, .casualty) }

  /// A noun that may stand for it: "building" for "warehouse".
  func broader(_ noun: String) -> String? { named(noun, .broader) }

  /// What sort of cause a word tells: "deliberate" for "arson".
  func causeKind(_ lemma: String) -> String? { named(lemma, .causeKind) }

  /// What an act is a way of: "stab" is one to injure.
  func implied(by act: String) -> String? { named(act, .implied) }

  /// What one is who alone can do the act to one thing: "owner"; nil where many can.
  func exclusiveRole(of act: String) -> String? { named(act, .exclusive) }

  /// The class of a noun that takes part: of "case" that of "lawsuit".
  func matter(_ lemma: String) -> String { named(lemma, .matter) ?? noun(lemma) }

  func noun(_ lemma: String) -> String { nouns[lemma] ?? lemma }

  /// Whether the verb tells too little to be set against itself.
  func isVague(_ lemma: String) -> Bool { vague.contains(lemma) }

  private func named(_ lemma: String, _ naming: Naming) -> String? {
    classes[naming]?[Self.key(lemma, naming)]
  }

  private static func key(_ lemma: String, _ naming: Naming) -> String {
    naming == .verb || naming == .exclusive ? stem(lemma) : lemma
  }

  /// Lemmas of one verb may differ in a last "e": "concede", "conced".
  static func stem(_ lemma: String) -> String {
    lemma.utf8.count > 3 && lemma.hasSuffix("e") ? String(lemma.dropLast()) : lemma
  }
}
