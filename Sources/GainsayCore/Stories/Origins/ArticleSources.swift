/// Where an article as a whole comes from, as far as it says so itself.
struct ArticleSources: Sendable {
  /// The headline and the sentences that begin a report: who is credited there is credited with the report.
  private static let leadSentences = 4
  /// A dateline stands in one of the first paragraphs.
  private static let datelineParagraphs = 3

  let lexicon: Lexicon

  struct Credit: Sendable, Equatable {
    var press: OriginNode
    var basis: OriginEdge.Basis
    var range: Range<Int>?
  }

  /// The outlet or agency of a name, under the name by which it is known.
  func press(_ name: String) -> OriginNode {
    let known = lexicon.outlets[lexicon.names.key(name)]
    return OriginNode(
      kind: known?.kind == .agency ? .agency : .outlet, name: known?.name ?? name)
  }

  /// The agency of a dateline, or else who is credited in the lead; nil for a report of its own.
  func credit(of one: AnalysedArticle) -> Credit? {
    let own = one.article.outlet.map(press)
    let found = dateline(of: one.article) ?? lead(of: one)
    return found?.press == own ? nil : found
  }

  private func dateline(of article: Article) -> Credit? {
    let paragraphs = article.blocks.filter { $0.kind == .paragraph }
    for block in paragraphs.prefix(Self.datelineParagraphs) {
      let bytes = article.text.utf8.dropFirst(block.range.lowerBound).prefix(block.range.count)
      guard Self.mayHaveAgency(bytes), let line = Dateline(Substring(bytes)),
        let name = line.outlet,
        lexicon.outlets[lexicon.names.key(name)] != nil
      else { continue }
      let end = min(block.range.lowerBound + line.length, block.range.upperBound)
      return Credit(
        press: press(name), basis: .dateline, range: block.range.lowerBound..<end)
    }
    return nil
  }

  /// Whether something in brackets stands near the beginning: most paragraphs have none, and reading a dateline is slow.
  private static func mayHaveAgency(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.prefix(Dateline.reach).contains(UInt8(ascii: "("))
  }

  /// The first outlet or agency that a chain of the lead goes through, or that stands beside "report".
  private func lead(of one: AnalysedArticle) -> Credit? {
    for (index, sentence) in one.analysis.sentences.prefix(Self.leadSentences).enumerated() {
      let links = one.analysis.claims.lazy.filter { $0.sentence == index }
        .flatMap { $0.chain.dropFirst() }
      let told = links.first { $0.kind == .agency || $0.kind == .outlet }?.name
      guard let name = told ?? beside(index, in: one) else { continue }
      return Credit(press: press(name), basis: .credit, range: sentence.range)
    }
    return nil
  }

  private func beside(_ index: Int, in one: AnalysedArticle) -> String? {
    let sentence = one.analysis.sentences[index]
    guard sentence.tokens.contains(where: { $0.lemma.lowercased() == "report" }) else { return nil }
    let bytes = one.article.text.utf8
    return one.analysis.mentions.lazy.filter {
      sentence.range.overlaps($0.range) && $0.form == .name
    }
    .compactMap { mention in
      let name = bytes.dropFirst(mention.range.lowerBound).prefix(mention.range.count)
      return lexicon.outlets[lexicon.names.key(String(Substring(name)))]?.name
    }.first
  }
}
