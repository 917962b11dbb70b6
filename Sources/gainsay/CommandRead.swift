import ArgumentParser
import Foundation
import GainsayCore
import GainsayUI

/// `gainsay PATH...`: takes in what is given and opens the reader; without a terminal it lists the stories.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read the paths and open the reader (the default).")

  @OptionGroup var options: LibraryOptions
  @OptionGroup var reader: ReaderOptions
  @Flag(help: "Print line by line what a window would show: for screen readers and dumb terminals.")
  var linear = false
  @Flag(help: "Nothing that starts a program or writes a file: for a login shell or ForceCommand.")
  var restricted = false
  @Argument(help: "Files and folders to take in first.") var paths: [String] = []

  func run() throws {
    let library = try options.open()
    var config = ConfigFile()
    reader.apply(to: &config.settings)
    config.settings.isRestricted = restricted
    guard !linear else {
      try ImportCommand.take(paths, into: library, isQuiet: true)
      var reader = LinearReader(
        library: library, settings: config.settings, notice: config.notice)
      return reader.run()
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      try ImportCommand.take(paths, into: library, isQuiet: true)
      try StoriesCommand.list(library, asJSON: false)
      return
    }
    // Commands run on the main thread, and so must ncurses.
    let (settled, place, paths) = (config, options.path, paths)
    let status = MainActor.assumeIsolated {
      runReader(library: library, at: place, config: settled, importing: paths)
    }
    if status != 0 { throw ExitCode(status) }
  }
}

/// Settings of the reader for one run; they come before those of the config file.
struct ReaderOptions: ParsableArguments {
  @Option(help: "Width of an article's text at most, in cells.") var measure: Int?
  @Flag(inversion: .prefixedNo, help: "Whether the mouse selects and scrolls.") var mouse: Bool?
  @Option(help: "Whether colours are used: auto, always, never.") var colour: Settings.ColourUse?

  func validate() throws {
    let range = Settings.measures
    if let measure, !range.contains(measure) {
      throw ValidationError("--measure is from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  func apply(to settings: inout Settings) {
    if let measure { settings.measure = measure }
    if let mouse { settings.usesMouse = mouse }
    if let colour { settings.colourUse = colour }
  }
}

extension Settings.ColourUse: ExpressibleByArgument {}

/// `gainsay import PATH...`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in files and folders without opening the reader.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "The outlet of articles that do not name theirs.") var outlet: String?
  @Option(help: "The day of articles that do not tell theirs.") var date: String?
  @Flag(help: "Go on, and take in what appears in the folders.") var watch = false
  @Argument(help: "Files and folders; - is the standard input.") var paths: [String]

  func run() throws {
    let library = try options.open()
    let defaults: ImportDefaults
    do throws(ImportDefaultsError) {
      defaults = try ImportDefaults(outlet: outlet, date: date)
    } catch {
      Output.warn(error.text)
      throw ExitCode(2)
    }
    guard watch else {
      return try Self.take(paths, into: library, isQuiet: false, defaults: defaults)
    }
    try keepTaking(into: library, defaults)
  }

  /// Takes in all that is there, then what is new or changed, until the program is ended.
  private func keepTaking(into library: Library, _ defaults: ImportDefaults) throws {
    guard var folders = FolderWatch(paths) else {
      Output.warn("folders cannot be watched on this system")
      throw ExitCode(2)
    }
    var seen = FileSnapshot(of: [])
    while true {
      let now = FileSnapshot(of: paths, without: folders.unfinished)
      let changes = now.changes(since: seen)
      seen = now
      do {
        try Self.take(changes, into: library, isQuiet: false, defaults: defaults)
      } catch is ExitCode {
        // Files that cannot be read do not end a watch.
      }
      folders.wait()
    }
  }

  /// Names each article that could not be read; throws status 2 when nothing could.
  static func take(
    _ paths: [String], into library: Library, isQuiet: Bool, defaults: ImportDefaults? = nil
  ) throws {
    guard !paths.isEmpty else { return }
    let report = try reportingErrors {
      try library.importArticles(
        at: paths, defaults: defaults,
        progress: { if !isQuiet { ProgressLine.show($0) } })
    }
    if !isQuiet { ProgressLine.clear() }
    for failure in report.failures { Output.warn("\(failure.path): \(failure.error.text)") }
    if report.unnamed > 0 { Output.warn("and \(report.unnamed) more of the same files") }
    let taken = report.added + report.replaced + report.unchanged
    if !isQuiet {
      Output.write(
        "\(report.added) added, \(report.replaced) replaced, \(report.unchanged) known, \(report.failureCount) not read"
      )
    }
    if taken == 0, !report.failures.isEmpty { throw ExitCode(2) }
  }
}

/// `gainsay remove PATH`
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take the articles of a file or folder out of the library.")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "A file or folder.") var path: String

  func run() throws {
    let count = try options.ask { try $0.removeArticles(at: path) }
    Output.write("\(count) removed")
    if count == 0 { throw ExitCode(1) }
  }
}
