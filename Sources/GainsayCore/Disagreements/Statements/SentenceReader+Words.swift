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
