import ArgumentParser

/// `--restricted`, for a login shell or an SSH ForceCommand: whoever has it can read the library, and no more.
enum Restriction {
  static let flag = "--restricted"

  /// Whether the flag stands among the arguments, before any "--"; those without it.
  static func split(_ arguments: [String]) -> (isRestricted: Bool, rest: [String]) {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let before = arguments[..<end]
    return (before.contains(flag), before.filter { $0 != flag } + arguments[end...])
  }

  /// What only reads the library. Reading with paths takes in files, and so does not.
  static func allows(_ command: any ParsableCommand) -> Bool {
    switch command {
    case let read as ReadCommand: read.paths.isEmpty
    case is StoriesCommand, is DisagreementsCommand, is MentionsCommand, is SearchCommand,
      is ShowCommand, is ConfigCommand, is ManualCommand:
      true
    default: false
    }
  }
}
