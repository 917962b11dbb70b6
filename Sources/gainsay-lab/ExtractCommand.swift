import ArgumentParser
import Foundation
import GainsayCore

/// Prints the article of each web page, one JSON object a line.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "The articles of web pages, as JSON Lines.")

  @Flag(help: "Print how many pages are read in a second of the processor instead.")
  var speed = false

  @Argument(help: "Pages.")
  var files: [String]

  func run() throws {
    let reader = ArticleReader()
    if speed { return try time(reader) }
    for file in files {
      let article = try? reader.articles(at: file).first?.get()
      let fields: [(String, String?)] = [
        ("path", file), ("title", article?.title), ("published", article?.published),
        ("byline", article?.byline), ("text", article?.body ?? ""), ("outlet", article?.outlet),
        ("url", article?.url),
      ]
      print(JSONValue.object(fields.map { ($0.0, JSONValue($0.1)) }).line)
    }
  }

  private func time(_ reader: ArticleReader) throws {
    let pages = files.map { (path: $0, start: clock()) }
    for page in pages { _ = reader.articles(at: page.path) }
    let start = clock()
    for page in pages { _ = reader.articles(at: page.path) }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("\(pages.count) pages, \(Int(Double(pages.count) / seconds)) a second")
  }
}

extension Article {
  /// The text without the headline.
  var body: String {
    let bytes = Array(text.utf8)
    return blocks.filter { $0.kind != .headline }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: "\n\n")
  }
}
