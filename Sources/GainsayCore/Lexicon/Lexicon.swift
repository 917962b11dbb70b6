/// The words that analysis goes by, all from the files of Resources/, which a linguist can edit.
struct Lexicon: Sendable {
  var families: [String: Family] = [:]
  var ladders: [String: Ladder] = [:]
  var predicates = PhraseIndex<Predicate>()
  /// By family what its predicates need beside them, where that is not a name.
  var evidence: [String: FrameEvidence.Need] = [:]
  /// Words for people to whom something happens.
  var people: Set<String>
  var stageCues = PhraseIndex<StageCue>()
  /// By ladder and verb the stage of what the verb's subject tells of: "the talks collapsed".
  var fates: [String: [String: String]] = [:]
  let factuality = FactualityLexicon(
    grades: PackageResources.grades_tsv, embedders: PackageResources.embedders_tsv,
    hedges: PackageResources.hedges_tsv, measures: PackageResources.parts_txt)
  let acts = ActLexicon(WordTable(PackageResources.acts_tsv))
  let contractions = WordTable(PackageResources.contractions_tsv).pairs
  let negations = WordTable(PackageResources.negations_txt).firstColumn
  let narrowings = WordTable(PackageResources.narrowings_txt).firstColumn
  let inclusions = WordTable(PackageResources.inclusions_txt).firstColumn
  let placeNouns = WordTable(PackageResources.place_nouns_txt).firstColumn
  let relations = RelationTable(WordTable(PackageResources.relations_tsv))
  let opposites = OppositeTable(WordTable(PackageResources.opposites_tsv))
  let scopeCues = WordTable(PackageResources.scope_cues_txt).firstColumn
  let contrasts = WordTable(PackageResources.contrasts_txt).firstColumn
  let conditions = WordTable(PackageResources.conditions_txt).firstColumn
  let smallWords = WordTable(PackageResources.small_words_txt).firstColumn
  var cues: CueLexicon
  var typeNouns: [String: TypeNoun] = [:]
  var outlets: [String: NewsSource] = [:]
  /// Adjective or people to country, in small letters.
  var demonyms: [String: String]
  /// In small letters.
  var countries: Set<String> { Set(demonyms.values) }
  var unnamedSources: Set<String>
  /// Nouns that stand for the body that is named beside them: "shares of Norwell".
  var standIns: Set<String>
  /// Nouns of a body that speak for it: "Norwell's board".
  var standInHeads: Set<String>
  /// Nouns of which only the whole counts: "half of Norwell".
  var parts: Set<String>
  var names: NameRules
  let genders = GenderWords()
  let pronouns = Pronoun.table()
  let firstPersons = Pronoun.firstPersons()
  let knownBodies = KnownBodies(WordTable(PackageResources.known_bodies_tsv))

  init() {
    unnamedSources = WordTable(PackageResources.unnamed_sources_txt).firstColumn
    standIns = WordTable(PackageResources.stand_ins_txt).firstColumn
    standInHeads = WordTable(PackageResources.stand_in_heads_txt).firstColumn
    parts = WordTable(PackageResources.parts_txt).firstColumn
    names = NameRules()
    cues = CueLexicon(
      WordTable(PackageResources.cues_tsv),
      closed: WordTable(PackageResources.closed_classes_tsv))
    demonyms = Dictionary(
      WordTable(PackageResources.demonyms_tsv).rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
    people = WordTable(PackageResources.people_txt).firstColumn
    readFamilies()
    readEvidence()
    readStages()
    readPredicates()
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

  private mutating func readEvidence() {
    for row in WordTable(PackageResources.evidence_tsv).rows where row.count >= 2 {
      guard let need = FrameEvidence.Need(rawValue: row[0]) else { continue }
      for family in row[1].split(separator: " ") { evidence[String(family)] = need }
    }
  }

  private mutating func readStages() {
    for row in WordTable(PackageResources.stages_tsv).rows where row.count >= 6 {
      ladders[row[0], default: Ladder()].add(row)
    }
    for row in WordTable(PackageResources.stage_cues_tsv).rows where row.count >= 3 {
      if let verbs = row[2].split(separator: "^").first, row[2].hasPrefix("^") {
        for verb in verbs.split(separator: "|") {
          fates[row[0], default: [:]][String(verb)] = row[1]
        }
      } else {
        stageCues.add(PhrasePattern(row[2]), StageCue(ladder: row[0], stage: row[1]))
      }
    }
  }

  private mutating func readPredicates() {
    for row in WordTable(PackageResources.predicates_tsv).rows {
      guard let predicate = Predicate(row: row) else { continue }
      predicates.add(predicate.words, predicate)
    }
  }

  private mutating func readNouns() {
    for row in WordTable(PackageResources.type_nouns_tsv).rows where row.count >= 3 {
      guard let kind = Entity.Kind(rawValue: row[1]),
        let scope = TypeNoun.Scope(rawValue: row[2])
      else { continue }
      typeNouns[row[0]] = TypeNoun(
        kind: kind, scope: scope, gender: row.count > 3 ? Gender(rawValue: row[3]) : nil,
        broader: row.count > 4 ? row[4].split(separator: " ").map(String.init) : [])
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

struct StageCue: Sendable, Equatable {
  var ladder: String
  var stage: String
}
