import Language

/// Finds who is made to say something in an article, as indices of the story's entities.
struct SpeakerReader {
  /// Bytes from the end of a quotation to the name of whoever said it: "…," the philosopher Agnes Tarr called out.
  private static let reach = 40

  let article: AnalysedArticle
  let story: StoryEntities

  private var analysis: Analysis { article.analysis }

  /// The person to whom a claim is credited.
  func speaker(of claim: Claim) -> Int? {
    let named = claim.chain.last { $0.kind == .named }?.name
    let known = analysis.entities.filter { $0.name == named }.map(\.id)
    let inside = analysis.mentions.filter { mention in
      claim.source.map { $0.overlaps(mention.range) } ?? false
    }
    return (known + inside.map(\.entity)).compactMap(index).first(where: isPerson)
  }

  /// Whether the words that name a claim's speaker name `entity`, by no pronoun.
  func isNamed(_ entity: Int?, in claim: Claim, within sentence: Range<Int>) -> Bool {
    analysis.mentions.contains { mention in
      mention.form == .name && sentence.overlaps(mention.range)
        && claim.source?.overlaps(mention.range) == true && index(mention.entity) == entity
    }
  }

  /// The person who is named right behind a quotation in its sentence.
  /// - Parameter quotation: UTF-8 offsets, marks included.
  func person(after quotation: Range<Int>) -> Int? {
    let end = quotation.upperBound
    let place = analysis.sentences.firstPlace { $0.range.upperBound > end }
    guard place < analysis.sentences.count else { return nil }
    let near = end..<max(end, min(analysis.sentences[place].range.upperBound, end + Self.reach))
    let named = analysis.mentions.first {
      $0.form == .name && near.contains($0.range.lowerBound)
    }
    guard let named, let entity = index(named.entity), isPerson(entity),
      !article.words(end..<named.range.lowerBound).contains(where: { ".;:".contains($0) })
    else { return nil }
    return entity
  }

  private func index(_ entity: Int) -> Int? { story.index(article: article.id, entity: entity) }

  private func isPerson(_ entity: Int) -> Bool { story.entities[entity].kind == .person }
}
