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

  func statements(of one: AnalysedArticle) -> [Statement] {
    let assertions = Dictionary(grouping: one.analysis.assertions, by: \.sentence)
    let claims = Dictionary(
      grouping: one.analysis.claims.filter { $0.family != nil && $0.trigger != nil }, by: \.sentence
    )
    let mentions = mentionsBySentence(of: one)
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
    let times = times(of: told, in: scene)
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
    for event in events.sorted() {
      guard let home = homes[event] else { continue }
      found[home].measures += measures[event] ?? []
      found[home].whens += times[event] ?? []
    }
    return found.map(withoutAmounts)
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

  /// "As of Monday" dates a state, not an act.
  private func isState(before tokens: Range<Int>, in scene: SentenceScene) -> Bool {
    tokens.lowerBound > 0 && scene.tree.lower[tokens.lowerBound - 1] == "of"
  }

  /// For each act the times that hang on it, within the words of its speaker; nearest first.
  private func times(of told: [Assertion], in scene: SentenceScene) -> [Int: [Statement.When]] {
    let clauses = Dictionary(
      told.map { ($0.event, $0.clause) }, uniquingKeysWith: { one, _ in one })
    var found: [Int: [(distance: Int, when: Statement.When)]] = [:]
    for (time, tokens) in scene.times {
      guard let top = scene.top(of: tokens),
        let above = scene.event(above: top, among: Set(clauses.keys)),
        clauses[above.event]?.contains(top) == true,
        above.path.allSatisfy({ tokens.contains($0) || scene.tree.relation($0) != "acl" })
      else { continue }
      let isOwn =
        !isState(before: tokens, in: scene)
        && above.path.allSatisfy {
          tokens.contains($0) || ![.noun, .properNoun].contains(scene.tree.tokens[$0].tag)
        }
      found[above.event, default: []].append(
        (abs(top - above.event), Statement.When(time: time, isOwn: isOwn)))
    }
    return found.mapValues { $0.sorted { $0.distance < $1.distance }.map(\.when) }
  }

  // MARK: one statement

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
    let read = ArgumentReader(
      scene: scene, story: entities, acts: lexicon.acts, standIns: lexicon.standIns,
      speaker: speaker(of: claim, in: scene.article)
    ).participants(of: event, in: clause)
    var one = make(event, in: scene, claim: claim)
    one.act = family
    one.family = family
    one.trigger = trigger
    one.agent = argument(claim.subject, of: scene.article) ?? read.agent
    one.patient = argument(claim.object, of: scene.article) ?? read.patient
    one.factuality = claim.factuality
    one.isDenied =
      isDenied(event, in: scene.tree) || tokens.contains { isDenied($0, in: scene.tree) }
    one.isWeighed = isWeighed(event, in: scene.tree)
    if isGoverned(claim.stageCue, event, in: scene) {
      one.stage = claim.stage
      one.stageCue = claim.stageCue
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
      entity: index, head: nil, name: entities.words[index],
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
    let phrase = phraseAct(of: told.event, lemma, in: scene)
    one.act = phrase ?? (isVerb ? lexicon.acts.verb(lemma) : "be " + lexicon.acts.noun(lemma))
    one.isVague = isVerb && phrase == nil && lexicon.acts.isVague(lemma)
    one.isDenied = isDenied(told.event, in: scene.tree)
    one.isWeighed = isWeighed(told.event, in: scene.tree)
    (one.agent, one.patient) = ArgumentReader(
      scene: scene, story: entities, acts: lexicon.acts, standIns: lexicon.standIns,
      speaker: claim.flatMap { speaker(of: $0, in: scene.article) }
    ).participants(of: told.event, in: told.clause)
    one.factuality = told.factuality
    return one
  }

  /// The sentence in which quoted words begin, on the word of whoever is made to say them.
  func statement(ofWords range: Range<Int>, in one: AnalysedArticle)
    -> (statement: Statement, speaker: Int?, isNamed: Bool)?
  {
    let sentences = one.analysis.sentences
    let place = sentences.firstPlace { $0.range.upperBound > range.lowerBound }
    guard place < sentences.count, !sentences[place].tokens.isEmpty else { return nil }
    let claim = one.analysis.claims.first { $0.source != nil && $0.content.overlaps(range) }
    let scene = SentenceScene(one, sentence: place, mentions: [], today: nil)
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

  /// "Take effect", "come into force": verbs that tell something with their noun alone.
  private func phraseAct(of event: Int, _ lemma: String, in scene: SentenceScene) -> String? {
    let nouns = scene.tree.children[event].filter {
      ["obj", "obl", "compound"].contains(scene.tree.relation($0))
    }
    return nouns.lazy.compactMap { lexicon.acts.phrase(lemma, scene.tree.lemmas[$0]) }.first
  }

  /// Whether words of negation stand with the act or with who takes part, or a verb of denial right
  /// over it: only what is denied outright contradicts.
  private func isDenied(_ event: Int, in tree: WordTree) -> Bool {
    let near = tree.children[event] + tree.children[event].flatMap { tree.children[$0] }
    if near.contains(where: { lexicon.negations.contains(tree.lower[$0]) }) { return true }
    guard ["ccomp", "xcomp", "csubj", "obj", "advcl"].contains(tree.relation(event)) else {
      return false
    }
    let above = tree.path(from: event, within: tree.tokens.indices).dropFirst().prefix(1)
    return above.contains { word in
      lexicon.acts.denying.contains(tree.lemmas[word])
        || tree.children[word].contains { lexicon.negations.contains(tree.lower[$0]) }
    }
  }

  /// Whether the words that tell the stage stand over the act or under it, not in another clause.
  private func isGoverned(_ cue: Range<Int>?, _ event: Int, in scene: SentenceScene) -> Bool {
    guard let cue else { return true }
    let all = scene.tree.tokens.indices
    // A relative clause is not governed by what its noun takes part in.
    var above: Set<Int> = []
    for word in scene.tree.path(from: event, within: all) {
      above.insert(word)
      let relation = scene.tree.tokens[word].relation
      if relation.hasSuffix("relcl") { break }
    }
    return scene.places(of: cue).contains { word in
      above.contains(word) || scene.tree.path(from: word, within: all).contains(event)
    }
  }

  /// "Is considering closing", "looks at whether to shut".
  private func isWeighed(_ event: Int, in tree: WordTree) -> Bool {
    let isUnder = ["xcomp", "ccomp", "obj", "obl", "csubj"].contains(tree.relation(event))
    let isOpen = tree.children[event].contains { tree.lower[$0] == "whether" }
    guard isUnder || isOpen else { return false }
    let above = tree.path(from: event, within: tree.tokens.indices).dropFirst().prefix(1)
    return above.contains { lexicon.acts.weighing.contains(tree.lemmas[$0]) }
  }

  private func make(_ event: Int, in scene: SentenceScene, claim: Claim?) -> Statement {
    let tense = TenseReader(tree: scene.tree)
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
