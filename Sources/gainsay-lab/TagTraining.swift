import Language

/// Teaches tags.
struct TagTraining {
  static let bits = 20
  let labels: [String]

  init(_ sentences: [TreebankSentence]) {
    var counts: [String: Int] = [:]
    for tag in sentences.flatMap(\.tags) { counts[tag, default: 0] += 1 }
    labels = counts.filter { $0.value >= 30 }.keys.sorted {
      counts[$0, default: 0] > counts[$1, default: 0] || counts[$0] == counts[$1] && $0 < $1
    }
  }

  /// The label of a tag; a rare one is put under the commonest with the same universal tag.
  func label(_ tag: String) -> Int {
    if let index = labels.firstIndex(of: tag) { return index }
    let universal = tag.prefix { $0 != "/" } + "/"
    return labels.firstIndex { $0.hasPrefix(universal) } ?? 0
  }

  func learn(_ sentences: [TreebankSentence], gold: [[Int]], rounds: Int) -> Perceptron {
    let model = Perceptron(classes: labels.count, bits: Self.bits)
    var (dice, order) = (Dice(seed: 1), Array(sentences.indices))
    for _ in 0..<rounds {
      order.shuffle(using: &dice)
      for index in order { learn(sentences[index].words, gold[index], model) }
    }
    model.settle()
    return model
  }

  private func learn(_ words: [WordTraits], _ gold: [Int], _ model: Perceptron) {
    var (tags, rows) = ([Int](), FeatureRows())
    var scores = [Float](repeating: 0, count: labels.count)
    for index in words.indices {
      Tagger.collect(&rows, words, at: index, before: tags)
      model.score(rows.rows, into: &scores)
      model.tick()
      let guess = scores.best
      if guess != gold[index] {
        model.update(rows.rows, gold[index], by: 1)
        model.update(rows.rows, guess, by: -1)
      }
      tags.append(guess)
    }
  }

  func tags(_ words: [WordTraits], _ model: Perceptron) -> [Int] {
    var (tags, rows) = ([Int](), FeatureRows())
    var scores = [Float](repeating: 0, count: labels.count)
    for index in words.indices {
      Tagger.collect(&rows, words, at: index, before: tags)
      model.score(rows.rows, into: &scores)
      tags.append(scores.best)
    }
    return tags
  }

  /// Tags each part of the data by what was learned from the other parts, so that a parser learns
  /// to live with errors.
  func jackknifed(_ sentences: [TreebankSentence], gold: [[Int]], parts: Int, rounds: Int)
    -> [[Int]]
  {
    var tags = gold
    for part in 0..<parts {
      let others = sentences.indices.filter { $0 % parts != part }
      let model = learn(others.map { sentences[$0] }, gold: others.map { gold[$0] }, rounds: rounds)
      for index in sentences.indices where index % parts == part {
        tags[index] = self.tags(sentences[index].words, model)
      }
    }
    return tags
  }
}
