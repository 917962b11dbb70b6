import CMatrix
import Foundation

/// Numbers in rows, in memory that lives until it is given back, so that several threads may each
/// write to their own.
struct Matrix: Sendable {
  let rows: Int
  let columns: Int
  /// Kept as a number because a pointer is not Sendable.
  private let address: UInt

  /// All zero.
  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    // One line more than asked for, as the widest loads read past the end of the last row.
    let memory = calloc(rows * columns + 64, MemoryLayout<Float>.stride)
    address = UInt(bitPattern: memory)
  }

  /// Gives the memory back; nothing may read it any more.
  func free() { start.deallocate() }

  var start: UnsafeMutablePointer<Float> {
    guard let start = UnsafeMutablePointer<Float>(bitPattern: address) else {
      preconditionFailure("out of memory")
    }
    return start
  }

  var count: Int { rows * columns }

  func row(_ index: Int) -> UnsafeMutablePointer<Float> { start + index * columns }

  /// Sets the first rows to zero.
  func clear(rows: Int) { start.update(repeating: 0, count: rows * columns) }

  func clear() { clear(rows: rows) }

  /// Fills with even random numbers up to `limit` either way.
  func scatter(within limit: Float, _ dice: inout Dice) {
    for index in 0..<count {
      start[index] = (Float(dice.next() >> 40) / Float(1 << 23) - 1) * limit
    }
  }

  /// Copies the other's columns as rows.
  func transpose(of other: Matrix) {
    gainsay_transpose(other.rows, other.columns, other.start, start)
  }

  /// Adds the product of `a`'s first rows and `b`.
  func add(_ a: Matrix, times b: Matrix, rows: Int) {
    gainsay_multiply_add(
      rows, b.columns, b.rows, a.start, a.columns, 1, b.start, b.columns, start, columns)
  }

  /// Adds the product of `a`, transposed, and `b`, over their first rows.
  func add(transposed a: Matrix, times b: Matrix, rows: Int) {
    gainsay_multiply_add(
      a.columns, b.columns, rows, a.start, 1, a.columns, b.start, b.columns, start, columns)
  }
}
