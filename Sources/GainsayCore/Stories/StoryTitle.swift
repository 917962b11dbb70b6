/// Chooses what a story is called: the headline, or else the first sentence, whose words most of its articles share.
struct StoryTitle: Sendable {
  private static let longest = 110

  func title(of articles: [AnalysedArticle]) -> String {
    let headlines = articles.compactMap(\.article.title)
    let openings = articles.compactMap { one in
      one.analysis.sentences.first.map { text(of: $0.range, in: one.article) } ?? one.article.text
    }
    let candidates = headlines.isEmpty ? openings : headlines
    let vocabularies = articles.map { Set(words(in: $0.article.text)) }
    let best = candidates.max { score($0, vocabularies) < score($1, vocabularies) } ?? ""
    return shortened(best.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// The mean share of articles that know a word of the headline; a question says little.
  private func score(_ headline: String, _ vocabularies: [Set<String>]) -> Double {
    let words = words(in: headline).filter { $0.count > 3 }
    guard !words.isEmpty, !vocabularies.isEmpty else { return 0 }
    let known = words.map { word in
      Double(vocabularies.count { $0.contains(word) }) / Double(vocabularies.count)
    }
    let mean = known.reduce(0, +) / Double(known.count)
    return headline.hasSuffix("?") ? mean * 0.7 : mean
  }

  private func words(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func text(of range: Range<Int>, in article: Article) -> String {
    let bytes = Array(article.text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func shortened(_ title: String) -> String {
    guard title.count > Self.longest else { return title }
    let words = title.prefix(Self.longest).split(separator: " ").dropLast()
    return words.joined(separator: " ") + "…"
  }
}
