import ArgumentParser
import Foundation
import GainsayCore

/// Prints what each feed holds, one JSON object a line.
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "What feeds hold, as JSON Lines.")

  @Argument(help: "Feeds of RSS or Atom.")
  var files: [String]

  func run() throws {
    let reader = FeedReader()
    for file in files {
      let bytes = try Array(Data(contentsOf: URL(filePath: file)))
      let feed = (try? reader.feed(of: bytes)) ?? Feed()
      print(Self.value(of: feed, path: file).line)
    }
  }

  private static func value(of feed: Feed, path: String) -> JSONValue {
    .object([
      ("path", .text(path)), ("title", JSONValue(feed.title)), ("link", JSONValue(feed.link)),
      ("id", JSONValue(feed.id)), ("description", JSONValue(feed.description)),
      ("language", JSONValue(feed.language)), ("author", JSONValue(feed.author)),
      ("updated", JSONValue(feed.updated)), ("entries", .list(feed.entries.map(value))),
    ])
  }

  private static func value(of entry: Feed.Entry) -> JSONValue {
    .object([
      ("id", JSONValue(entry.id)), ("title", JSONValue(entry.title)),
      ("link", JSONValue(entry.link)), ("author", JSONValue(entry.author)),
      ("summary", JSONValue(entry.summary)), ("content", JSONValue(entry.content)),
      ("published", JSONValue(entry.published)), ("updated", JSONValue(entry.updated)),
    ])
  }
}
