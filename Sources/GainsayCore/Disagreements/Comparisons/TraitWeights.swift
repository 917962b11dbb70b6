import Foundation

/// How likely two things that are told are one, by what they have in common: a logistic regression whose weights a file of
/// `Resources` holds.
struct TraitWeights<Own: OwnTrait>: Sendable {
  private let bias: Double
  /// In the order of `Traits.names`.
  private let weights: [Double]

  /// - Parameter table: rows of a trait's name, or "bias", and its weight.
  init(_ table: WordTable) {
    let rows = Dictionary(
      table.rows.compactMap { row in
        row.count > 1 ? Double(row[1]).map { (row[0], $0) } : nil
      }, uniquingKeysWith: { first, _ in first })
    bias = rows["bias"] ?? 0
    weights = Traits<Own>.names.map { rows[$0] ?? 0 }
  }

  /// From 0 to 1.
  func likelihood(of traits: Traits<Own>) -> Double {
    let sum = zip(weights, traits.values).map(*).reduce(bias, +)
    return 1 / (1 + exp(-sum))
  }
}
