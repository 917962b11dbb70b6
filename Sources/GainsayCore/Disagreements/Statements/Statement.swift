import Language

/// One act or state that an article tells, in the form in which the statements of a story are
/// compared: what, who to whom, how surely, when, how much, and on whose word.
struct Statement: Sendable {
  enum Tense: Sendable, Equatable {
    case past, present, future
  }

  var article: AnalysedArticle
  var sentence: Int
  /// Token that tells the act.
  var event: Int
  /// The act's class, or a family of `Resources/families.tsv`.
  var act: String
  var family: String?
  /// UTF-8 offsets of the words that tell the act.
  var trigger: Range<Int>
  @Shared var agent: Argument?
  @Shared var patient: Argument?
  var factuality: Factuality
  var stage: String?
  /// UTF-8 offsets.
  var stageCue: Range<Int>?
  var tense: Tense
  /// Whether a finite verb tells it: "a meeting" or "meeting him" may never come about.
  var isFinite: Bool
  /// Whether its verb tells too little to be set against itself.
  var isVague = false
  /// Whether its amounts count the people to whom it happened: "the death toll".
  var isTally = false
  /// Whether words of negation or denial stand right with it.
  var isDenied = false
  /// Whether it tells that it is not known: "the cause has not been found".
  var isUnknown = false
  /// Whether it tells of a deal of its people without saying of what kind.
  var isOfAnyDeal = false
  /// Whether its number is on the word of whoever does it: "police put the crowd at 20,000".
  var isAssessment = false
  /// Whether it is told with the opposite act: "resigned" for "was not dismissed".
  var isTurned = false
  /// Whether a noun tells it, and the verb only that it comes about: "the ceasefire will begin".
  var isEvent = false
  /// Whether it was called off: it might have been past or to come.
  var isCancelled = false
  /// Whether it is only weighed: "is considering closing".
  var isWeighed = false
  /// Whether whoever is to decide it has not done so yet.
  var isUndecided = false
  /// The act of what is only told not to be decided: "no decision on the plant".
  static let undecided = "undecided"
  /// The act of what only tells that a matter is open.
  static let openMatter = "open matter"
  /// Whether it stands under a verb of planning: "plans to close".
  var isPlanned = false
  /// Whether that is told outright: not "if it plans to close".
  var isIntended = false
  /// What it answers of what such news asks.
  var answers: [Answer] = []
  /// How it tells that a matter is open, where it tells nothing else.
  var openness: Openness?
  /// The telling words round it; empty far behind the opening.
  @Shared var surroundings = Surroundings()
  /// Whether who takes part was taken from the sentences before.
  var isInherited: Bool
  var measures: [Measure]
  /// Numbers of its sentence that hang on no act, or that are spans of time of which nothing is told.
  var looseMeasures: [Measure] = []
  /// Nearest to the act first.
  var whens: [When]
  /// Times within the words of its speaker, whatever they hang on.
  var nearTimes: [TimeExpression] = []
  /// All times of its sentence that hang on it, or on nothing and stand nearest to it.
  var moments: [Moment] = []
  /// Entities of place "in" or "at" which it is told to happen, as "#7".
  var places: Set<String> = []
  /// Whether it only tells which ones are meant: "those who received it".
  var isRestrictive = false
  /// Classes of the telling words of its sentence, and the entities there as "#7".
  var topic: Set<String>
  /// What its speaker is credited with, or the sentence as the author's own.
  @Shared var claim: Claim
  /// Who answers for it: from the outlet inwards.
  var chain: [SourceLink]
  /// UTF-8 offsets of the words that name the speaker.
  var source: Range<Int>?
  /// Who told it first; what is read of the article alone does not know it yet.
  var origin = ""
  /// Unnamed people, who may be those of another outlet.
  var originIsVague = false

  /// What it answers to a standing question, and whom or what, as "#7", the thing of which it does is named by.
  struct Answer: Sendable, Equatable {
    var question: Int
    var isYes: Bool
    var names: Set<String>
  }

  /// A time, and whether it hangs on the act itself or on a noun: "in May", "the May trip".
  struct When: Sendable {
    var time: TimeExpression
    var isOwn: Bool
  }

  /// A time with the words round it.
  struct Moment: Sendable, Equatable {
    /// What it hangs on: the act or a noun of it, the words that say who says so, or nothing.
    enum Hold: Sendable {
      case act, saying, none
    }

    var time: TimeExpression
    var hold: Hold
    var surroundings: Surroundings
  }

  var times: [TimeExpression] { whens.map(\.time) }
  var ownTimes: [TimeExpression] { whens.filter(\.isOwn).map(\.time) }

  var outlet: String { Origins.outlet(of: article) }
  var published: String? { article.article.published }
  var sentenceRange: Range<Int> { article.analysis.sentences[sentence].range }
  var tokens: [Token] { article.analysis.sentences[sentence].tokens }

  /// Headlines leave out what makes a statement: tense, negation, who says so.
  var isHeadline: Bool {
    article.article.blocks.contains { $0.kind == .headline && $0.range.overlaps(trigger) }
  }

  /// "Were without power": so it is, though a word denies it.
  var isWithout: Bool {
    tokens.contains { $0.head == event && $0.form.lowercased() == "without" }
  }

  /// Told of a noun or adjective by a form of "be".
  var isCopular: Bool { act.hasPrefix("be ") }

  /// "At 9.20 a.m. it was down 80 points": its time is when a number was read off.
  var isReading: Bool { isCopular && !(measures + looseMeasures).isEmpty }

  /// Whether it stands where an article tells its news: in its opening, or anywhere in a short report.
  var isNews: Bool { sentence <= SlotGate.deepest || isOfShortReport || isOfBriefReport }

  /// Whether its article tells of one occasion.
  var isOfShortReport: Bool { article.analysis.sentences.count <= Self.shortReport }

  /// Whether its article is no longer than a screen or two, however many sentences that are.
  var isOfBriefReport: Bool { article.article.text.utf8.count <= Self.briefReport }

  /// Sentences of a report that tells of one occasion.
  private static let shortReport = 15
  /// UTF-8 bytes, some 350 words.
  private static let briefReport = 2_200

  /// Whether it stands where journalism puts what matters: headline and opening sentences.
  var isLead: Bool { sentence <= 3 }

  /// The innermost person who says so, as named.
  var speaker: String? {
    if let named = chain.dropFirst().last(where: { $0.kind == .named && $0.name != nil }) {
      return named.name
    }
    return source.map(article.words)
  }

  /// Evidence first that is credited to somebody, says outright how far it is, and is short.
  var clarity: Int {
    let isBare = stage != nil && stageCue == trigger && trigger.count < 8
    return (isHeadline ? 1_000 : 0) + (source == nil ? 2_000 : 0) + (isBare ? 1_000 : 0)
      + (isInherited ? 60 : 0) + sentenceRange.count
  }

  /// Takes what the nouns around its verb tell of the act.
  mutating func tell(_ act: ActReader.Act, with arguments: ArgumentReader) {
    isVague = false
    isTally = act.isTally
    isCancelled = act.isReversed
    isEvent = act.takesPlace
    if let noun = act.noun, agent?.token == noun { agent = nil }
    if let target = act.patient {
      patient = arguments.argument(target)
      if agent?.token == target { agent = nil }
    } else if act.noun != nil, act.takesPlace || patient?.token == act.noun {
      patient = nil
    }
    if act.isState, tense == .present { tense = .past }
    if act.isNone, patient == nil {
      patient = Argument(
        entity: nil, head: nil, isNone: true, isPerson: arguments.acts[.tolls].contains(act.name),
        words: "anybody")
    }
    if act.isNone, factuality == .certain { (factuality, isDenied) = (.certainlyNot, true) }
    guard act.isReversed else { return }
    switch factuality {
    case .certain: (factuality, isDenied) = (.certainlyNot, true)
    case .certainlyNot: (factuality, isDenied) = (.certain, false)
    default: break
    }
  }

  /// With the origin that its claim has among all articles of the story.
  func placed(in origins: Origins) -> Statement {
    var one = self
    (one.origin, one.originIsVague) = origins.origin(of: claim, in: article.id)
    if isAssessment, let agent { one.origin += ", " + agent.words }
    return one
  }

  func evidence(cues: [Range<Int>]) -> Evidence {
    Evidence(
      article: article.id, path: article.article.path, outlet: article.article.outlet,
      published: published, range: sentenceRange, quote: article.words(sentenceRange),
      speaker: speaker, chain: chain, factuality: factuality, cues: cues)
  }
}

extension AnalysedArticle {
  /// The words in a UTF-8 range of its text, as far as it has them.
  func words(_ range: Range<Int>) -> String {
    let bytes = article.text.utf8
    let range = range.clamped(to: 0..<bytes.count)
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
