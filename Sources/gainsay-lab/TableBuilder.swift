import Foundation
import Language

/// Collects hashes with 32 bits each and lays them out as a `HashedTable`.
struct TableBuilder {
  private var entries: [UInt64: UInt32] = [:]

  mutating func add(_ hash: UInt64, _ bits: UInt32) { entries[hash, default: 0] |= bits }

  mutating func set(_ hash: UInt64, _ value: UInt32) {
    if entries[hash] == nil { entries[hash] = value }
  }

  /// The table, at most three quarters full.
  func data() -> Data {
    var slots = 1024
    while slots * 3 < entries.count * 4 { slots *= 2 }
    var table = [UInt32](repeating: 0, count: 2 * slots)
    for (hash, value) in entries.sorted(by: { $0.key < $1.key }) {
      var slot = Int(truncatingIfNeeded: hash) & (slots - 1)
      while table[2 * slot] != 0 { slot = (slot + 1) & (slots - 1) }
      table[2 * slot] = HashedTable.key(hash)
      table[2 * slot + 1] = value
    }
    return table.withUnsafeBytes { Data($0) }
  }
}
