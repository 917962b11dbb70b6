import Language

/// Lays the sentences of two articles level with each other.
///
/// Two sentences tell the same when each is the other's best match by the words that they share, rare ones counting more. Of all
/// such pairs the heaviest chain that runs forward in both articles is laid level; the others are told elsewhere. Costs the
/// number of words, and of pairs times its logarithm.
struct SentenceAlignment {
  /// Dice coefficient from which on two sentences tell the same.
  private static let threshold = 0.34
  private static let leastShared = 2
  /// Words that more sentences have say nothing of any.
  private static let mostHolding = 12
  /// A disagreement is laid level before anything else.
  private static let disputeWeight = 10.0

  private struct Pair {
    var left: Int
    var right: Int
    var weight: Double
    var isDisputed: Bool
  }

  private let left: [Sentence]
  private let right: [Sentence]
  private let pairs: [Pair]

  /// - Parameter disputed: ranges that stand on different sides of a disagreement.
  init(
    left: [Sentence], right: [Sentence], disputed: [(left: Range<Int>, right: Range<Int>)] = []
  ) {
    self.left = left
    self.right = right
    let told = Self.disputes(disputed, left, right)
    let (lefts, rights) = (Set(told.map(\.left)), Set(told.map(\.right)))
    pairs =
      told
      + Self.matches(left, right).filter {
        !lefts.contains($0.left) && !rights.contains($0.right)
      }
  }

  var rows: [ArticleComparison.Row] {
    let chain = HeaviestChain.of(pairs.map { ($0.left, $0.right, $0.weight) }).map { pairs[$0] }
    let (lefts, rights) = (Set(pairs.map(\.left)), Set(pairs.map(\.right)))
    var rows: [ArticleComparison.Row] = []
    var (nextLeft, nextRight) = (0, 0)
    let fill = { (endLeft: Int, endRight: Int) in
      for place in nextLeft..<max(endLeft, nextLeft) {
        rows.append(
          ArticleComparison.Row(
            left: left[place].range, right: nil,
            relation: lefts.contains(place) ? .elsewhere : .alone))
      }
      for place in nextRight..<max(endRight, nextRight) {
        rows.append(
          ArticleComparison.Row(
            left: nil, right: right[place].range,
            relation: rights.contains(place) ? .elsewhere : .alone))
      }
      (nextLeft, nextRight) = (endLeft, endRight)
    }
    for pair in chain {
      fill(pair.left, pair.right)
      rows.append(
        ArticleComparison.Row(
          left: left[pair.left].range, right: right[pair.right].range,
          relation: pair.isDisputed ? .disputed : .shared))
      (nextLeft, nextRight) = (pair.left + 1, pair.right + 1)
    }
    fill(left.count, right.count)
    return rows
  }

  // MARK: pairs

  /// The sentences in which the ranges begin, each in one pair.
  private static func disputes(
    _ ranges: [(left: Range<Int>, right: Range<Int>)], _ left: [Sentence], _ right: [Sentence]
  ) -> [Pair] {
    var (lefts, rights): (Set<Int>, Set<Int>) = ([], [])
    return ranges.compactMap { pair in
      guard
        let one = left.firstIndex(where: { $0.range.contains(pair.left.lowerBound) }),
        let other = right.firstIndex(where: { $0.range.contains(pair.right.lowerBound) }),
        lefts.insert(one).inserted, rights.insert(other).inserted
      else { return nil }
      return Pair(left: one, right: other, weight: disputeWeight, isDisputed: true)
    }
  }

  private static func matches(_ left: [Sentence], _ right: [Sentence]) -> [Pair] {
    let words = [left, right].map { sentences in sentences.map { Self.words($0) } }
    let weights = weights(of: words.flatMap { $0 })
    var holders: [String: [Int]] = [:]
    for (place, held) in words[1].enumerated() {
      for word in held { holders[word, default: []].append(place) }
    }
    let sums = words.map { $0.map { $0.reduce(0) { $0 + (weights[$1] ?? 0) } } }
    var bestOfLeft: [Int: Pair] = [:]
    var bestOfRight: [Int: Pair] = [:]
    for (place, held) in words[0].enumerated() {
      var shared: [Int: (weight: Double, count: Int)] = [:]
      for word in held {
        guard let places = holders[word], places.count <= mostHolding else { continue }
        for other in places {
          shared[other, default: (0, 0)].weight += weights[word] ?? 0
          shared[other, default: (0, 0)].count += 1
        }
      }
      for (other, found) in shared.sorted(by: { $0.key < $1.key })
      where found.count >= leastShared {
        let dice = 2 * found.weight / (sums[0][place] + sums[1][other])
        guard dice >= threshold else { continue }
        let pair = Pair(left: place, right: other, weight: dice, isDisputed: false)
        if dice > bestOfLeft[place]?.weight ?? 0 { bestOfLeft[place] = pair }
        if dice > bestOfRight[other]?.weight ?? 0 { bestOfRight[other] = pair }
      }
    }
    return bestOfLeft.values.filter { bestOfRight[$0.right]?.left == $0.left }
      .sorted { $0.left < $1.left }
  }

  /// The lemmas of the words that carry content.
  private static func words(_ sentence: Sentence) -> Set<String> {
    let telling: Set<PartOfSpeech> = [.noun, .properNoun, .verb, .numeral, .adjective]
    return Set(
      sentence.tokens.filter { telling.contains($0.tag) }.map {
        ($0.lemma.isEmpty ? $0.form : $0.lemma).lowercased()
      })
  }

  /// The fewer sentences have a word, the more it weighs.
  private static func weights(of sentences: [Set<String>]) -> [String: Double] {
    var counts: [String: Double] = [:]
    for word in sentences.flatMap({ $0 }) { counts[word, default: 0] += 1 }
    return counts.mapValues { 1 / $0.squareRoot() }
  }
}
