import Language

extension SentenceReader {
  private var speakers: SpeakerReader { SpeakerReader(article: scene.article, story: story) }

  /// Of a claim with a frame: the act is its family, who takes part is what the frame found.
  func statement(of claim: Claim) -> Statement? {
    guard let trigger = claim.trigger, let family = claim.family else { return nil }
    let tokens = scene.places(of: trigger)
    guard !tokens.isEmpty else { return nil }
    let event = told.first { tokens.contains($0.event) }?.event ?? scene.top(of: tokens)
    guard let event else { return nil }
    let clause = told.first { $0.event == event }?.clause ?? scene.tree.tokens.indices
    let reader = arguments(speaker: speakers.speaker(of: claim))
    let read = reader.participants(of: event, in: clause)
    var one = make(event, claim: claim)
    one.act = family
    one.family = family
    one.trigger = trigger
    one.agent = argument(claim.subject) ?? read.agent
    one.patient = argument(claim.object) ?? read.patient
    // "The plane belongs to Norwell": the frame knows who owns, and the subject is what is owned.
    if one.patient == nil, let subject = read.agent, subject.entity == nil,
      one.agent?.entity != nil
    {
      one.patient = subject
    }
    one.factuality = claim.factuality
    one.isDenied = scope.isDenied(event) || tokens.contains(where: scope.isDenied)
    if scope.isGoverned(claim.stageCue, event), !isOfTime(claim.stageCue) {
      one.stage = claim.stage
      one.stageCue = claim.stageCue
    }
    let tally = ActReader(tree: scene.tree, acts: lexicon.acts).act(of: event)
    if let tally, tally.isTally {
      (one.act, one.family, one.stage) = (tally.name, nil, nil)
      one.tell(tally, with: reader)
    }
    tellPlea(of: &one)
    turnBody(of: &one)
    one.isVague = one.isDenied && lexicon.acts.isVague(scene.tree.lemmas[event])
    one.isInherited = claim.rule.hasSuffix("+inherited")
    return one
  }

  /// "Before the end of the year" ends nothing.
  private func isOfTime(_ cue: Range<Int>?) -> Bool {
    cue.map { cue in scene.times.contains { $0.time.range.overlaps(cue) } } ?? false
  }

  /// "Pleaded not guilty" is a step of the trial, and no admission.
  private func tellPlea(of one: inout Statement) {
    let reader = ActReader(tree: scene.tree, acts: lexicon.acts)
    guard let plea = reader.phrase(of: one.event), lexicon.acts[.pleas].contains(plea.name) else {
      return
    }
    (one.act, one.family, one.stage) = (plea.name, nil, nil)
    let near = scene.tree.children[plea.noun] + scene.tree.children[one.event]
    one.isDenied = near.contains { lexicon.negations.contains(scene.tree.lower[$0]) }
    one.factuality = one.isDenied ? .certainlyNot : one.factuality
  }

  /// "It passed the Senate": the body that votes is who passes it.
  private func turnBody(of one: inout Statement) {
    guard lexicon.acts[.carrying].contains(scene.tree.lemmas[one.event]),
      one.patient?.kind == .organization, one.agent?.entity == nil
    else { return }
    (one.agent, one.patient) = (one.patient, one.agent)
  }

  private func argument(_ entity: Int?) -> Argument? {
    guard let entity, let index = story.index(article: scene.article.id, entity: entity) else {
      return nil
    }
    let known = story.entities[index]
    return Argument(
      entity: index, kind: known.kind, head: nil, name: story.words[index],
      isPlace: known.kind == .place, isAmbiguous: story.sharesLastName(index), words: known.name)
  }

  /// Of any other verb or predicate.
  func statement(of told: Assertion) -> Statement {
    let claim = told.claim.map { scene.article.analysis.claims[$0] }
    let tree = scene.tree
    let isVerb = tree.tokens[told.event].tag == .verb
    let lemma = tree.lemmas[told.event]
    var one = make(told.event, claim: claim)
    let reading = ActReader(
      tree: tree, acts: lexicon.acts, times: Set(scene.times.flatMap(\.tokens)))
    let read = reading.act(of: told.event)
    let worded = read == nil ? reading.phrase(of: told.event) : nil
    let phrase = read?.name ?? worded?.name
    one.act = phrase ?? (isVerb ? lexicon.acts.verb(lemma) : "be " + lexicon.acts.noun(lemma))
    one.isVague = isVerb && phrase == nil && lexicon.acts.isVague(lemma)
    if phrase == nil, let state = state(keptBy: told.event) {
      one.act = "be " + lexicon.acts.noun(tree.lemmas[state])
      one.isVague = false
    }
    one.isDenied = scope.isDenied(told.event)
    let reader = arguments(speaker: claim.flatMap(speakers.speaker))
    (one.agent, one.patient) = reader.participants(of: told.event, in: told.clause)
    one.factuality = told.factuality
    if let read { one.tell(read, with: reader) }
    if one.act == Self.leaving, leavesThing(one) { one.isVague = true }
    tellUndecided(&one, with: reader)
    // "Said no" rejects, and is not denied.
    if let noun = worded?.noun, lexicon.negations.contains(tree.lower[noun]) {
      one.isDenied = false
      if one.factuality == .certainlyNot { one.factuality = .certain }
    }
    // "Reaches customers" tells of no customers.
    if let noun = worded?.noun, one.patient?.token == noun { one.patient = nil }
    return one
  }

  /// "Has taken no decision on the plant", "no decision was made on sales".
  private func tellUndecided(_ one: inout Statement, with reader: ArgumentReader) {
    let tree = scene.tree
    guard let noun = one.patient?.token, tree.lemmas[noun] == ScopeReader.decision,
      scope.isUntaken(noun)
    else { return }
    let target = (tree.children[noun] + tree.children[one.event]).first { child in
      Self.mattersOfDecision.contains(tree.preposition(of: child) ?? "")
    }
    guard let target else { return }
    one.act = lexicon.acts.nominal(tree.lemmas[target]) ?? Statement.undecided
    one.patient =
      one.act == Statement.undecided
      ? reader.argument(target)
      : tree.children[target].first { tree.preposition(of: $0) == "of" }.flatMap(reader.argument)
    (one.isVague, one.isDenied, one.isWeighed) = (false, false, true)
    one.factuality = .underspecified
  }

  /// Prepositions of what a decision is about.
  private static let mattersOfDecision: Set<String> = ["on", "about", "over", "regarding"]

  /// "Open" in "will stay open", "unchanged" in "was left unchanged".
  private func state(keptBy event: Int) -> Int? {
    let tree = scene.tree
    guard lexicon.acts[.remaining].contains(tree.lemmas[event]) else { return nil }
    return tree.children[event].first {
      tree.relation($0) == "xcomp" && tree.tokens[$0].tag == .adjective
    }
  }

  private static let leaving = "leave"

  /// "Left a picture" is no departure: one departs from bodies, people and places.
  private func leavesThing(_ one: Statement) -> Bool {
    guard let patient = one.patient, patient.entity == nil, patient.name.isEmpty,
      let token = patient.token
    else { return false }
    let noun = scene.tree.lemmas[token]
    return lexicon.typeNouns[noun] == nil && !lexicon.placeNouns.contains(noun)
      && lexicon.acts.phrase(Self.leaving, noun) == nil
  }
}
