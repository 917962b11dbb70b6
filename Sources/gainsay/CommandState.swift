import ArgumentParser
import Foundation
import GainsayCore

/// `gainsay state export|import`: what the user said, as text.
struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "What you read, starred, tagged, rejected, merged and saved, as text.",
    subcommands: [StateExportCommand.self, StateImportCommand.self])
}

/// `gainsay state export`
struct StateExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print all of it, as JSON Lines.")

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let text = try options.ask { try $0.exportState() }
    Output.write(String(text.dropLast()))
  }
}

/// `gainsay state import FILE`
struct StateImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add what was exported from this library or another.")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "A file that `gainsay state export` wrote; - is the standard input.")
  var file: String

  func run() throws {
    let library = try options.open()
    guard let data = file == "-" ? try FileHandle.standardInput.readToEnd() ?? Data() : contents
    else {
      Output.warn("\(file): cannot be read")
      throw ExitCode(2)
    }
    try reportingErrors {
      do {
        try library.importState(String(decoding: data, as: UTF8.self))
      } catch let error as UserStateError {
        Output.warn("\(file): \(error.text)")
        throw ExitCode(2)
      }
    }
  }

  private var contents: Data? { FileManager.default.contents(atPath: file) }
}
