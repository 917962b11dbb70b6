import Language

/// Teaches trees, with a dynamic oracle: the parser is shown what to do after its own mistakes
/// (Goldberg and Nivre 2013).
struct ParseTraining {
  static let bits = 21
  let relations: [String]

  init(_ sentences: [TreebankSentence]) {
    let all = Set(sentences.flatMap(\.relations)).subtracting(["root"])
    relations = ["root"] + all.sorted()
  }

  func learn(_ sentences: [TreebankSentence], _ words: [ParserWords], rounds: Int) -> Perceptron {
    let model = Perceptron(classes: Moves.count(relations.count), bits: Self.bits)
    let numbers = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, $0) })
    let gold = sentences.map { $0.relations.map { numbers[$0] ?? 0 } }
    var (dice, order) = (Dice(seed: 2), Array(sentences.indices))
    for round in 0..<rounds {
      order.shuffle(using: &dice)
      var mistakes = 0
      for index in order {
        let tree = GoldTree(heads: sentences[index].heads, relations: gold[index])
        mistakes += learn(tree, words[index], model, explores: round > 0, &dice)
      }
      Progress.say("parser round \(round + 1): \(mistakes) mistakes")
    }
    model.settle()
    return model
  }

  private func learn(
    _ tree: GoldTree, _ words: ParserWords, _ model: Perceptron, explores: Bool, _ dice: inout Dice
  ) -> Int {
    var (state, rows, mistakes) = (ParserState(count: words.count), FeatureRows(), 0)
    var scores = [Float](repeating: 0, count: model.classes)
    while !state.isFinished {
      ParserFeatures.collect(&rows, state, words)
      model.score(rows.rows, into: &scores)
      model.tick()
      let guess = Moves.best(scores, state, relations.count)
      let guessed = Moves.encode(guess.move, guess.relation, relations.count)
      let wanted = tree.best(scores, state, relations.count)
      let isRight = tree.accepts(guess.move, guess.relation, state)
      if !isRight {
        mistakes += 1
        model.update(rows.rows, wanted, by: 1)
        model.update(rows.rows, guessed, by: -1)
      }
      let follows = isRight || explores && dice.next() % 10 < 9
      let move = follows ? guess : Moves.decode(wanted, relations.count)
      state.apply(move.move, relation: move.relation)
    }
    return mistakes
  }
}
