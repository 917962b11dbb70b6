import Foundation

/// How likely two things that are told are one, by what they have in common: a logistic regression whose weights a file of
/// `Resources` holds.
struct TraitWeights<Own: OwnTrait>: Sendable {
  private let bias: Double
  /// In the order of `Traits.names`.
  private let weights: [Double]
  /// What the traits of nearness add to the sum at most.
  private let mostOfNearness: Double

  /// - Parameter table: rows of a trait's name, or "bias", and its weight.
  init(_ table: WordTable) {
    let rows = Dictionary(
      table.rows.compactMap { row in
        row.count > 1 ? Double(row[1]).map { (row[0], $0) } : nil
      }, uniquingKeysWith: { first, _ in first })
    bias = rows["bias"] ?? 0
    weights = Traits<Own>.names.map { rows[$0] ?? 0 }
    mostOfNearness = PairTrait.ofNearness.reduce(0) { sum, one in
      sum + one.most * max(0, rows["\(one.trait)"] ?? 0)
    }
  }

  /// From 0 to 1.
  func likelihood(of traits: Traits<Own>) -> Double { Self.likelihood(sum(traits)) }

  /// The most that it can be once the traits of nearness, which take long to tell, are told too: from 0 to 1.
  /// - Parameter traits: without those of nearness.
  func ceiling(of traits: Traits<Own>) -> Double {
    Self.likelihood(sum(traits) + mostOfNearness)
  }

  private func sum(_ traits: Traits<Own>) -> Double {
    zip(weights, traits.values).reduce(bias) { $0 + $1.0 * $1.1 }
  }

  private static func likelihood(_ sum: Double) -> Double { 1 / (1 + exp(-sum)) }
}
