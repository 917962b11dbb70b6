import ArgumentParser
import Foundation

/// `--restricted`, for a login shell or an SSH ForceCommand: whoever has it can read the library, and no more.
enum Restriction {
  static let flag = "--restricted"

  /// Whether the flag stands among the arguments, before any "--"; those without it.
  static func split(_ arguments: [String]) -> (isRestricted: Bool, rest: [String]) {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    let before = arguments[..<end]
    return (before.contains(flag), before.filter { $0 != flag } + arguments[end...])
  }

  /// What only reads a library that is there. Reading with paths takes in files, and a library that is not there would be made.
  static func allows(_ command: any ParsableCommand) -> Bool {
    switch command {
    case is ConfigCommand, is ManualCommand: return true
    case let read as ReadCommand where !read.paths.isEmpty: return false
    case let reading as any LibraryReading:
      return FileManager.default.fileExists(atPath: reading.options.path)
    default: return false
    }
  }
}

/// A command that changes nothing in the library but what the user has read and marked.
private protocol LibraryReading {
  var options: LibraryOptions { get }
}

extension ReadCommand: LibraryReading {}
extension StoriesCommand: LibraryReading {}
extension DisagreementsCommand: LibraryReading {}
extension MentionsCommand: LibraryReading {}
extension SearchCommand: LibraryReading {}
extension ShowCommand: LibraryReading {}
