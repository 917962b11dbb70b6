import ArgumentParser
import GainsayCore

/// `gainsay reject KEY --story N`: what is called no disagreement stays away when articles come.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Call a disagreement none: it is not shown again, whatever articles come.",
    discussion: "The key of a disagreement stands in what `gainsay disagreements` prints.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "The number of its story.") var story: Int64
  @Argument(help: "The disagreement's key.") var key: String

  func run() throws {
    let library = try options.open()
    try reportingErrors {
      let keys = try library.disagreements(inStory: story).map(\.disagreement.key)
      guard keys.contains(key) else { throw ExitCode(1) }
      try library.rejectDisagreement(key, inStory: story)
    }
    Output.write("rejected; `gainsay undo` takes it back")
  }
}

/// `gainsay restore KEY --story N`
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Show a rejected disagreement again; without a key, list them.")

  @OptionGroup var options: LibraryOptions
  @Option(help: "The number of its story.") var story: Int64
  @Argument(help: "The disagreement's key.") var key: String?

  func run() throws {
    let library = try options.open()
    let rejected = try reportingErrors { try library.rejectedDisagreements(inStory: story) }
    guard let key else { return try printLines(rejected.sorted()) }
    guard rejected.contains(key) else { throw ExitCode(1) }
    try reportingErrors { try library.restoreDisagreement(key, inStory: story) }
    Output.write("restored")
  }
}

/// `gainsay merge STORY STORY...`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one story of several, for good.")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "Numbers of stories; the first takes in the others.") var stories: [Int64]

  func validate() throws {
    guard Set(stories).count > 1 else { throw ValidationError("two stories at least") }
  }

  func run() throws {
    let library = try options.open()
    try reportingErrors {
      for id in stories where try library.story(id) == nil {
        Output.warn("there is no story \(id)")
        throw ExitCode(1)
      }
      try library.mergeStories(stories)
    }
    Output.write("merged; `gainsay undo` takes it back")
  }
}

/// `gainsay split PATH`
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Give an article a story of its own, for good.")

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The article's path.") var path: String

  func run() throws {
    let library = try options.open()
    let story = try reportingErrors { () throws -> Int64? in
      guard let article = try library.article(at: path) else {
        Output.warn("there is no article \(path)")
        throw ExitCode(1)
      }
      return try library.splitStory(article: article.summary.id)
    }
    guard let story else {
      Output.warn("it is alone in its story")
      throw ExitCode(1)
    }
    Output.write("now story \(story); `gainsay undo` takes it back")
  }
}

/// `gainsay undo`
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last thing that you did; `redo` does it again.")

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let library = try options.open()
    guard try reportingErrors({ try library.undo() }) != nil else {
      Output.warn("there is nothing to take back")
      throw ExitCode(1)
    }
    Output.write("taken back")
  }
}

/// `gainsay redo`
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what `undo` took back last.")

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let library = try options.open()
    guard try reportingErrors({ try library.redo() }) != nil else {
      Output.warn("there is nothing to do again")
      throw ExitCode(1)
    }
    Output.write("done again")
  }
}
