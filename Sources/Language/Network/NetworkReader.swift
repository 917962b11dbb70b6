import CLanguageModel
import Glibc

/// Runs the network over sentences.
struct NetworkReader: Sendable {
  let network: Network
  let rows: WordRows
  /// The score of every distance from a word to its head, from -`longest` on.
  private let distances: [Float]
  /// The weight of a step from one name label to the next, by label before, then label.
  private let nameMoves: [Float]

  /// Most words of a sentence.
  static let longest = 160

  init(network: Network, rows: WordRows) {
    (self.network, self.rows) = (network, rows)
    distances = (-Self.longest...Self.longest).map { offset in
      let word = max(0, -offset)
      return network.distances.start[
        NetworkShape.distance(word, word + offset, 2 * Self.longest)]
    }
    let (size, steps) = (network.shape.names, network.nameSteps.start)
    nameMoves = (0..<size * size).map { step in
      BestPath.allows(step % size, after: step / size) ? expf(steps[step]) : 0
    }
  }

  /// What the network makes of a sentence: numbers of tags, relations and name labels; a head that
  /// equals the number of words is the root.
  struct Reading: Sendable {
    var tags: [Int] = []
    var heads: [Int] = []
    var relations: [Int] = []
    var labels: [Int] = []
    /// How likely each label is, word by word.
    var labelShares: [Float] = []
  }

  private var shape: NetworkShape { network.shape }

  /// Reads sentences of at most `longest` words, together, which is quicker than one after the
  /// other; memory grows with the sum of their words, and with the square of the longest.
  func read(_ sentences: [[WordTraits]]) -> [Reading] {
    let count = sentences.reduce(0) { $0 + $1.count }
    guard count > 0 else { return sentences.map { _ in Reading() } }
    let tops = Room<Float>(count * shape.tops)
    let queries = Room<Float>(count * shape.arc)
    defer {
      tops.free()
      queries.free()
    }
    encode(sentences, count, into: tops.start)
    ask(tops.start, count, into: queries.start)
    var place = 0
    return sentences.map { sentence in
      defer { place += sentence.count }
      return reading(
        sentence.count, tops.start + place * shape.tops, queries.start + place * shape.arc)
    }
  }

  /// Runs the layers, and reads off the top all that is wanted of each word.
  private func encode(
    _ sentences: [[WordTraits]], _ count: Int, into tops: UnsafeMutablePointer<Float>
  ) {
    let size = count * max(shape.input, shape.width)
    var (lower, upper) = (Room<Int16>(size), Room<Int16>(size))
    let sums = Room<Float>(count * 8 * shape.hidden)
    embed(sentences, into: lower.start)
    for (number, layer) in network.layers.enumerated() {
      multiply(count, lower, number == 0 ? shape.input : shape.width, layer.weights, sums.start)
      recur(sentences, layer, sums.start, into: upper.start)
      swap(&lower, &upper)
    }
    multiply(count, lower, shape.width, network.tops, tops)
    lower.free()
    upper.free()
    sums.free()
  }

  private func multiply(
    _ count: Int, _ input: Room<Int16>, _ width: Int, _ weights: Network.ByteWeights,
    _ output: UnsafeMutablePointer<Float>
  ) {
    let (bytes, scales) = (Room<UInt8>(count * width), Room<Float>(count))
    gainsay_squeeze(count, width, input.start, bytes.start, scales.start)
    weights.multiply(count, bytes.start, scales: scales.start, into: output)
    bytes.free()
    scales.free()
  }

  private func embed(_ sentences: [[WordTraits]], into output: UnsafeMutablePointer<Int16>) {
    var (features, place) = (FeatureRows(), 0)
    for sentence in sentences {
      for index in sentence.indices {
        WordFeatures.collect(&features, sentence, at: index)
        rows.read(features.rows, vector: sentence[index].place, into: output + place * shape.input)
        place += 1
      }
    }
  }

  private func recur(
    _ sentences: [[WordTraits]], _ layer: Network.Layer, _ sums: UnsafePointer<Float>,
    into output: UnsafeMutablePointer<Int16>
  ) {
    let hidden = shape.hidden
    var place = 0
    for sentence in sentences where !sentence.isEmpty {
      for direction in 0..<2 {
        let first = direction == 0 ? place : place + sentence.count - 1
        gainsay_read_along(
          sentence.count, direction == 0 ? 1 : -1, hidden,
          sums + first * 8 * hidden + direction * 4 * hidden, 8 * hidden,
          layer.gates.start + direction * 4 * hidden,
          output + first * shape.width + direction * hidden, shape.width)
      }
      place += sentence.count
    }
  }

  /// Where names, and the four roles of a word, begin among what is read off the top.
  private var names: Int { NetworkShape.padded(shape.tags) }
  private var roles: Int { names + NetworkShape.padded(shape.names) }

  /// What each word looks for in a head.
  private func ask(
    _ tops: UnsafePointer<Float>, _ count: Int, into queries: UnsafeMutablePointer<Float>
  ) {
    let rounded = Room<Int16>(count * shape.arc)
    let nothing = Room<Float>(shape.arc)
    nothing.start.update(repeating: 0, count: shape.arc)
    for word in 0..<count {
      gainsay_join(
        shape.arc, tops + word * shape.tops + roles, nothing.start, nothing.start,
        rounded.start + word * shape.arc)
    }
    network.arcs.multiply(count, rounded.start, row: shape.arc, into: queries)
    rounded.free()
    nothing.free()
  }

  private func reading(
    _ count: Int, _ tops: UnsafePointer<Float>, _ queries: UnsafePointer<Float>
  ) -> Reading {
    let heads = heads(count, tops, queries)
    return Reading(
      tags: (0..<count).map { Int(gainsay_best(shape.tags, tops + $0 * shape.tops)) },
      heads: heads, relations: relations(heads, tops),
      labels: BestPath.labels(
        count, tops + names, row: shape.tops, steps: network.nameSteps.start, size: shape.names),
      labelShares: labelShares(count, tops + names))
  }

  private func labelShares(_ count: Int, _ scores: UnsafePointer<Float>) -> [Float] {
    let size = count * shape.names
    return Array(unsafeUninitializedCapacity: size) { shares, filled in
      gainsay_label_shares(
        count, shape.names, scores, shape.tops, nameMoves, shares.baseAddress)
      filled = size
    }
  }

  private func heads(
    _ count: Int, _ tops: UnsafePointer<Float>, _ queries: UnsafePointer<Float>
  ) -> [Int] {
    let scores = Room<Float>(count * (count + 1))
    defer { scores.free() }
    distances.withUnsafeBufferPointer { distances in
      guard let middle = distances.baseAddress else { return }
      gainsay_score_heads(
        count, shape.arc, queries, shape.arc, tops + roles + shape.arc, shape.tops,
        network.root.start, middle + Self.longest,
        network.distances.start[NetworkShape.distances - 1], scores.start)
    }
    return HeadFinder.heads(UnsafeBufferPointer(start: scores.start, count: scores.count), count)
  }

  private func relations(_ heads: [Int], _ tops: UnsafePointer<Float>) -> [Int] {
    let (arc, count, columns) = (shape.arc, heads.count, network.labels.columns)
    let joined = Room<Int16>(count * arc)
    let scores = Room<Float>(count * columns)
    let nothing = Room<Float>(arc)
    nothing.start.update(repeating: 0, count: arc)
    for (word, head) in heads.enumerated() {
      gainsay_join(
        arc, tops + word * shape.tops + roles + 2 * arc,
        head < count ? tops + head * shape.tops + roles + 3 * arc : UnsafePointer(nothing.start),
        network.labelDistances.start + NetworkShape.distance(word, head, count) * arc,
        joined.start + word * arc)
    }
    network.labels.multiply(count, joined.start, row: arc, into: scores.start)
    defer {
      joined.free()
      scores.free()
      nothing.free()
    }
    return heads.indices.map { word in
      guard heads[word] < count else { return Self.rootRelation }
      return 1 + Int(gainsay_best(shape.relations - 1, scores.start + word * columns + 1))
    }
  }

  /// The relation of the word that governs a sentence is the first of the model's list.
  static let rootRelation = 0
}

/// Memory for a moment, not yet filled.
private struct Room<Number: BitwiseCopyable> {
  let start: UnsafeMutablePointer<Number>
  let count: Int

  init(_ count: Int) {
    self.count = count
    start = .allocate(capacity: count)
  }

  func free() { start.deallocate() }
}
