/// The values that were set or asked for last: of more than `most` the half that was used longest ago is forgotten.
struct RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    var value: Value
    /// The number of its last use.
    var used: Int
  }

  private let most: Int
  private var entries: [Key: Entry] = [:]
  private var uses = 0

  init(most: Int) { self.most = most }

  /// Counts as a use.
  mutating func value(_ key: Key) -> Value? {
    guard let value = entries[key]?.value else { return nil }
    uses += 1
    entries[key]?.used = uses
    return value
  }

  mutating func set(_ value: Value, _ key: Key) {
    uses += 1
    entries[key] = Entry(value: value, used: uses)
    guard entries.count > most else { return }
    let oldest = entries.values.map(\.used).sorted()[entries.count - most / 2]
    entries = entries.filter { $0.value.used >= oldest }
  }
}
