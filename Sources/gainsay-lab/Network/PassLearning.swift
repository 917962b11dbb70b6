import CMatrix
import Language

/// Learning: from what should have been said back to every weight.
extension Pass {
  /// Learns from the sentences that were encoded; returns the summed losses of tags, heads,
  /// relations and names.
  func learn(_ examples: [Example], _ network: NetworkWeights, scale: Float) -> Losses {
    let count = examples.reduce(0) { $0 + $1.count }
    score(count, network)
    var losses = Losses()
    for matrix in [roleGradient, queryGradient] { matrix.clear(rows: count) }
    var place = 0
    for example in examples {
      losses.tags += learnTags(example, place)
      losses.names += learnNames(example, place, network, scale)
      if !example.heads.isEmpty, example.count <= Self.longest {
        losses.heads += learnHeads(example, place, network, scale)
        losses.relations += learnLabels(example, place, network, scale)
      }
      place += example.count
    }
    for matrix in [tags, names] {
      for index in 0..<count * matrix.columns { matrix.start[index] *= scale }
    }
    back(examples, count, network)
    return losses
  }

  /// Leaves the gradient in the place of the scores.
  private func learnTags(_ example: Example, _ place: Int) -> Float {
    var loss: Float = 0
    for word in 0..<example.count {
      let row = tags.row(place + word)
      if example.tags.isEmpty {
        row.update(repeating: 0, count: shape.tags)
      } else {
        loss += gainsay_softmax(shape.tags, row, example.tags[word])
      }
    }
    return loss
  }

  private func learnNames(
    _ example: Example, _ place: Int, _ network: NetworkWeights, _ scale: Float
  ) -> Float {
    guard !example.labels.isEmpty else {
      names.row(place).update(repeating: 0, count: shape.names * example.count)
      return 0
    }
    let field = LabelField(
      steps: network.nameSteps.value, gradient: network.nameSteps.gradients[shard])
    return field.learn(names, place, example.labels, scale: scale)
  }

  private func learnHeads(
    _ example: Example, _ place: Int, _ network: NetworkWeights, _ scale: Float
  ) -> Float {
    let (count, arc) = (example.count, shape.arc)
    scoreHeads(place, count, network)
    var loss: Float = 0
    let distances = network.distance.gradients[shard].start
    for word in 0..<count {
      let row = scores.row(word)
      row[word] = -1e9
      loss += gainsay_softmax(count + 1, row, example.heads[word])
      for head in 0...count {
        row[head] *= scale
        distances[NetworkShape.distance(word, head, count)] += row[head]
      }
    }
    gainsay_multiply_add(
      count, arc, count + 1, scores.start, scores.columns, 1, keys.start, arc,
      queryGradient.row(place), arc)
    keyGradient.clear(rows: count + 1)
    gainsay_multiply_add(
      count + 1, arc, count, scores.start, 1, scores.columns, queries.row(place), arc,
      keyGradient.start, arc)
    for word in 0..<count {
      let (to, from) = (roleGradient.row(place + word) + arc, keyGradient.row(word))
      for index in 0..<arc { to[index] += from[index] }
    }
    let root = network.root.gradients[shard].start
    for index in 0..<arc { root[index] += keyGradient.row(count)[index] }
    return loss
  }

  private func learnLabels(
    _ example: Example, _ place: Int, _ network: NetworkWeights, _ scale: Float
  ) -> Float {
    let (count, arc) = (example.count, shape.arc)
    scoreLabels(place, example.heads, network)
    var loss: Float = 0
    let bias = network.labelBias.gradients[shard].start
    for word in 0..<count {
      let row = labels.row(place + word)
      loss += gainsay_softmax(shape.relations, row, example.relations[word])
      for index in 0..<shape.relations {
        row[index] *= scale
        bias[index] += row[index]
      }
    }
    gainsay_multiply_add(
      arc, shape.relations, count, labelInput.row(place), 1, arc, labels.row(place),
      shape.relations, network.labels.gradients[shard].start, shape.relations)
    labelGradient.row(place).update(repeating: 0, count: arc * count)
    gainsay_multiply_add(
      count, arc, shape.relations, labels.row(place), shape.relations, 1,
      network.labels.transposed.start, arc, labelGradient.row(place), arc)
    for (word, head) in example.heads.enumerated() {
      let (slope, said) = (labelGradient.row(place + word), labelInput.row(place + word))
      let own = roleGradient.row(place + word) + 2 * arc
      let near = network.labelDistance.gradients[shard].row(
        NetworkShape.distance(word, head, count))
      let other = head < count ? roleGradient.row(place + head) + 3 * arc : nil
      for index in 0..<arc where said[index] > 0 {
        own[index] += slope[index]
        near[index] += slope[index]
        other?[index] += slope[index]
      }
    }
    return loss
  }

  private func back(_ examples: [Example], _ count: Int, _ network: NetworkWeights) {
    let arc = shape.arc
    gainsay_multiply_add(
      arc, arc, count, roles.start, 1, roles.columns, queryGradient.start, arc,
      network.arcs.gradients[shard].start, arc)
    network.arcBias.gradients[shard].addRows(of: queryGradient, count)
    gainsay_multiply_add(
      count, arc, arc, queryGradient.start, arc, 1, network.arcs.transposed.start, arc,
      roleGradient.start, roleGradient.columns)
    for word in 0..<count {
      let (slope, said) = (roleGradient.row(word), roles.row(word))
      for index in 0..<2 * arc where said[index] <= 0 { slope[index] = 0 }
    }
    topGradient.clear(rows: count)
    let heads = [
      (tags, network.tags, network.tagBias), (names, network.names, network.nameBias),
      (roleGradient, network.roles, network.roleBias),
    ]
    for (gradient, weights, bias) in heads {
      weights.gradients[shard].add(transposed: top, times: gradient, rows: count)
      bias.gradients[shard].addRows(of: gradient, count)
      topGradient.add(gradient, times: weights.transposed, rows: count)
    }
    for number in (0..<shape.layers).reversed() {
      unmask(number + 1, count)
      recurBack(number, examples, network)
      let weights = network.layers[number].weights
      weights.gradients[shard].add(transposed: inputs[number], times: sumGradient, rows: count)
      inputGradients[number].clear(rows: count)
      inputGradients[number].add(sumGradient, times: weights.transposed, rows: count)
    }
    unmask(0, count)
  }

  private func unmask(_ level: Int, _ count: Int) {
    let (gradient, mask) = (inputGradients[level], masks[level])
    for index in 0..<count * gradient.columns { gradient.start[index] *= mask.start[index] }
  }

  private func recurBack(_ number: Int, _ examples: [Example], _ network: NetworkWeights) {
    let (hidden, layer) = (shape.hidden, network.layers[number])
    var place = 0
    for example in examples {
      for direction in 0..<2 {
        let last = direction == 0 ? place + example.count - 1 : place
        let column = direction * 4 * hidden
        gainsay_recur_back(
          example.count, direction == 0 ? 1 : -1, kept(number, last, direction),
          sums[number].row(last) + column, 8 * hidden, layer.gates.value.row(direction),
          inputGradients[number + 1].row(last) + direction * hidden, shape.width,
          sumGradient.row(last) + column, layer.gates.gradients[shard].row(direction))
      }
      place += example.count
    }
  }
}
