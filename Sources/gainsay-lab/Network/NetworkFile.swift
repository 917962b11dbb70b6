import Foundation
import Language

/// Puts what was learned into the sections of a model file.
extension NetworkTraining {
  func sections() -> [LanguageModel.Section: Data] {
    var places = TableBuilder()
    for (feature, place) in self.places {
      places.set(FeatureHash.hash(of: feature), UInt32(place) + 1)
    }
    let (rows, scales) = Packing.bytes(network.embedding)
    return [
      .tags: Data(tags.joined(separator: "\n").utf8),
      .relations: Data(relations.joined(separator: "\n").utf8),
      .network: network.section(),
      .featurePlaces: places.data(),
      .featureRows: rows,
      .featureScales: scales,
    ]
  }
}

extension NetworkWeights {
  /// The section that `Network` reads, in its order.
  fileprivate func section() -> Data {
    var packing = Packing()
    packing.add(shape.numbers.map(Int32.init))
    for layer in layers {
      packing.add(bytes: [layer.weights.value])
      packing.add(layer.gates.value.numbers)
    }
    packing.add(bytes: [tags.value, names.value, roles.value])
    packing.add(bias: [tagBias.value, nameBias.value, roleBias.value])
    packing.add(weights: [arcs.value])
    packing.add(bias: [arcBias.value])
    packing.add(weights: [labels.value])
    packing.add(bias: [labelBias.value])
    for parameter in [root, distance, labelDistance, nameSteps] {
      packing.add(parameter.value.numbers)
    }
    return packing.data
  }
}

/// Lays out numbers as the program reads them, each part on a line of 64 bytes.
private struct Packing {
  private(set) var data = Data()

  mutating func add<Number>(_ numbers: [Number]) {
    numbers.withUnsafeBytes { data.append(contentsOf: $0) }
    data.append(Data(count: (64 - data.count % 64) % 64))
  }

  /// Biases side by side, each set filled up to 16 columns.
  mutating func add(bias parts: [Matrix]) {
    add(
      parts.flatMap { part in
        let rest = NetworkShape.padded(part.columns) - part.columns
        return part.numbers + [Float](repeating: 0, count: rest)
      })
  }

  /// Matrices side by side as bytes: blocks of 16 columns, in each the weights of four rows together;
  /// then what a byte of each column stands for, and 128 times the column's sum.
  mutating func add(bytes parts: [Matrix]) {
    var (numbers, scales, shifts) = ([Int8](), [Float](), [Int32]())
    for part in parts {
      let columns = (0..<NetworkShape.padded(part.columns)).map { Self.bytes(part, column: $0) }
      scales += columns.map(\.scale)
      shifts += columns.map { 128 * $0.bytes.reduce(0) { $0 + Int32($1) } }
      for block in stride(from: 0, to: columns.count, by: 16) {
        for four in stride(from: 0, to: part.rows, by: 4) {
          for column in columns[block..<block + 16] { numbers += column.bytes[four..<four + 4] }
        }
      }
    }
    add(numbers)
    add(scales)
    add(shifts)
  }

  /// A column as bytes, nothing where the matrix ends.
  private static func bytes(_ matrix: Matrix, column: Int) -> (bytes: [Int8], scale: Float) {
    guard column < matrix.columns else {
      return ([Int8](repeating: 0, count: matrix.rows), 0)
    }
    let values = (0..<matrix.rows).map { matrix.row($0)[column] }
    let scale = values.reduce(Float(1e-6)) { max($0, abs($1)) } / 127
    return (values.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }, scale)
  }

  /// Matrices side by side as 16-bit numbers of 1/4096: blocks of 16 columns, in each the weights
  /// of two rows together.
  mutating func add(weights parts: [Matrix]) {
    var numbers: [Int16] = []
    for part in parts {
      for block in stride(from: 0, to: part.columns, by: 16) {
        for pair in stride(from: 0, to: part.rows, by: 2) {
          for column in block..<block + 16 {
            for row in pair..<pair + 2 {
              let isInside = row < part.rows && column < part.columns
              numbers.append(isInside ? Self.whole(part.row(row)[column]) : 0)
            }
          }
        }
      }
    }
    add(numbers)
  }

  private static func whole(_ number: Float) -> Int16 {
    Int16(max(-32_767, min(32_767, (number * 4096).rounded())))
  }

  /// Rows as bytes, and for each row what a byte stands for, in 1/(1024 · 4096).
  static func bytes(_ matrix: Matrix) -> (rows: Data, scales: Data) {
    var (rows, scales) = ([Int8](), [UInt16]())
    rows.reserveCapacity(matrix.count)
    for index in 0..<matrix.rows {
      let row = matrix.row(index)
      let largest = (0..<matrix.columns).reduce(Float(1e-6)) { max($0, abs(row[$1])) }
      let scale = min(max((largest / 127 * 1024 * 4096).rounded(.up), 1), 65_535)
      scales.append(UInt16(scale))
      for column in 0..<matrix.columns {
        let byte = (row[column] * 1024 * 4096 / scale).rounded()
        rows.append(Int8(max(-127, min(127, byte))))
      }
    }
    return (rows.withUnsafeBytes { Data($0) }, scales.withUnsafeBytes { Data($0) })
  }
}

extension Matrix {
  fileprivate var numbers: [Float] { (0..<count).map { start[$0] } }
}
