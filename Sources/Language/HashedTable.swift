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
