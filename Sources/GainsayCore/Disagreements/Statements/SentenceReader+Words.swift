import Language

/// What no verb with its participants tells.
extension SentenceReader {
  /// What is told to have caused something; of a cause that is not known it is only weighed.
  func causes() -> [Statement] {
    let reader = CauseReader(
      tree: scene.tree, acts: lexicon.acts, negations: lexicon.negations)
    let arguments = arguments()
    return reader.causes().map { cause in
      let assertion = told.first { $0.event == cause.word }
      let claim = assertion?.claim.map { scene.article.analysis.claims[$0] }
      var one = make(cause.word, claim: claim)
      one.act = CauseReader.act
      one.agent = cause.cause.map(arguments.argument)
      one.patient = cause.effect.map(arguments.argument)
      one.isUnknown = cause.isUnknown
      one.factuality = cause.isUnknown ? .underspecified : assertion?.factuality ?? .certain
      return one
    }
  }

  /// What it answers of what such news asks.
  func answers(of one: Statement) -> [Statement.Answer] {
    let reader = StandingAnswerReader(
      tree: scene.tree, questions: lexicon.standingQuestions, negations: lexicon.negations)
    return reader.answers(of: one.event, isDenied: isDeniedFromAbove(one.event)).map { answer in
      Statement.Answer(
        question: answer.question, isYes: answer.isYes,
        names: Set(answer.thing.compactMap { scene.entities[$0] }.map { "#\($0)" }))
    }
  }

  /// "Denied that tear gas had been used".
  private func isDeniedFromAbove(_ event: Int) -> Bool {
    guard scene.tree.relation(event) == "ccomp", let head = scene.tree.tokens[event].head else {
      return false
    }
    return lexicon.acts[.denying].contains(scene.tree.lemmas[head])
  }

  /// What the sentence tells to be open.
  func openMatters() -> [Statement] {
    let reader = OpenMatterReader(tree: scene.tree, scope: scope, lexicon: lexicon.openness)
    guard let matter = reader.matter(), let event = scene.top(of: matter.words) else { return [] }
    let nearest = told.min { abs($0.event - event) < abs($1.event - event) }
    var one = make(event, claim: nearest?.claim.map { scene.article.analysis.claims[$0] })
    let first = scene.tree.tokens[matter.words.lowerBound].range
    one.trigger = first.lowerBound..<scene.tree.tokens[matter.words.upperBound - 1].range.upperBound
    one.act = Statement.openMatter
    one.openness = matter.openness
    one.factuality = .underspecified
    one.surroundings = Surroundings(
      of: matter.words, in: scene, likeness: lexicon.likeness, isItselfTelling: false)
    return [one]
  }

  /// Numbers of people whose act the tree does not tell; they are no amounts of other acts then.
  func addCasualties(to found: inout [Statement]) {
    let reader = CasualtyReader(
      scene: scene, acts: lexicon.acts, negations: lexicon.negations)
    for told in reader.casualties() {
      let holder = found.firstIndex { one in
        one.measures.contains { $0.quantity.range == told.quantity.range }
      }
      let acts = lexicon.acts
      if let holder, found[holder].act != ActReader.existing,
        acts[.tolls].contains(acts.amount(of: found[holder].act))
      {
        continue
      }
      var one = make(told.word, claim: holder.flatMap { found[$0].claim })
      one.act = told.act
      one.isTally = true
      one.tense = .past
      let path = scene.top(of: told.tokens).flatMap { scene.event(above: $0, among: events)?.path }
      one.measures = [
        Measure(
          quantity: told.quantity, tokens: told.tokens, counted: "person", scope: [], places: [],
          roles: figureRoles.roles(
            of: told.quantity, told.tokens, path: path ?? [], event: told.word))
      ]
      if let holder {
        one.factuality = found[holder].factuality
        found[holder].measures.removeAll { $0.quantity.range == told.quantity.range }
      }
      found.append(one)
    }
  }

  func ties() -> [Statement] {
    let reader = TieReader(
      scene: scene, lexicon: lexicon, arguments: arguments())
    return reader.ties(besides: events).map { tie in
      var one = make(tie.noun, claim: nil)
      one.act = "be " + lexicon.acts.noun(scene.tree.lemmas[tie.noun])
      (one.agent, one.patient) = (tie.who, tie.owner)
      one.tense = .present
      return one
    }
  }

}
