import Foundation
import Language
import Synchronization

/// Teaches the network tags, trees and names at once.
final class NetworkTraining {
  private let vectors: WordVectors
  /// The row of each feature that is frequent enough to be learned.
  private(set) var places: [UInt32: Int32] = [:]
  let tags: [String]
  let relations: [String]
  private(set) var network: NetworkWeights

  init(
    _ trees: [TreebankSentence], _ named: [NamedSentence], vectors: WordVectors, least: Int,
    shape: NetworkShape
  ) {
    self.vectors = vectors
    tags = Self.tags(of: trees)
    relations = ["root"] + Set(trees.flatMap(\.relations)).subtracting(["root"]).sorted()
    var shape = shape
    (shape.tags, shape.relations) = (tags.count, relations.count)
    var counts: [UInt32: Int] = [:]
    var rows = FeatureRows()
    for words in trees.map(\.words) + named.map(\.words) {
      for index in words.indices {
        WordFeatures.collect(&rows, words, at: index)
        for row in rows.rows { counts[row, default: 0] += 1 }
      }
    }
    for (row, _) in counts.filter({ $0.value >= least }).sorted(by: { $0.key < $1.key }) {
      places[row] = Int32(places.count)
    }
    network = NetworkWeights(shape, features: places.count)
  }

  func example(_ sentence: NamedSentence) -> Example {
    var example = example(sentence.forms, sentence.words)
    example.labels = sentence.labels
    return example
  }

  private func example(_ forms: [String], _ words: [WordTraits]) -> Example {
    var rows = FeatureRows()
    let features = words.indices.map { index in
      WordFeatures.collect(&rows, words, at: index)
      return rows.rows.map { places[$0] ?? -1 }
    }
    return Example(
      count: words.count, features: features, vectors: words.map { Int32($0.place) - 1 })
  }

  /// Tags by how common they are, without the rarest.
  private static func tags(of trees: [TreebankSentence]) -> [String] {
    var counts: [String: Int] = [:]
    for tag in trees.flatMap(\.tags) { counts[tag, default: 0] += 1 }
    return counts.filter { $0.value >= 30 }.keys.sorted {
      counts[$0, default: 0] > counts[$1, default: 0] || counts[$0] == counts[$1] && $0 < $1
    }
  }

  func example(_ sentence: TreebankSentence) -> Example {
    let (tagging, numbers) = (
      Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, $0) }),
      Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, $0) })
    )
    var example = example(sentence.forms, sentence.words)
    example.tags = sentence.tags.map { tag in
      let universal = tag.prefix { $0 != "/" } + "/"
      return tagging[tag] ?? tags.firstIndex { $0.hasPrefix(universal) } ?? 0
    }
    example.heads = sentence.heads
    example.relations = sentence.relations.map { numbers[$0] ?? 0 }
    example.labels = sentence.labels
    return example
  }

  /// - Parameter examples: the sentences of a round, from its number.
  func learn(
    rounds: Int, rate: Float, batch: Int, examples: (Int) -> [Example], after: (Int) -> Void
  ) {
    var (dice, learning) = (Dice(seed: 5), Learning(rate: rate))
    let total = (0..<rounds).map { round in
      batches(examples(round).map(\.count), batch, &dice).count
    }.reduce(0, +)
    dice = Dice(seed: 5)
    var passes = (0..<Learning.shards).map { Pass(network.shape, shard: $0) }
    for round in 0..<rounds {
      let sentences = examples(round)
      var losses = Losses()
      for parts in batches(sentences.map(\.count), batch, &dice) {
        learning.step += 1
        let done = Float(learning.step) / Float(total)
        learning.rate = rate * min(1, Float(learning.step) / 200) * (1 - done) + 1e-6
        let words = parts.joined().reduce(0) { $0 + sentences[$1].count }
        let seed = dice.next()
        let found = work(
          passes, parts.map { $0.map { sentences[$0] } }, seed, scale: 1 / Float(words))
        passes = found.map(\.pass)
        network.step(learning, passes)
        for loss in found.map(\.losses) { losses.add(loss) }
      }
      let words = Float(sentences.reduce(0) { $0 + $1.count })
      Progress.say(
        "round \(round + 1): loss of tags \(losses.tags / words), heads \(losses.heads / words), "
          + "relations \(losses.relations / words), names \(losses.names / words)")
      after(round)
    }
  }

  private struct Found: Sendable {
    var pass: Pass
    var losses: Losses
  }

  private func work(
    _ passes: [Pass], _ parts: [[Example]], _ seed: UInt64, scale: Float
  ) -> [Found] {
    let (network, vectors) = (network, vectors)
    return Parallel.map(passes.count) { shard in
      var pass = passes[shard]
      let drop = Drop(seed: seed &+ UInt64(shard))
      pass.encode(parts[shard], network, vectors, drop: drop)
      return Found(pass: pass, losses: pass.learn(parts[shard], network, scale: scale))
    }
  }

  /// Sentence numbers in random order, in batches of about `size` words, each in parts.
  private func batches(_ counts: [Int], _ size: Int, _ dice: inout Dice) -> [[[Int]]] {
    let order = counts.indices.shuffled(using: &dice)
    var batches: [[[Int]]] = []
    var sums = [Int](repeating: 0, count: Learning.shards)
    var parts = [[Int]](repeating: [], count: Learning.shards)
    for index in order where counts[index] > 0 && counts[index] <= 400 {
      let shard = sums.indices.min { sums[$0] < sums[$1] } ?? 0
      parts[shard].append(index)
      sums[shard] += counts[index]
      if sums.reduce(0, +) >= size {
        batches.append(parts)
        sums = sums.map { _ in 0 }
        parts = parts.map { _ in [] }
      }
    }
    return batches
  }
}

extension Losses {
  mutating func add(_ other: Losses) {
    tags += other.tags
    heads += other.heads
    relations += other.relations
    names += other.names
  }
}

/// Work on several cores whose results come back in order.
enum Parallel {
  static func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
