import ArgumentParser
import GainsayCore
import GainsayUI

/// `gainsay stories`
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories", abstract: "One line a story, newest first.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "JSON Lines.") var json = false

  func run() throws { try Self.list(options.open(), asJSON: json) }

  static func list(_ library: Library, asJSON: Bool) throws {
    let lines = try reportingErrors {
      try library.stories().map { story in
        guard let whole = try library.story(story.id) else { return "" }
        guard !asJSON else { return JSONValue.story(whole).line }
        let why = Plain.why(whole.bond)
        return Plain.line(story) + (why.isEmpty ? "" : "\t" + why)
      }
    }
    try printLines(lines)
  }
}

/// `gainsay disagreements`
struct DisagreementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disagreements", abstract: "Where sources disagree, best first.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "JSON Lines.") var json = false
  @Flag(help: "Markdown, as a briefing to paste into a memo.") var markdown = false
  @Option(help: "Only of the story of that number.") var story: Int64?
  @Option(
    help: "Only of a kind: certainty, polarity, quantity, time, relation, attribution, wording.")
  var kind: String?
  @Option(help: "Only from that confidence up, 0 to 1.") var minConfidence = 0.0

  func validate() throws {
    if json, markdown { throw ValidationError("either --json or --markdown") }
    if let kind, Disagreement.Kind(rawValue: kind) == nil {
      throw ValidationError("there is no kind '\(kind)'")
    }
  }

  func run() throws {
    let lines = try options.ask { library in
      var stories: [Int64: StoryDetail] = [:]
      Output.warn(ofWaiting: try library.waitingStories())
      return try library.disagreements(inStory: story).compactMap { card -> String? in
        let one = card.disagreement
        guard one.confidence >= minConfidence, kind == nil || one.kind.rawValue == kind else {
          return nil
        }
        if stories[card.story] == nil { stories[card.story] = try library.story(card.story) }
        guard let story = stories[card.story] else { return nil }
        if json { return JSONValue.disagreement(one, story: story).line }
        return markdown
          ? Briefing.card(one, storyTitle: story.summary.title)
          : Plain.card(one, story: story.summary)
      }
    }
    try printLines(lines)
  }
}

/// `gainsay mentions NAME`
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Every mention of a company, person or body under all its names.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "JSON Lines.") var json = false
  @Argument(help: "One of its names.") var name: String

  func run() throws {
    let lines = try options.ask { library in
      try library.entities(named: name).flatMap { try library.mentions(of: $0.id) }
    }
    try printLines(lines.map { json ? JSONValue.mention($0).line : Plain.line($0) })
  }
}

/// `gainsay search QUERY`
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles.",
    discussion: """
      Words in all their forms, "phrases", -not, OR, (a OR b), NEAR/5, /patterns/, word*, and fields: src: co: person: place:
      story: by: after: before: is:unread|starred|disputed tag: has:quote. The last word may be unfinished.
      """)

  @OptionGroup var options: LibraryOptions
  @Flag(help: "JSON Lines.") var json = false
  @Option(help: "At most so many.") var limit = 50
  @Option(help: "relevance or newest.") var order = SearchOrder.relevance
  @Flag(help: "Say what is run.") var explain = false
  @Argument(parsing: .allUnrecognized, help: "What to look for.") var query: [String]

  func run() throws {
    let answer = try options.ask {
      try $0.search(query.joined(separator: " "), order: order, limit: limit)
    }
    for note in answer.notes { Output.warn(note.text) }
    if explain { Output.warn("runs \(answer.run)") }
    try printLines(answer.hits.map { json ? JSONValue.hit($0).line : Plain.line($0) })
  }
}

extension SearchOrder: ExpressibleByArgument {}
