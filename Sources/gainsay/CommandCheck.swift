import ArgumentParser
import GainsayCore

/// `gainsay check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look whether the library is whole, and mend it.",
    discussion: """
      Mending makes the library anew from its articles and keeps what you did; the old one stays beside it.
      """)

  @OptionGroup var options: LibraryOptions
  @Flag(help: "Make it anew from its articles.") var repair = false

  func run() throws {
    do {
      guard !repair else {
        let lost = try Library.repair(path: options.path)
        return Output.write(
          lost == 0
            ? "made anew; nothing was lost" : "made anew; \(lost) articles could not be read")
      }
      let library = try Library(path: options.path)
      let faults = try library.faults()
      for fault in faults { Output.write(fault.text) }
      guard faults.isEmpty else { throw ExitCode(2) }
      Output.write("nothing is wrong")
      Output.warn(ofWaiting: try library.waitingStories())
    } catch let error as LibraryError {
      Output.warn(error.text)
      throw ExitCode(2)
    }
  }
}
