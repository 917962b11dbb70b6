import Foundation

/// Where the user's files are, by the XDG base directories.
enum XDGFolders {
  static var config: String { folder("XDG_CONFIG_HOME", ".config") }
  static var data: String { folder("XDG_DATA_HOME", ".local/share") }
  static var state: String { folder("XDG_STATE_HOME", ".local/state") }

  /// A relative path in the environment does not count.
  private static func folder(_ variable: String, _ standard: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    return (named ?? home + "/" + standard) + "/gainsay"
  }
}
