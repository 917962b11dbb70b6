import CMatrix
import Language

/// Reading: from sentences to scores.
extension Pass {
  /// Runs the layers over all sentences.
  /// - Parameter drop: what part of the numbers is left out, to learn from; nil to read with all.
  mutating func encode(
    _ examples: [Example], _ network: NetworkWeights, _ vectors: WordVectors, drop: Drop?
  ) {
    let count = examples.reduce(0) { $0 + $1.count }
    var dice = drop.map { Dice(seed: $0.seed) }
    embed(examples, network, vectors, drop, &dice)
    mask(0, examples, drop?.input ?? 0, &dice)
    for number in 0..<shape.layers {
      sums[number].clear(rows: count)
      sums[number].add(inputs[number], times: network.layers[number].weights.value, rows: count)
      recur(number, examples, network)
      mask(number + 1, examples, drop?.layer ?? 0, &dice)
    }
  }

  private mutating func embed(
    _ examples: [Example], _ network: NetworkWeights, _ vectors: WordVectors, _ drop: Drop?,
    _ dice: inout Dice?
  ) {
    kept = []
    var place = 0
    for example in examples {
      for word in 0..<example.count {
        var (rows, vector) = (example.features[word], example.vectors[word])
        if let drop, let chance = dice?.next() {
          let share = Float(chance >> 40) / Float(1 << 24)
          if share < drop.word { rows = Array(rows.dropFirst(2)) }
          if share < drop.unknown {
            rows = Array(rows.dropFirst(2))
            vector = -1
          }
        }
        rows.removeAll { $0 < 0 }
        let input = inputs[0].row(place)
        input.update(repeating: 0, count: shape.input)
        for row in rows {
          let values = network.embedding.row(Int(row))
          for index in 0..<shape.embedding { input[index] += values[index] }
        }
        if vector >= 0 { vectors.read(vector, into: input + shape.embedding) }
        kept.append(rows)
        place += 1
      }
    }
  }

  /// Leaves out the same numbers for all words of a sentence (Gal and Ghahramani 2016).
  private func mask(_ level: Int, _ examples: [Example], _ share: Float, _ dice: inout Dice?) {
    let columns = inputs[level].columns
    let limit = UInt8(share * 256)
    let scale = limit == 0 ? 1 : 256 / (256 - Float(limit))
    var place = 0
    for example in examples {
      let first = masks[level].row(place)
      var bits: UInt64 = 0
      for index in 0..<columns {
        if index % 8 == 0 { bits = limit == 0 ? 0 : dice?.next() ?? 0 }
        first[index] = limit > 0 && UInt8(truncatingIfNeeded: bits) < limit ? 0 : scale
        bits >>= 8
      }
      for word in 0..<example.count {
        let row = inputs[level].row(place + word)
        for index in 0..<columns { row[index] *= first[index] }
        if word > 0 { masks[level].row(place + word).update(from: first, count: columns) }
      }
      place += example.count
    }
  }

  func kept(_ number: Int, _ place: Int, _ direction: Int) -> gainsay_recurrence {
    let starts = states[number].map { $0.row(place) + direction * shape.hidden }
    return gainsay_recurrence(
      hidden: shape.hidden, row: shape.width, state: starts[0], forget: starts[1],
      forget_slope: starts[2], reset: starts[3], reset_slope: starts[4])
  }

  private func recur(_ number: Int, _ examples: [Example], _ network: NetworkWeights) {
    let (hidden, layer) = (shape.hidden, network.layers[number])
    var place = 0
    for example in examples {
      for direction in 0..<2 {
        let first = direction == 0 ? place : place + example.count - 1
        gainsay_recur(
          example.count, direction == 0 ? 1 : -1, kept(number, first, direction),
          sums[number].row(first) + direction * 4 * hidden, 8 * hidden,
          layer.gates.value.row(direction),
          inputs[number + 1].row(first) + direction * hidden, shape.width)
      }
      place += example.count
    }
  }

  /// Scores tags, roles and names of all words.
  func score(_ count: Int, _ network: NetworkWeights) {
    tags.fill(network.tagBias.value, rows: count)
    tags.add(top, times: network.tags.value, rows: count)
    names.fill(network.nameBias.value, rows: count)
    names.add(top, times: network.names.value, rows: count)
    roles.fill(network.roleBias.value, rows: count)
    roles.add(top, times: network.roles.value, rows: count)
    for word in 0..<count {
      let row = roles.row(word)
      for index in 0..<2 * shape.arc where row[index] < 0 { row[index] = 0 }
    }
    queries.fill(network.arcBias.value, rows: count)
    gainsay_multiply_add(
      count, shape.arc, shape.arc, roles.start, roles.columns, 1, network.arcs.value.start,
      shape.arc, queries.start, shape.arc)
  }

  /// Scores every head for every word of the sentence at `place`; the last column is the root.
  func scoreHeads(_ place: Int, _ count: Int, _ network: NetworkWeights) {
    for head in 0...count {
      let values =
        head == count ? network.root.value.start : roles.row(place + head) + shape.arc
      keys.row(head).update(from: values, count: shape.arc)
      for index in 0..<shape.arc { keysAcross.row(index)[head] = values[index] }
    }
    for word in 0..<count {
      for head in 0...count {
        scores.row(word)[head] =
          network.distance.value.start[NetworkShape.distance(word, head, count)]
      }
    }
    gainsay_multiply_add(
      count, count + 1, shape.arc, queries.row(place), shape.arc, 1, keysAcross.start,
      keysAcross.columns, scores.start, scores.columns)
  }

  /// The best head of each word of the sentence that was scored last.
  func bestHeads(_ count: Int) -> [Int] {
    (0..<count).map { word in
      (0...count).filter { $0 != word }.max { scores.row(word)[$0] < scores.row(word)[$1] } ?? count
    }
  }

  /// Scores the relations of the words of a sentence, given their heads.
  func scoreLabels(_ place: Int, _ heads: [Int], _ network: NetworkWeights) {
    let (arc, count) = (shape.arc, heads.count)
    for (word, head) in heads.enumerated() {
      let (out, own) = (labelInput.row(place + word), roles.row(place + word) + 2 * arc)
      let near = network.labelDistance.value.row(NetworkShape.distance(word, head, count))
      for index in 0..<arc { out[index] = own[index] + near[index] }
      if head < count {
        let other = roles.row(place + head) + 3 * arc
        for index in 0..<arc { out[index] += other[index] }
      }
      for index in 0..<arc where out[index] < 0 { out[index] = 0 }
      labels.row(place + word).update(from: network.labelBias.value.start, count: shape.relations)
    }
    gainsay_multiply_add(
      count, shape.relations, arc, labelInput.row(place), arc, 1, network.labels.value.start,
      shape.relations, labels.row(place), shape.relations)
  }
}
