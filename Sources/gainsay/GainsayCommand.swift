import ArgumentParser
import Foundation
import GainsayCore

/// `gainsay`: the reader, and what it can do without a terminal.
struct GainsayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gainsay",
    abstract: "Reads the news against itself and shows where the sources disagree.",
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, ImportCommand.self, StoriesCommand.self, DisagreementsCommand.self,
      MentionsCommand.self,
      SearchCommand.self, ShowCommand.self, AnalyzeCommand.self, RemoveCommand.self,
      RejectCommand.self, RestoreCommand.self, MergeCommand.self, SplitCommand.self,
      UndoCommand.self, RedoCommand.self, StateCommand.self, CheckCommand.self,
    ], defaultSubcommand: ReadCommand.self)
}

/// Which library a command works on.
struct LibraryOptions: ParsableArguments {
  @Option(name: .long, help: "The library; else GAINSAY_LIBRARY, else one in the XDG data folder.")
  var library: String?

  /// Opens the library; one that cannot be opened ends the program with a clear line.
  func open() throws -> Library {
    do {
      return try Library(path: path)
    } catch let error as LibraryError {
      Output.warn(error.text)
      throw ExitCode(2)
    }
  }

  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let library { return library }
    if let named = environment["GAINSAY_LIBRARY"], !named.isEmpty { return named }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    return (data ?? home + "/.local/share") + "/gainsay/library.sqlite"
  }
}

/// Runs what asks a library; an error of the database is one clear line and status 2.
func reportingErrors<Answer>(_ body: () throws -> Answer) throws -> Answer {
  do {
    return try body()
  } catch let status as ExitCode {
    throw status
  } catch let error as LibraryError {
    Output.warn(error.text)
    throw ExitCode(2)
  } catch {
    Output.warn("the library cannot be read or written: \(error.localizedDescription)")
    throw ExitCode(2)
  }
}

/// Prints the lines; nothing found is status 1.
func printLines(_ lines: [String]) throws {
  for line in lines { Output.write(line) }
  if lines.isEmpty { throw ExitCode(1) }
}
