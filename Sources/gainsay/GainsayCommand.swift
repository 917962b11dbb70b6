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
      ConfigCommand.self, ManualCommand.self,
    ], defaultSubcommand: ReadCommand.self)
}

/// Which library a command works on.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "The library; else the config file's, GAINSAY_LIBRARY's, one in the XDG data folder."
  )
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

  /// The flag's, else the config file's, else the environment's.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let named = library ?? ConfigFile().settings.library { return named }
    if let named = environment["GAINSAY_LIBRARY"], !named.isEmpty { return named }
    return XDGFolders.data + "/library.sqlite"
  }
}

extension LibraryOptions {
  /// The arguments with a library that stands before a command behind it: "--library FILE stories" names no path "stories".
  static func behindCommand(_ arguments: [String]) -> [String] {
    let flag = "--library"
    let count = arguments.first == flag ? 2 : arguments.first?.hasPrefix(flag + "=") == true ? 1 : 0
    let commands = GainsayCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    guard count > 0, arguments.count > count, commands.contains(arguments[count]) else {
      return arguments
    }
    return [arguments[count]] + arguments[..<count] + arguments[(count + 1)...]
  }

  /// Opens the library and asks it.
  func ask<Answer>(_ body: (Library) throws -> Answer) throws -> Answer {
    let library = try open()
    return try reportingErrors { try body(library) }
  }
}

/// Says what is not there; thrown, it ends the program with status 1.
func nothing(_ words: String) -> ExitCode {
  Output.warn(words)
  return ExitCode(1)
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
