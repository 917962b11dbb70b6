import Language

/// Reads the statements of one sentence: what its frames, its other verbs and predicates, its numbers
/// of people and its words of cause and kinship tell.
struct SentenceReader {
  let lexicon: Lexicon
  let story: StoryEntities
  let scene: SentenceScene
  let told: [Assertion]
  /// Claims that have a family and a trigger.
  let framed: [Claim]
  /// Whether no other article tells the story.
  let isAlone: Bool

  /// Tokens that tell acts.
  let events: Set<Int>
  /// The words of each event's speaker.
  let clauses: [Int: Range<Int>]

  init(
    lexicon: Lexicon, story: StoryEntities, scene: SentenceScene, told: [Assertion],
    framed: [Claim], isAlone: Bool
  ) {
    self.lexicon = lexicon
    self.story = story
    self.scene = scene
    self.told = told
    self.framed = framed
    self.isAlone = isAlone
    events = Set(told.map(\.event))
    clauses = Dictionary(told.map { ($0.event, $0.clause) }, uniquingKeysWith: { one, _ in one })
  }

  func statements() -> [Statement] {
    var (found, homes) = acts()
    found += ties()
    if found.isEmpty, let bare = bare() { found.append(bare) }
    addAmountsAndTimes(to: &found, homes)
    addCasualties(to: &found)
    addLooseAmounts(to: &found)
    addMoments(to: &found)
    found += causes()
    return found.map { withSurroundings(withoutAmounts($0)) } + (isAlone ? [] : openMatters())
  }

  /// What frames, verbs and predicates tell, and in which of it each event is told.
  private func acts() -> (found: [Statement], homes: [Int: Int]) {
    var homes: [Int: Int] = [:]
    var found: [Statement] = []
    for claim in framed {
      guard let made = statement(of: claim) else { continue }
      // "Agreed to buy" is one act.
      let tokens = scene.places(of: made.trigger)
      for event in events where event == made.event || tokens.contains(event) {
        homes[event] = homes[event] ?? found.count
      }
      found.append(made)
    }
    for one in told where homes[one.event] == nil && !endsPeriod(one.event) {
      homes[one.event] = found.count
      found.append(statement(of: one))
    }
    return (found, homes)
  }

  /// What carries the numbers of a sentence in which nothing is told by a verb: "Twelve dead, 40 hurt".
  private func bare() -> Statement? {
    let isOfAny = scene.quantities.contains { quantity, tokens in
      !measureReader.loose(quantity, tokens).roles.isEmpty
    }
    guard isOfAny,
      let root = scene.tree.tokens.indices.first(where: { scene.tree.tokens[$0].head == nil })
    else { return nil }
    var one = make(root, claim: nil)
    one.act = "be " + lexicon.acts.noun(scene.tree.lemmas[root])
    one.isVague = true
    return one.isHeadline ? nil : one
  }

  /// "For the three months ended September 30": which months.
  private func endsPeriod(_ event: Int) -> Bool {
    let tree = scene.tree
    guard event > 0, tree.lemmas[event] == Self.end, tree.relation(event) != "root",
      !tree.hasChild(event, "aux")
    else { return false }
    return lexicon.acts[.periods].contains(tree.lemmas[event - 1])
  }

  private static let end = "end"

  private var measureReader: MeasureReader {
    MeasureReader(
      scene: scene, story: story, acts: lexicon.acts, scopeCues: lexicon.scopeCues,
      placeNouns: lexicon.placeNouns, roles: figureRoles, clauses: clauses)
  }

  /// Numbers that no act has go to the act that stands nearest.
  private func addLooseAmounts(to found: inout [Statement]) {
    guard !found.isEmpty, !scene.quantities.isEmpty else { return }
    let taken = found.flatMap(\.measures).map(\.tokens)
    for (quantity, tokens) in scene.quantities
    where !taken.contains(where: { $0.overlaps(tokens) })
      && !measureReader.isOfNothing(quantity, tokens)
    {
      let home = found.indices.min {
        abs(found[$0].event - tokens.lowerBound) < abs(found[$1].event - tokens.lowerBound)
      }
      guard let home else { continue }
      found[home].looseMeasures.append(measureReader.loose(quantity, tokens))
    }
  }

  /// Each time of the sentence goes to the act on which it hangs, or else to that which stands nearest.
  private func addMoments(to found: inout [Statement]) {
    guard !found.isEmpty else { return }
    for (time, tokens) in scene.times {
      guard let top = scene.top(of: tokens) else { continue }
      let above = scene.event(above: top, among: Set(found.map(\.event)))
      let nearest = found.indices.min {
        abs(found[$0].event - top) < abs(found[$1].event - top)
      }
      let home = found.firstIndex { $0.event == above?.event } ?? nearest
      guard let home else { continue }
      let way = above?.path ?? scene.tree.path(from: top, within: scene.tree.tokens.indices)
      // "In May, Mr. Doe, who ran the bank, said that": whatever act stands nearest.
      let cues =
        above == nil ? found.compactMap(\.claim.cue) : [found[home].claim.cue].compactMap { $0 }
      let isOfSaying = way.contains { word in
        cues.contains { $0.overlaps(scene.tree.tokens[word].range) }
      }
      // "Vehicles built between March and May".
      let isInside = way.contains { !tokens.contains($0) && scene.tree.relation($0) == "acl" }
      found[home].moments.append(
        Statement.Moment(
          time: time, hold: isOfSaying ? .saying : above == nil || isInside ? .none : .act,
          surroundings: surroundings(of: tokens)))
    }
  }

  private func addAmountsAndTimes(to found: inout [Statement], _ homes: [Int: Int]) {
    let measures = measureReader.measures(among: events)
    let times = WhenReader(scene: scene).times(of: told)
    for (event, home) in homes.sorted(by: { $0.key < $1.key }) {
      found[home].measures += (measures[event] ?? []).map {
        found[home].isTally ? $0.counting("person") : $0
      }
      found[home].whens += times[event] ?? []
    }
  }

  var figureRoles: FigureRoleReader {
    FigureRoleReader(
      scene: scene, table: lexicon.figureRoles, acts: lexicon.acts, people: lexicon.people)
  }

  /// Whether the verb over it, if there is one, is told for certain: not "if he decides not to run".
  private func isOfOneSure(_ event: Int) -> Bool {
    let before = scene.tree.lower[..<event]
    // "In case he decides to run".
    if zip(before, before.dropFirst()).contains(where: { $0 == "in" && $1 == "case" }) {
      return false
    }
    let above = scene.tree.path(from: event, within: scene.tree.tokens.indices).dropFirst()
    let known = above.lazy.compactMap { word in told.first { $0.event == word } }.first
    guard let known else { return true }
    // To plan is not certain to come; to have no plan is told for certain unless it hangs on something.
    if lexicon.acts[.intending].contains(scene.tree.lemmas[known.event]) {
      return !scene.tree.hasChild(known.event, "mark") && isOfOneSure(known.event)
    }
    return [.certain, .certainlyNot].contains(known.factuality)
  }

  /// Where and when its speaker tells it to be, as far as the words stand near it.
  private func withSurroundings(_ one: Statement) -> Statement {
    var one = one
    let clause = clauses[one.event] ?? scene.tree.tokens.indices
    one.nearTimes = scene.times.filter { found in
      clause.contains(found.tokens.lowerBound)
        && scene.top(of: found.tokens).flatMap { scene.event(above: $0, among: events)?.event }
          == one.event
    }.map(\.time)
    // When it was called off is not when it was to be.
    if one.isCancelled { (one.nearTimes, one.whens) = ([], []) }
    one.places = scene.places(under: one.event, story: story)
    one.isRestrictive = scope.isRestrictive(one.event)
    one.isPlanned = scope.isPlanned(one.event)
    one.isIntended = one.isPlanned && isOfOneSure(one.event)
    if scope.isRuledOut(one.event), one.factuality != .certain, isOfOneSure(one.event) {
      (one.isDenied, one.isFinite, one.isPlanned) = (true, true, false)
      (one.factuality, one.tense) = (.certainlyNot, .future)
    }
    tellEnd(of: &one)
    tellDelay(of: &one)
    if one.sentence <= SlotGate.deepestOfLikely {
      one.surroundings = surroundings(of: one.event..<one.event + 1)
    }
    if !isAlone { one.answers = answers(of: one) }
    one.measures = one.measures.map(withSurroundings)
    one.looseMeasures = one.looseMeasures.map(withSurroundings)
    one.isAssessment = lexicon.acts[.assessing].contains(scene.tree.lemmas[one.event])
    one.isUndecided = one.isWeighed || scope.isUndecided(one.event)
    one.isWeighed = one.isWeighed || scope.isWeighed(one.event)
    return one
  }

  private func withSurroundings(_ one: Measure) -> Measure {
    var one = one
    one.surroundings = surroundings(of: one.tokens)
    return one
  }

  private func surroundings(of tokens: Range<Int>) -> Surroundings {
    isAlone ? Surroundings() : Surroundings(of: tokens, in: scene, likeness: lexicon.likeness)
  }

  /// "Will last until Friday" tells when it ends.
  private func tellEnd(of one: inout Statement) {
    guard lexicon.acts[.lasting].contains(scene.tree.lemmas[one.event]), !one.isDenied,
      one.ownTimes.first?.relation == .until
    else { return }
    one.act = Self.ending
    one.isVague = false
    for place in one.whens.indices where one.whens[place].time.relation == .until {
      one.whens[place].time.relation = .at
    }
  }

  private static let ending = "end"

  /// "Did not tell the regulator until September": told it then.
  private func tellDelay(of one: inout Statement) {
    guard one.isDenied, one.factuality == .certainlyNot, one.tense == .past,
      one.ownTimes.first?.relation == .until
    else { return }
    (one.isDenied, one.factuality) = (false, .certain)
    for place in one.whens.indices where one.whens[place].time.relation == .until {
      one.whens[place].time.relation = .at
    }
  }

  /// What is a number is nobody: "climbed 18 percent".
  private func withoutAmounts(_ one: Statement) -> Statement {
    var one = one
    let isAmount = { (argument: Argument?) in
      guard let token = argument?.token else { return false }
      return one.measures.contains { $0.counted == nil && $0.tokens.contains(token) }
    }
    if isAmount(one.agent) { one.agent = nil }
    if isAmount(one.patient) { one.patient = nil }
    return one
  }

  func make(_ event: Int, claim: Claim?) -> Statement {
    let tense = TenseReader(
      tree: scene.tree, acts: lexicon.acts, factuality: lexicon.factuality)
    // What nobody is credited with is the article's own.
    let claim =
      claim
      ?? Claim(
        sentence: scene.index, content: scene.article.analysis.sentences[scene.index].range,
        rule: "author")
    return Statement(
      article: scene.article, sentence: scene.index, event: event, act: "",
      trigger: scene.tree.tokens[event].range, factuality: .certain,
      tense: tense.tense(of: event), isFinite: tense.isFinite(event), isInherited: false,
      measures: [], whens: [],
      topic: TopicReader(scene: scene, acts: lexicon.acts).topic(without: claim),
      claim: claim, chain: claim.chain, source: claim.source)
  }
  var scope: ScopeReader { ScopeReader(scene: scene, lexicon: lexicon) }

  /// - Parameter speaker: whom "I" stands for.
  func arguments(speaker: Int? = nil) -> ArgumentReader {
    ArgumentReader(
      scene: scene, story: story, acts: lexicon.acts, standIns: lexicon.standIns,
      people: lexicon.people, speaker: speaker)
  }
}
