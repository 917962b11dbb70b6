import Foundation
import Language

/// An averaged perceptron under training: hashed rows of one weight a class, with the running sums
/// that averaging needs.
final class Perceptron {
  let classes: Int
  private let mask: Int
  private var weights: [Float]
  private var sums: [Double]
  private var step = 1.0

  /// - Parameter bits: the table has 2 to the power of `bits` slots.
  init(classes: Int, bits: Int) {
    self.classes = classes
    mask = 1 << bits - 1
    weights = Array(repeating: 0, count: 1 << bits + WeightTable.padding)
    sums = Array(repeating: 0, count: weights.count)
  }

  func tick() { step += 1 }

  func score(_ rows: [UInt32], into scores: inout [Float]) {
    for index in scores.indices { scores[index] = 0 }
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for row in rows {
          let start = Int(row) & mask
          for index in 0..<classes { scores[index] += weights[start + index] }
        }
      }
    }
  }

  func update(_ rows: [UInt32], _ index: Int, by amount: Float) {
    for row in rows {
      let slot = Int(row) & mask + index
      weights[slot] += amount
      sums[slot] += step * Double(amount)
    }
  }

  /// The weights as 16-bit numbers, scaled so that the largest fits.
  func weightData() -> Data {
    let largest = weights.reduce(1e-9) { max($0, abs($1)) }
    let numbers = weights.map { Int16(($0 * 32_767 / largest).rounded()).littleEndian }
    return numbers.withUnsafeBytes { Data($0) }
  }

  /// Replaces the weights by their averages; ends the training.
  func settle() {
    for index in weights.indices { weights[index] -= Float(sums[index] / step) }
  }
}

/// A small generator of numbers that are the same on every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}
