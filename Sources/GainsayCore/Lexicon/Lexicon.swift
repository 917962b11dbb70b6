/// The words that analysis goes by, all from the files of Resources/, which a linguist can edit.
struct Lexicon: Sendable {
  var families: [String: Family] = [:]
  var ladders: [String: Ladder] = [:]
  var predicates = PhraseIndex<Predicate>()
  var stageCues = PhraseIndex<StageCue>()
  var hedges = PhraseIndex<Hedge>()
  var cues: CueLexicon
  var typeNouns: [String: TypeNoun] = [:]
  var outlets: [String: NewsSource] = [:]
  /// Adjective or people to country, in small letters.
  var demonyms: [String: String]
  var unnamedSources: Set<String>
  var companyContexts: Set<String>
  var names: NameRules

  init() {
    unnamedSources = WordTable(PackageResources.unnamed_sources_txt).firstColumn
    companyContexts = WordTable(PackageResources.company_contexts_txt).firstColumn
    names = NameRules()
    cues = CueLexicon(
      WordTable(PackageResources.cues_tsv),
      closed: WordTable(PackageResources.closed_classes_tsv))
    demonyms = Dictionary(
      WordTable(PackageResources.demonyms_tsv).rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
    readFamilies()
    readStages()
    readPredicates()
    readHedges()
    readNouns()
    outlets = NewsSource.table(names)
  }

  func ladder(of family: String) -> Ladder? {
    families[family]?.ladder.flatMap { ladders[$0] }
  }

  private mutating func readFamilies() {
    for row in WordTable(PackageResources.families_tsv).rows where row.count >= 5 {
      families[row[0]] = Family(
        name: row[0], ladder: row[1] == "-" ? nil : row[1], isSymmetric: row[2] == "symmetric",
        question: row[3], quantityQuestion: row[4] == "-" ? nil : row[4])
    }
  }

  private mutating func readStages() {
    for row in WordTable(PackageResources.stages_tsv).rows where row.count >= 5 {
      ladders[row[0], default: Ladder()].stages[row[1]] = Ladder.Stage(
        rank: Int(row[2]), band: row[3], side: row[4])
    }
    for row in WordTable(PackageResources.stage_cues_tsv).rows where row.count >= 3 {
      stageCues.add(PhrasePattern(row[2]), StageCue(ladder: row[0], stage: row[1]))
    }
  }

  private mutating func readPredicates() {
    let places = { (field: String) in
      field == "-" ? [] : field.split(separator: ",").map(String.init)
    }
    for row in WordTable(PackageResources.predicates_tsv).rows where row.count >= 6 {
      let predicate = Predicate(
        family: row[0], stage: row[1] == "-" ? nil : row[1], isVerb: row[2] == "verb",
        subject: places(row[4]), object: places(row[5]))
      predicates.add(PhrasePattern(row[3]), predicate)
    }
  }

  private mutating func readHedges() {
    for row in WordTable(PackageResources.hedges_tsv).rows where row.count >= 2 {
      guard let hedge = Hedge(rawValue: row[1]) else { continue }
      hedges.add(PhrasePattern(row[0]), hedge)
    }
  }

  private mutating func readNouns() {
    for row in WordTable(PackageResources.type_nouns_tsv).rows where row.count >= 3 {
      guard let kind = Entity.Kind(rawValue: row[1]),
        let scope = TypeNoun.Scope(rawValue: row[2])
      else { continue }
      typeNouns[row[0]] = TypeNoun(kind: kind, scope: scope)
    }
  }
}

/// What a claim can be about.
struct Family: Sendable, Equatable {
  var name: String
  var ladder: String?
  var isSymmetric: Bool
  var question: String
  var quantityQuestion: String?
}

/// The stages that something goes through.
struct Ladder: Sendable, Equatable {
  struct Stage: Sendable, Equatable {
    /// Higher is further; nil is off the ladder: denied, ended.
    var rank: Int?
    /// Stages of one band are told as one position.
    var band: String
    /// Positions exclude each other only when their sides differ.
    var side: String
  }

  var stages: [String: Stage] = [:]

  /// The one that says less; what is off the ladder says more than any rank.
  func weaker(_ one: String, _ other: String) -> String {
    guard let first = stages[one], let second = stages[other] else { return one }
    guard let a = first.rank else { return one }
    guard let b = second.rank else { return other }
    return b < a ? other : one
  }
}

/// A predicate that evokes a family, with where its participants stand.
struct Predicate: Sendable, Equatable {
  var family: String
  /// What it asserts on its own; nil for a noun that only refers to the matter.
  var stage: String?
  var isVerb: Bool
  var subject: [String]
  var object: [String]
}

struct StageCue: Sendable, Equatable {
  var ladder: String
  var stage: String
}

/// How much less sure a word makes what it stands with.
enum Hedge: String, Sendable {
  case probable, possible, open
}

struct TypeNoun: Sendable, Equatable {
  enum Scope: String, Sendable {
    case generic, trade, body, press
  }

  var kind: Entity.Kind
  var scope: Scope
}
