import ArgumentParser

/// The workshop: for those who work on Gainsay.
@main
struct Lab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gainsay-lab",
    abstract: "Train, try and measure what Gainsay reads with.",
    subcommands: [
      BenchCommand.self, CertaintyCommand.self, ClusterCommand.self, CoreferenceCommand.self,
      CorpusCommand.self,
      ExtractCommand.self, FeedCommand.self, FuzzCommand.self, FuzzInputsCommand.self,
      NamesCommand.self, ParseCommand.self, SentencesCommand.self, StoryCommand.self,
      TagNamesCommand.self, TrainCommand.self, TrainPairsCommand.self,
    ])
}
