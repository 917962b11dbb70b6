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
    try options.ask { library in
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
    try options.ask { library in
      let rejected = try library.rejectedDisagreements(inStory: story)
      guard let key else { return try printLines(rejected.sorted()) }
      guard rejected.contains(key) else { throw ExitCode(1) }
      try library.restoreDisagreement(key, inStory: story)
      Output.write("restored")
    }
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
    try options.ask { library in
      for id in stories where try library.story(id) == nil {
        throw nothing("there is no story \(id)")
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
    let story = try options.ask { library in
      guard let article = try library.article(at: path) else {
        throw nothing("there is no article \(path)")
      }
      return try library.splitStory(article: article.summary.id)
    }
    guard let story else { throw nothing("it is alone in its story") }
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
    guard try options.ask({ try $0.undo() }) != nil else {
      throw nothing("there is nothing to take back")
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
    guard try options.ask({ try $0.redo() }) != nil else {
      throw nothing("there is nothing to do again")
    }
    Output.write("done again")
  }
}
