import Foundation
import Language

/// What words are like: one row of signed bytes a word, commonest first.
struct WordVectors: Sendable {
  static let width = 64
  let bytes: [Int8]

  /// - Parameter most: how many of the commonest words to keep.
  init(folder: String, most: Int) throws {
    let all = try Packed.data("\(folder)/words/vectors-64.i8.xz")
    bytes = all.prefix(most * Self.width).map { Int8(bitPattern: $0) }
  }

  /// Bytes over 64: about as large as the other numbers that go in.
  func read(_ place: Int32, into values: UnsafeMutablePointer<Float>) {
    for index in 0..<Self.width {
      values[index] = Float(bytes[Int(place) * Self.width + index]) / 64
    }
  }
}
