import Language

/// Turns what was found in a story's articles into statements that can be compared.
struct StatementReader {
  /// Words; what is longer is a table or a list.
  private static let longest = 80

  let lexicon: Lexicon
  let entities: StoryEntities
  /// What the times of an article without a date are told from: the same for all, so that "May" and
  /// "September" differ.
  let undatedToday: String

  /// - Parameter heard: names that the article itself did not find.
  func statements(of one: AnalysedArticle, hearing heard: [StoryNames.Heard] = []) -> [Statement] {
    let assertions = Dictionary(grouping: one.analysis.assertions, by: \.sentence)
    let claims = Dictionary(
      grouping: one.analysis.claims.filter { $0.family != nil && $0.trigger != nil }, by: \.sentence
    )
    var mentions = mentionsBySentence(of: one)
    for name in heard { mentions[name.sentence].append((name.range, name.entity)) }
    return assertions.sorted { $0.key < $1.key }.flatMap { sentence, told -> [Statement] in
      guard one.analysis.sentences[sentence].tokens.count <= Self.longest else { return [] }
      let scene = SentenceScene(
        one, sentence: sentence, mentions: mentions[sentence],
        today: one.article.published ?? undatedToday)
      return statements(of: told, framed: claims[sentence] ?? [], in: scene)
    }
  }

  private func mentionsBySentence(of one: AnalysedArticle) -> [[(range: Range<Int>, entity: Int)]] {
    let sentences = one.analysis.sentences
    var found = [[(range: Range<Int>, entity: Int)]](repeating: [], count: sentences.count)
    for mention in one.analysis.mentions {
      let place = sentences.firstPlace { $0.range.upperBound > mention.range.lowerBound }
      guard place < sentences.count,
        let entity = entities.index(article: one.id, entity: mention.entity)
      else { continue }
      found[place].append((mention.range, entity))
    }
    return found
  }

  private func statements(of told: [Assertion], framed: [Claim], in scene: SentenceScene)
    -> [Statement]
  {
    let events = Set(told.map(\.event))
    let measures = MeasureReader(
      scene: scene, story: entities, acts: lexicon.acts, scopeCues: lexicon.scopeCues,
      placeNouns: lexicon.placeNouns,
      clauses: Dictionary(told.map { ($0.event, $0.clause) }, uniquingKeysWith: { one, _ in one })
    ).measures(among: events)
    let times = WhenReader(scene: scene).times(of: told)
    var homes: [Int: Int] = [:]
    var found: [Statement] = []
    for claim in framed {
      guard let made = statement(of: claim, told, in: scene) else { continue }
      // "Agreed to buy" is one act.
      let tokens = scene.places(of: made.trigger)
      for event in events where event == made.event || tokens.contains(event) {
        homes[event] = homes[event] ?? found.count
      }
      found.append(made)
    }
    for one in told where homes[one.event] == nil {
      guard let made = statement(of: one, in: scene) else { continue }
      homes[one.event] = found.count
      found.append(made)
    }
    found += ties(besides: events, in: scene)
    for event in events.sorted() {
      guard let home = homes[event] else { continue }
      found[home].measures += (measures[event] ?? []).map {
        found[home].isTally ? $0.counting("person") : $0
      }
      found[home].whens += times[event] ?? []
    }
    addCasualties(to: &found, in: scene)
    found += causes(told, in: scene)
    let clauses = Dictionary(
      told.map { ($0.event, $0.clause) }, uniquingKeysWith: { one, _ in one })
    return found.map { withSurroundings(withoutAmounts($0), clauses, in: scene) }
  }

  /// What is told to have caused something; of a cause that is not known it is only weighed.
  private func causes(_ told: [Assertion], in scene: SentenceScene) -> [Statement] {
    let reader = CauseReader(
      tree: scene.tree, acts: lexicon.acts, negations: lexicon.negations)
    let arguments = arguments(in: scene, speaker: nil)
    return reader.causes().map { cause in
      let assertion = told.first { $0.event == cause.word }
      let claim = assertion?.claim.map { scene.article.analysis.claims[$0] }
      var one = make(cause.word, in: scene, claim: claim)
      one.act = CauseReader.act
      one.agent = cause.cause.map(arguments.argument)
      one.patient = cause.effect.map(arguments.argument)
      one.isUnknown = cause.isUnknown
      one.factuality = cause.isUnknown ? .underspecified : assertion?.factuality ?? .certain
      return one
    }
  }

  /// Numbers of people whose act the tree does not tell; they are no amounts of other acts then.
  private func addCasualties(to found: inout [Statement], in scene: SentenceScene) {
    let reader = CasualtyReader(
      scene: scene, acts: lexicon.acts, negations: lexicon.negations)
    for told in reader.casualties() {
      let holder = found.firstIndex { one in
        one.measures.contains { $0.quantity.range == told.quantity.range }
      }
      let acts = lexicon.acts
      if let holder, acts[.tolls].contains(acts.amount(of: found[holder].act)) { continue }
      var one = make(told.word, in: scene, claim: holder.flatMap { found[$0].claim })
      one.act = told.act
      one.isTally = true
      one.tense = .past
      one.measures = [
        Measure(
          quantity: told.quantity, tokens: told.tokens, counted: "person", scope: [], places: [])
      ]
      if let holder {
        one.factuality = found[holder].factuality
        found[holder].measures.removeAll { $0.quantity.range == told.quantity.range }
      }
      found.append(one)
    }
  }

  /// Where and when its speaker tells it to be, as far as the words stand near it.
  private func withSurroundings(
    _ one: Statement, _ clauses: [Int: Range<Int>], in scene: SentenceScene
  ) -> Statement {
    var one = one
    let clause = clauses[one.event] ?? scene.tree.tokens.indices
    let events = Set(clauses.keys)
    one.nearTimes = scene.times.filter { found in
      clause.contains(found.tokens.lowerBound)
        && scene.top(of: found.tokens).flatMap { scene.event(above: $0, among: events)?.event }
          == one.event
    }.map(\.time)
    // When it was called off is not when it was to be.
    if one.isCancelled { (one.nearTimes, one.whens) = ([], []) }
    one.places = scene.places(under: one.event, story: entities)
    let scope = ScopeReader(scene: scene, lexicon: lexicon)
    one.isRestrictive = scope.isRestrictive(one.event)
    one.isPlanned = scope.isPlanned(one.event)
    one.isAssessment = lexicon.acts[.assessing].contains(scene.tree.lemmas[one.event])
    one.isWeighed = scope.isWeighed(one.event)
    return one
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

  // MARK: one statement

  private func ties(besides events: Set<Int>, in scene: SentenceScene) -> [Statement] {
    let reader = TieReader(
      scene: scene, lexicon: lexicon, arguments: arguments(in: scene, speaker: nil))
    return reader.ties(besides: events).map { tie in
      var one = make(tie.noun, in: scene, claim: nil)
      one.act = "be " + lexicon.acts.noun(scene.tree.lemmas[tie.noun])
      (one.agent, one.patient) = (tie.who, tie.owner)
      one.tense = .present
      return one
    }
  }

  private func arguments(in scene: SentenceScene, speaker: Int?) -> ArgumentReader {
    ArgumentReader(
      scene: scene, story: entities, acts: lexicon.acts, standIns: lexicon.standIns,
      people: lexicon.people, speaker: speaker)
  }

  /// Of a claim with a frame: the act is its family, who takes part is what the frame found.
  private func statement(of claim: Claim, _ told: [Assertion], in scene: SentenceScene)
    -> Statement?
  {
    guard let trigger = claim.trigger, let family = claim.family else { return nil }
    let tokens = scene.places(of: trigger)
    guard !tokens.isEmpty else { return nil }
    let event = told.first { tokens.contains($0.event) }?.event ?? scene.top(of: tokens)
    guard let event else { return nil }
    let clause = told.first { $0.event == event }?.clause ?? scene.tree.tokens.indices
    let reader = arguments(in: scene, speaker: speaker(of: claim, in: scene.article))
    let read = reader.participants(of: event, in: clause)
    var one = make(event, in: scene, claim: claim)
    one.act = family
    one.family = family
    one.trigger = trigger
    one.agent = argument(claim.subject, of: scene.article) ?? read.agent
    one.patient = argument(claim.object, of: scene.article) ?? read.patient
    // "The plane belongs to Norwell": the frame knows who owns, and the subject is what is owned.
    if one.patient == nil, let subject = read.agent, subject.entity == nil,
      one.agent?.entity != nil
    {
      one.patient = subject
    }
    one.factuality = claim.factuality
    let scope = ScopeReader(scene: scene, lexicon: lexicon)
    one.isDenied = scope.isDenied(event) || tokens.contains(where: scope.isDenied)
    if scope.isGoverned(claim.stageCue, event) {
      one.stage = claim.stage
      one.stageCue = claim.stageCue
    }
    let tally = ActReader(tree: scene.tree, acts: lexicon.acts).act(of: event)
    if let tally, tally.isTally {
      (one.act, one.family, one.stage) = (tally.name, nil, nil)
      one.tell(tally, with: reader)
    }
    one.isVague = one.isDenied && lexicon.acts.isVague(scene.tree.lemmas[event])
    one.isInherited = claim.rule.hasSuffix("+inherited")
    return one
  }

  private func argument(_ entity: Int?, of one: AnalysedArticle) -> Argument? {
    guard let entity, let index = entities.index(article: one.id, entity: entity) else {
      return nil
    }
    return Argument(
      entity: index, kind: entities.entities[index].kind, head: nil, name: entities.words[index],
      isPlace: entities.entities[index].kind == .place,
      isAmbiguous: entities.sharesLastName(index), words: entities.entities[index].name)
  }

  /// Of any other verb or predicate.
  private func statement(of told: Assertion, in scene: SentenceScene) -> Statement? {
    let claim = told.claim.map { scene.article.analysis.claims[$0] }
    let tree = scene.tree
    let isVerb = tree.tokens[told.event].tag == .verb
    let lemma = tree.lemmas[told.event]
    var one = make(told.event, in: scene, claim: claim)
    let reading = ActReader(
      tree: tree, acts: lexicon.acts, times: Set(scene.times.flatMap(\.tokens)))
    let read = reading.act(of: told.event)
    let worded = read == nil ? reading.phrase(of: told.event) : nil
    let phrase = read?.name ?? worded?.name
    one.act = phrase ?? (isVerb ? lexicon.acts.verb(lemma) : "be " + lexicon.acts.noun(lemma))
    one.isVague = isVerb && phrase == nil && lexicon.acts.isVague(lemma)
    one.isDenied = ScopeReader(scene: scene, lexicon: lexicon).isDenied(told.event)
    let reader = arguments(
      in: scene, speaker: claim.flatMap { speaker(of: $0, in: scene.article) })
    (one.agent, one.patient) = reader.participants(of: told.event, in: told.clause)
    one.factuality = told.factuality
    if let read { one.tell(read, with: reader) }
    if one.act == Self.leaving, leavesThing(one, in: tree) { one.isVague = true }
    // "Reaches customers" tells of no customers.
    if let noun = worded?.noun, one.patient?.token == noun { one.patient = nil }
    return one
  }

  private static let leaving = "leave"

  /// "Left a picture" is no departure: one departs from bodies, people and places.
  private func leavesThing(_ one: Statement, in tree: WordTree) -> Bool {
    guard let patient = one.patient, patient.entity == nil, patient.name.isEmpty,
      let token = patient.token
    else { return false }
    return lexicon.typeNouns[tree.lemmas[token]] == nil
      && !lexicon.placeNouns.contains(tree.lemmas[token])
      && lexicon.acts.phrase(Self.leaving, tree.lemmas[token]) == nil
  }

  /// The sentence in which quoted words begin, on the word of whoever is made to say them.
  func statement(ofWords range: Range<Int>, in one: AnalysedArticle)
    -> (statement: Statement, speaker: Int?, isNamed: Bool)?
  {
    let sentences = one.analysis.sentences
    let place = sentences.firstPlace { $0.range.upperBound > range.lowerBound }
    guard place < sentences.count, !sentences[place].tokens.isEmpty else { return nil }
    let claim = one.analysis.claims.first { $0.source != nil && $0.content.overlaps(range) }
    let scene = SentenceScene(wordsOf: one, sentence: place)
    var made = make(0, in: scene, claim: claim)
    made.act = "quotation"
    made.trigger = range
    let speaker = claim.flatMap { self.speaker(of: $0, in: one) }
    let isNamed = one.analysis.mentions.contains { mention in
      mention.form == .name && made.sentenceRange.overlaps(mention.range)
        && claim?.source?.overlaps(mention.range) == true
        && entities.index(article: one.id, entity: mention.entity) == speaker
    }
    return (made, speaker, isNamed)
  }

  /// Bytes from the end of a quotation to the name of whoever said it: "…," the philosopher Agnes Tarr called out.
  private static let reachOfSpeaker = 40

  /// The person who is named right behind a quotation in its sentence.
  func person(after quotation: Range<Int>, in one: AnalysedArticle) -> Int? {
    let place = one.analysis.sentences.firstPlace { $0.range.upperBound > quotation.lowerBound }
    guard place < one.analysis.sentences.count else { return nil }
    let sentence = one.analysis.sentences[place].range
    let near =
      quotation
      .upperBound..<max(
        quotation.upperBound, min(sentence.upperBound, quotation.upperBound + Self.reachOfSpeaker))
    let named = one.analysis.mentions.first {
      $0.form == .name && near.contains($0.range.lowerBound)
    }
    guard let named, let entity = entities.index(article: one.id, entity: named.entity),
      entities.entities[entity].kind == .person,
      !one.words(quotation.upperBound..<named.range.lowerBound).contains(where: {
        ".;:".contains($0)
      })
    else { return nil }
    return entity
  }

  private func speaker(of claim: Claim, in one: AnalysedArticle) -> Int? {
    let named = claim.chain.last { $0.kind == .named }?.name
    let known = one.analysis.entities.filter { $0.name == named }.map(\.id)
    let inside = one.analysis.mentions.filter { mention in
      claim.source.map { $0.overlaps(mention.range) } ?? false
    }
    let found = (known + inside.map(\.entity)).compactMap {
      entities.index(article: one.id, entity: $0)
    }
    return found.first { entities.entities[$0].kind == .person }
  }

  private func make(_ event: Int, in scene: SentenceScene, claim: Claim?) -> Statement {
    let tense = TenseReader(tree: scene.tree, acts: lexicon.acts)
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
}
