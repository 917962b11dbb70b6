import Foundation

/// Weights by which a sum of traits tells how likely something is, learned by gradient descent on traits that are brought to one
/// scale, with a penalty on large weights.
struct LogisticRegression {
  private static let rounds = 4_000
  private static let rate = 0.5
  /// As scikit-learn counts it: one over ten.
  private static let penalty = 10.0

  let bias: Double
  /// One a trait, on its own scale.
  let weights: [Double]

  /// - Parameters:
  ///   - rows: the traits of each case, as many for each.
  ///   - answers: whether it is so, a case each.
  init(rows: [[Double]], answers: [Bool]) {
    let count = Double(rows.count)
    let width = rows.first?.count ?? 0
    let means = (0..<width).map { trait in rows.map { $0[trait] }.reduce(0, +) / count }
    let spreads = (0..<width).map { trait in
      let spread = (rows.map { pow($0[trait] - means[trait], 2) }.reduce(0, +) / count).squareRoot()
      return spread > 0 ? spread : 1
    }
    let scaled = rows.map { row in (0..<width).map { (row[$0] - means[$0]) / spreads[$0] } }
    var (bias, weights) = (0.0, [Double](repeating: 0, count: width))
    for _ in 0..<Self.rounds {
      var (slope, slopes) = (0.0, weights.map { Self.penalty * $0 })
      for (row, answer) in zip(scaled, answers) {
        let sum = zip(row, weights).map(*).reduce(bias, +)
        let error = 1 / (1 + exp(-sum)) - (answer ? 1 : 0)
        slope += error
        for trait in 0..<width { slopes[trait] += error * row[trait] }
      }
      bias -= Self.rate * slope / count
      for trait in 0..<width { weights[trait] -= Self.rate * slopes[trait] / count }
    }
    let own = zip(weights, spreads).map { $0 / $1 }
    self.weights = own
    self.bias = bias - zip(own, means).map(*).reduce(0, +)
  }
}
