import Foundation

/// Strings as one argument of a statement, for `json_each`: there is no limit to how many.
func databaseList(_ items: some Collection<String>) throws -> String {
  String(decoding: try JSONEncoder().encode(Array(items)), as: UTF8.self)
}
