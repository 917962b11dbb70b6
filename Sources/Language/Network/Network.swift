import CLanguageModel

/// A small recurrent network that reads tags, trees and names of sentences at once: three layers of
/// simple recurrent units (Lei and others 2018) in both directions, heads by a biaffine score
/// (Dozat and Manning 2017).
///
/// The weights of layers are bytes with a scale a column, others 16-bit numbers of 1/4096, all read in
/// place; what goes from layer to layer are 16-bit numbers of 1/1024, squeezed into bytes a row.
package struct Network: Sendable {
  package let shape: NetworkShape
  let layers: [Layer]
  let tops: ByteWeights
  let arcs: Weights
  let labels: Weights
  let root: Numbers
  let distances: Numbers
  let labelDistances: Numbers
  let nameSteps: Numbers

  struct Layer: Sendable {
    let weights: ByteWeights
    /// For each direction the state's weights in forget and reset, then their biases.
    let gates: Numbers
  }

  /// A matrix of bytes, each column with a scale and a bias: the great ones.
  struct ByteWeights: Sendable {
    let inner: Int
    let columns: Int
    private let weights: UInt
    private let scales: UInt
    private let shifts: UInt
    private let bias: UInt

    init(_ bytes: inout SectionReader, inner: Int, columns: Int, hasBias: Bool = true) {
      (self.inner, self.columns) = (inner, columns)
      weights = bytes.next(inner * columns)
      scales = bytes.next(columns * 4)
      shifts = bytes.next(columns * 4)
      bias = hasBias ? bytes.next(columns * 4) : 0
    }

    /// The product with rows of bytes around 128, each with its scale.
    func multiply(
      _ rows: Int, _ input: UnsafePointer<UInt8>, scales inputScales: UnsafePointer<Float>,
      into output: UnsafeMutablePointer<Float>
    ) {
      guard let weights = UnsafePointer<Int8>(bitPattern: weights) else { return }
      var of = gainsay_columns(
        scales: UnsafePointer(bitPattern: scales), shifts: UnsafePointer(bitPattern: shifts),
        bias: UnsafePointer(bitPattern: bias))
      gainsay_multiply_bytes(rows, columns, inner, input, inputScales, weights, &of, output)
    }
  }

  /// A matrix of weights with a bias for each column.
  struct Weights: Sendable {
    let inner: Int
    let columns: Int
    private let weights: UInt
    private let bias: UInt

    init(_ bytes: inout SectionReader, inner: Int, columns: Int, hasBias: Bool = true) {
      (self.inner, self.columns) = (inner, columns)
      weights = bytes.next(inner * columns * 2)
      bias = hasBias ? bytes.next(columns * 4) : 0
    }

    /// The product with rows of 1/1024, `row` apart.
    func multiply(
      _ rows: Int, _ input: UnsafePointer<Int16>, row: Int, into output: UnsafeMutablePointer<Float>
    ) {
      guard let weights = UnsafePointer<Int16>(bitPattern: weights) else { return }
      gainsay_multiply(
        rows, columns, inner, input, row, weights, UnsafePointer<Float>(bitPattern: bias),
        1 / Float(1024 * 4096), output, columns)
    }
  }

  /// Numbers in the model file.
  struct Numbers: Sendable {
    private let address: UInt

    init(_ bytes: inout SectionReader, count: Int) { address = bytes.next(count * 4) }

    var start: UnsafePointer<Float> {
      guard let start = UnsafePointer<Float>(bitPattern: address) else {
        preconditionFailure("a network is only made of a whole section")
      }
      return start
    }
  }

  /// Nil where the section is cut short.
  init?(_ section: UnsafeRawBufferPointer) {
    var bytes = SectionReader(section)
    let numbers = bytes.next(8 * 4)
    guard let start = UnsafePointer<Int32>(bitPattern: numbers),
      let shape = NetworkShape((0..<8).map { Int(start[$0]) })
    else { return nil }
    self.shape = shape
    layers = (0..<shape.layers).map { number in
      Layer(
        weights: ByteWeights(
          &bytes, inner: number == 0 ? shape.input : shape.width, columns: 8 * shape.hidden,
          hasBias: false),
        gates: Numbers(&bytes, count: 8 * shape.hidden))
    }
    tops = ByteWeights(&bytes, inner: shape.width, columns: shape.tops)
    arcs = Weights(&bytes, inner: shape.arc, columns: shape.arc)
    labels = Weights(
      &bytes, inner: shape.arc, columns: NetworkShape.padded(shape.relations))
    root = Numbers(&bytes, count: shape.arc)
    distances = Numbers(&bytes, count: NetworkShape.distances)
    labelDistances = Numbers(&bytes, count: NetworkShape.distances * shape.arc)
    nameSteps = Numbers(&bytes, count: shape.names * shape.names)
    guard bytes.isWhole else { return nil }
  }
}

/// Hands out the parts of a section one after the other, each on a line of 64 bytes.
struct SectionReader {
  private let start: UInt
  private let count: Int
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    start = UInt(bitPattern: bytes.baseAddress)
    count = bytes.count
  }

  /// Whether all that was handed out lies in the section.
  var isWhole: Bool { offset <= count && count > 0 }

  /// The address of the next part; 0 past the end.
  mutating func next(_ size: Int) -> UInt {
    defer { offset += (size + 63) / 64 * 64 }
    return offset + size <= count ? start + UInt(offset) : 0
  }
}
