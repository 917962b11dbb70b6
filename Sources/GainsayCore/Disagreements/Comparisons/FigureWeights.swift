import Foundation

/// How likely two numbers are of one thing, by what they have in common: a logistic regression whose weights
/// `Resources/figure-weights.tsv` holds.
struct FigureWeights: Sendable {
  private static let biasName = "bias"

  private let bias: Double
  private let weights: FigureTraits

  init(_ table: WordTable) {
    let rows = Dictionary(
      table.rows.compactMap { row in
        row.count > 1 ? Double(row[1]).map { (row[0], $0) } : nil
      }, uniquingKeysWith: { first, _ in first })
    bias = rows[Self.biasName] ?? 0
    var weights = FigureTraits()
    for trait in FigureTrait.allCases { weights[trait] = rows[trait.rawValue] ?? 0 }
    self.weights = weights
  }

  /// From 0 to 1.
  func likelihood(of traits: FigureTraits) -> Double {
    let sum = zip(weights.values, traits.values).map(*).reduce(bias, +)
    return 1 / (1 + exp(-sum))
  }
}
