import CMatrix

/// A matrix that is learned, with what learning keeps beside it.
struct Parameter: Sendable {
  let value: Matrix
  let transposed: Matrix
  /// One for every part of a batch that is worked on by itself.
  let gradients: [Matrix]
  private let first: Matrix
  private let second: Matrix

  init(rows: Int, columns: Int) {
    value = Matrix(rows: rows, columns: columns)
    transposed = Matrix(rows: columns, columns: rows)
    gradients = (0..<Learning.shards).map { _ in Matrix(rows: rows, columns: columns) }
    first = Matrix(rows: rows, columns: columns)
    second = Matrix(rows: rows, columns: columns)
  }

  /// Even random numbers, so that what comes out varies as much as what goes in.
  func scatter(_ dice: inout Dice) {
    value.scatter(within: (3 / Float(value.rows)).squareRoot(), &dice)
    transposed.transpose(of: value)
  }

  /// Sums the gradients into the first; returns the sum of their squares.
  func gather() -> Float {
    gradients.dropFirst().map {
      gainsay_gather(value.count, gradients[0].start, $0.start)
    }.last ?? 0
  }

  func step(_ learning: Learning, scale: Float) {
    if scale != 1 { for index in 0..<value.count { gradients[0].start[index] *= scale } }
    learning.adam(value.count, value.start, gradients[0].start, first.start, second.start)
    transposed.transpose(of: value)
    gradients[0].clear()
  }
}

/// How fast to learn.
struct Learning: Sendable {
  /// A batch is learned in this many parts, however many cores there are, so that the sums are the
  /// same everywhere.
  static let shards = 2

  var rate: Float
  var step = 0
  private let beta1: Float = 0.9
  private let beta2: Float = 0.98

  init(rate: Float) { self.rate = rate }

  func adam(
    _ count: Int, _ value: UnsafeMutablePointer<Float>, _ gradient: UnsafeMutablePointer<Float>,
    _ first: UnsafeMutablePointer<Float>, _ second: UnsafeMutablePointer<Float>
  ) {
    gainsay_adam(count, value, gradient, first, second, rate, beta1, beta2, 1e-8)
  }
}
