import ArgumentParser
import GainsayCore

/// `gainsay show ID|PATH`: a story by its number, or an article by its path.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a story by its number, or an article by its path or as article:NUMBER.")

  @OptionGroup var options: LibraryOptions
  @Flag(help: "What was changed in an article since it was first taken in.") var changes = false
  @Argument(help: "A story's number, an article's path, or article:NUMBER.") var what: String

  func run() throws {
    let text = try options.ask { library -> String? in
      if let id = Int64(what) { return try library.story(id).map { try Plain.story($0, library) } }
      if what.hasPrefix("article:"), let id = Int64(what.dropFirst("article:".count)) {
        return try library.article(id).map { try shown($0, library) }
      }
      return try library.article(at: what).map { try shown($0, library) }
    }
    try printLines(text.map { [$0] } ?? [])
  }

  private func shown(_ page: ArticlePage, _ library: Library) throws -> String {
    guard changes else { return Plain.article(page) }
    return Plain.changes(try library.versions(ofArticle: page.summary.id), page.article)
  }
}

/// `gainsay analyze PATH...`: stateless.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Print what is found in articles; opens no library.")

  @Flag(help: "JSON Lines (the default).") var json = false
  @Flag(help: "For people: names, mentions, claims, and which rule made them.") var explain = false
  @Argument(help: "Files and folders.") var paths: [String]

  func run() throws {
    let analyst = Analyst()
    var isRead = false
    for file in FileWalker().filesAsGiven(at: paths) {
      for result in ArticleReader().articles(at: file) {
        switch result {
        case .failure(let error): Output.warn("\(file): \(error.text)")
        case .success(let article):
          isRead = true
          let found = analyst.analysis(of: article)
          Output.write(
            explain
              ? Plain.analysis(found, of: article) : JSONValue.analysis(found, of: article).line)
        }
      }
    }
    if !isRead { throw ExitCode(2) }
  }
}
