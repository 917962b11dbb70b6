import Dispatch
import GainsayCore
import Language
import Synchronization

/// Real articles, analysed, of whose paragraphs others are made up with what was found in them: a library of any size in the time
/// that it takes to save it.
struct AnalysedCorpus {
  /// Words of an average article of news.
  private static let words = 750

  private let models: [(article: Article, analysis: Analysis)]
  let corpus: Corpus

  /// Analyses so many articles of the corpus on all cores.
  init(_ corpus: Corpus, articles: Int) {
    self.corpus = corpus
    let analyst = Analyst()
    let found = Mutex<[Int: (Article, Analysis)]>([:])
    let models = Array(corpus.models.prefix(articles))
    DispatchQueue.concurrentPerform(iterations: models.count) { index in
      let paragraphs = [models[index].title].compactMap { $0 } + models[index].paragraphs
      let article = Article.made(of: paragraphs, title: models[index].title, path: "\(index)")
      let analysis = analyst.analysis(of: article)
      found.withLock { $0[index] = (article, analysis) }
    }
    self.models = found.withLock { found in models.indices.compactMap { found[$0] } }
  }

  /// The headline and paragraphs of one, and, until it is as long as articles are, of others.
  func article(_ number: Int, onDay day: Int, _ dice: inout Dice) -> (
    article: Article, analysis: Analysis
  ) {
    var (text, blocks): ([UInt8], [Block]) = ([], [])
    var found = Analysis(sentences: [], entities: [], mentions: [], claims: [])
    let head = models[Int.random(in: 0..<models.count, using: &dice)]
    ArticlePiece(of: head.article, head.analysis, blocks: 0..<1)?
      .append(to: &text, &blocks, &found)
    var words = 0
    while words < Self.words {
      let model = models[Int.random(in: 0..<models.count, using: &dice)]
      let start = Int.random(in: 0..<max(model.article.blocks.count, 1), using: &dice)
      let before = found.sentences.count
      ArticlePiece(of: model.article, model.analysis, blocks: start..<start + 4)?
        .append(to: &text, &blocks, &found)
      words += max(1, found.sentences[before...].reduce(0) { $0 + $1.tokens.count } * 6 / 7)
    }
    let article = Article(
      path: "made up/\(number)", title: head.article.title, outlet: corpus.outlet(&dice),
      published: corpus.time(onDay: day, &dice), url: "https://example.org/\(number)",
      language: "en",
      text: String(decoding: text, as: UTF8.self), blocks: blocks)
    return (article, found)
  }
}

extension Article {
  /// A line a block.
  static func made(of lines: [String], title: String? = nil, path: String) -> Article {
    var (text, blocks): (String, [Block]) = ("", [])
    for (number, line) in lines.enumerated() {
      if number > 0 { text += "\n\n" }
      let start = text.utf8.count
      text += line
      let isTitle = number == 0 && line == title
      blocks.append(
        Block(kind: isTitle ? .headline : .paragraph, range: start..<start + line.utf8.count))
    }
    return Article(path: path, title: title, text: text, blocks: blocks)
  }
}
