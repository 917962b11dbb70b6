import Language

/// The words that analysis goes by, all from the files of Resources/, which a linguist can edit.
///
/// A class, since every rule holds it: one reference is copied, not forty tables.
final class Lexicon: Sendable {
  let families = Family.table()
  let ladders = Ladder.table()
  let predicates = Predicate.index()
  /// By family what its predicates need beside them, where that is not a name.
  let evidence = FrameEvidence.Need.table()
  /// Words for people to whom something happens.
  let people = WordTable(PackageResources.people_txt).firstColumn
  let stageCues: PhraseIndex<StageCue>
  /// By ladder and verb the stage of what the verb's subject tells of: "the talks collapsed".
  let fates: [String: [String: String]]
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
  let figureRoles = FigureRoleTable(WordTable(PackageResources.figure_roles_tsv))
  let scopeCues = WordTable(PackageResources.scope_cues_txt).firstColumn
  let formerTimes = WordTable(PackageResources.former_times_txt).firstColumn
  let contrasts = WordTable(PackageResources.contrasts_txt).firstColumn
  let conditions = WordTable(PackageResources.conditions_txt).firstColumn
  let smallWords = WordTable(PackageResources.small_words_txt).firstColumn
  let cues = CueLexicon(
    WordTable(PackageResources.cues_tsv), closed: WordTable(PackageResources.closed_classes_tsv))
  let typeNouns = TypeNoun.table()
  let outlets: [String: NewsSource]
  /// Adjective or people to country, in small letters.
  let demonyms: [String: String]
  /// In small letters.
  let countries: Set<String>
  let unnamedSources = WordTable(PackageResources.unnamed_sources_txt).firstColumn
  /// Nouns that stand for the body that is named beside them: "shares of Norwell".
  let standIns = WordTable(PackageResources.stand_ins_txt).firstColumn
  /// Nouns of a body that speak for it: "Norwell's board".
  let standInHeads = WordTable(PackageResources.stand_in_heads_txt).firstColumn
  /// Nouns of which only the whole counts: "half of Norwell".
  let parts = WordTable(PackageResources.parts_txt).firstColumn
  /// What says nothing of a story: "say", "year".
  let storyStopwords = WordTable(PackageResources.story_stopwords_txt).firstColumn
  let names = NameRules()
  let genders = GenderWords()
  let pronouns = Pronoun.table()
  let firstPersons = Pronoun.firstPersons()
  let standingQuestions = StandingQuestions(WordTable(PackageResources.standing_questions_tsv))
  let openness = OpennessLexicon(WordTable(PackageResources.openness_tsv))
  let openingWeights = TraitWeights<OpeningTrait>(WordTable(PackageResources.opening_weights_tsv))
  let figureWeights = TraitWeights<FigureTrait>(WordTable(PackageResources.figure_weights_tsv))
  let momentWeights = TraitWeights<MomentTrait>(WordTable(PackageResources.moment_weights_tsv))
  let likeness = WordLikeness()
  let knownBodies = KnownBodies(WordTable(PackageResources.known_bodies_tsv))

  init() {
    (stageCues, fates) = StageCue.tables()
    outlets = NewsSource.table(names)
    demonyms = Dictionary(
      WordTable(PackageResources.demonyms_tsv).rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
    countries = Set(demonyms.values)
  }

  func ladder(of family: String) -> Ladder? {
    families[family]?.ladder.flatMap { ladders[$0] }
  }
}

/// What a claim can be about.
struct Family: Sendable, Equatable {
  var name: String
  var ladder: String?
  var isSymmetric: Bool
  var question: String
  var quantityQuestion: String?

  /// By name.
  static func table() -> [String: Family] {
    var families: [String: Family] = [:]
    for row in WordTable(PackageResources.families_tsv).rows where row.count >= 5 {
      families[row[0]] = Family(
        name: row[0], ladder: row[1] == "-" ? nil : row[1], isSymmetric: row[2] == "symmetric",
        question: row[3], quantityQuestion: row[4] == "-" ? nil : row[4])
    }
    return families
  }
}

struct StageCue: Sendable, Equatable {
  var ladder: String
  var stage: String

  /// The words of stages, and by ladder and verb the stages that verbs tell of their subjects.
  static func tables() -> (cues: PhraseIndex<StageCue>, fates: [String: [String: String]]) {
    var cues = PhraseIndex<StageCue>()
    var fates: [String: [String: String]] = [:]
    for row in WordTable(PackageResources.stage_cues_tsv).rows where row.count >= 3 {
      if let verbs = row[2].split(separator: "^").first, row[2].hasPrefix("^") {
        for verb in verbs.split(separator: "|") {
          fates[row[0], default: [:]][String(verb)] = row[1]
        }
      } else {
        cues.add(PhrasePattern(row[2]), StageCue(ladder: row[0], stage: row[1]))
      }
    }
    return (cues, fates)
  }
}
