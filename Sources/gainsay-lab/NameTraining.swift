import Language

/// Teaches names, as a structured perceptron over whole sentences.
struct NameTraining {
  static let bits = 20
  /// The margin asked for on organisations while learning; one update moves each feature by 1.
  let dear: Float

  func learn(_ sentences: [NamedSentence], rounds: Int) -> Perceptron {
    let model = Perceptron(classes: NameTagger.labels.count, bits: Self.bits)
    var (dice, order) = (Dice(seed: 3), Array(sentences.indices))
    for round in 0..<rounds {
      order.shuffle(using: &dice)
      var mistakes = 0
      for index in order { mistakes += learn(sentences[index], model) }
      Progress.say("names round \(round + 1): \(mistakes) mistakes")
    }
    return model
  }

  private func learn(_ sentence: NamedSentence, _ model: Perceptron) -> Int {
    var rows = FeatureRows()
    var kept: [[UInt32]] = []
    var emissions: [[Float]] = []
    var scores = [Float](repeating: 0, count: model.classes)
    for index in sentence.words.indices {
      NameFeatures.collect(&rows, sentence.words, sentence.tags, at: index)
      model.score(rows.rows, into: &scores)
      // What is found too rarely is made harder to get right, so that it is learned with a margin.
      if sentence.labels[index] == 1 || sentence.labels[index] == 2 {
        scores[sentence.labels[index]] -= dear
      }
      kept.append(rows.rows)
      emissions.append(scores)
    }
    let guess = BestPath.labels(emissions, transitions: transitions(model))
    model.tick()
    guard guess != sentence.labels else { return 0 }
    return update(sentence.labels, guess, kept, model)
  }

  private func transitions(_ model: Perceptron) -> [[Float]] {
    NameTagger.labels.indices.map { label in
      var rows = FeatureRows()
      var scores = [Float](repeating: 0, count: model.classes)
      NameFeatures.collectTransition(&rows, after: label)
      model.score(rows.rows, into: &scores)
      return scores
    }
  }

  private func update(_ gold: [Int], _ guess: [Int], _ rows: [[UInt32]], _ model: Perceptron) -> Int
  {
    var mistakes = 0
    for index in gold.indices {
      if gold[index] != guess[index] {
        mistakes += 1
        model.update(rows[index], gold[index], by: 1)
        model.update(rows[index], guess[index], by: -1)
      }
      guard index > 0 else { continue }
      let pairs = [(gold[index - 1], gold[index], Float(1)), (guess[index - 1], guess[index], -1)]
      guard pairs[0].0 != pairs[1].0 || pairs[0].1 != pairs[1].1 else { continue }
      for (before, label, amount) in pairs {
        var transition = FeatureRows()
        NameFeatures.collectTransition(&transition, after: before)
        model.update(transition.rows, label, by: amount)
      }
    }
    return mistakes
  }
}
