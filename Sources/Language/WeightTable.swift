import CLanguageModel

/// Weights of a linear model, hashed: a feature's row begins at its hash and holds one weight a
/// class, rows overlap.
package struct WeightTable: Sendable {
  /// Room for the last row beyond the slots that hashes reach.
  package static let padding = 256

  /// Kept as a number because a pointer is not Sendable; the bytes outlive the table.
  private let address: UInt
  private let mask: UInt32

  init(_ bytes: UnsafeRawBufferPointer) {
    address = UInt(bitPattern: bytes.baseAddress)
    mask = UInt32(max(bytes.count / 2 - Self.padding, 1) - 1)
  }

  /// Adds to `scores` the weights of the features in `rows`, class by class.
  func add(_ rows: [UInt32], to scores: inout [Int32]) {
    guard let weights = UnsafePointer<Int16>(bitPattern: address) else { return }
    gainsay_add_rows(weights, mask, rows, rows.count, &scores, scores.count)
  }
}

/// A read-only hash table from 64-bit hashes to 32 bits: slots of a key and a value, probed in a
/// line.
package struct HashedTable: Sendable {
  private let address: UInt
  private let mask: Int

  package init(_ bytes: UnsafeRawBufferPointer) {
    address = UInt(bitPattern: bytes.baseAddress)
    mask = bytes.count / 8 - 1
  }

  /// The upper half of a hash; zero marks an empty slot.
  package static func key(_ hash: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: hash >> 32), 1)
  }

  subscript(hash: UInt64) -> UInt32 {
    guard mask > 0, let base = UnsafePointer<UInt32>(bitPattern: address) else { return 0 }
    let key = Self.key(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while base[2 * slot] != 0 {
      if base[2 * slot] == key { return base[2 * slot + 1] }
      slot = (slot + 1) & mask
    }
    return 0
  }
}
