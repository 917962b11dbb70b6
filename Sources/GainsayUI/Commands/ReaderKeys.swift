/// The keys as they come, for the manual.
package enum ReaderKeys {
  package static let rows: [(keys: String, help: String)] = Command.table.map {
    ($0.keys.map(\.name).joined(separator: " "), $0.help)
  }
}
