import GainsayCore
import Language

/// Some blocks of an analysed article with what was found in them, for putting articles together without analysing them.
struct ArticlePiece {
  private let article: Article
  private let analysis: Analysis
  private let blocks: Range<Int>

  /// Nil for an article without blocks.
  init?(of article: Article, _ analysis: Analysis, blocks: Range<Int>) {
    let blocks = blocks.clamped(to: article.blocks.indices)
    guard !blocks.isEmpty else { return nil }
    (self.article, self.analysis, self.blocks) = (article, analysis, blocks)
  }

  private var range: Range<Int> {
    article.blocks[blocks.lowerBound].range
      .lowerBound..<article.blocks[blocks.upperBound - 1].range.upperBound
  }

  /// Puts the piece to the end of another article.
  func append(to text: inout [UInt8], _ blocks: inout [Block], _ found: inout Analysis) {
    if !text.isEmpty { text += Array("\n\n".utf8) }
    let shift = Shift(
      bytes: text.count - range.lowerBound, sentences: found.sentences.count,
      claims: found.claims.count)
    text += Array(article.text.utf8)[range]
    blocks += article.blocks[self.blocks].map { Block(kind: $0.kind, range: shift.moved($0.range)) }
    let sentences = analysis.sentences.indices.filter {
      range.contains(analysis.sentences[$0].range)
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(sentences, found.sentences.count...))
    found.sentences += sentences.map { shift.moved(analysis.sentences[$0]) }
    let mentions = analysis.mentions.filter { range.contains($0.range) }
    let named = Set(mentions.map(\.entity)).sorted().filter(analysis.entities.indices.contains)
    let entities = Dictionary(uniqueKeysWithValues: zip(named, found.entities.count...))
    found.entities += named.map { number in
      var entity = analysis.entities[number]
      entity.id = entities[number] ?? 0
      return entity
    }
    found.mentions += mentions.compactMap { mention in
      entities[mention.entity].map {
        Mention(range: shift.moved(mention.range), entity: $0, form: mention.form)
      }
    }
    var claims: [Int: Int] = [:]
    for (place, claim) in analysis.claims.enumerated() {
      // Who says it may stand in a block before.
      let places = [claim.content, claim.source, claim.cue, claim.trigger, claim.stageCue]
      guard let sentence = numbers[claim.sentence],
        places.allSatisfy({ $0.map(range.contains) ?? true })
      else { continue }
      claims[place] = found.claims.count
      found.claims.append(shift.moved(claim, sentence, entities))
    }
    found.assertions += analysis.assertions.compactMap { assertion in
      numbers[assertion.sentence].map { sentence in
        var moved = assertion
        moved.sentence = sentence
        moved.claim = assertion.claim.flatMap { claims[$0] }
        return moved
      }
    }
  }

  /// How far things move.
  private struct Shift {
    var bytes: Int
    var sentences: Int
    var claims: Int

    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + bytes..<range.upperBound + bytes
    }

    func moved(_ sentence: Sentence) -> Sentence {
      var sentence = sentence
      sentence.range = moved(sentence.range)
      for index in sentence.tokens.indices {
        sentence.tokens[index].range = moved(sentence.tokens[index].range)
      }
      return sentence
    }

    func moved(_ claim: Claim, _ sentence: Int, _ entities: [Int: Int]) -> Claim {
      var claim = claim
      claim.sentence = sentence
      claim.content = moved(claim.content)
      claim.source = claim.source.map(moved)
      claim.cue = claim.cue.map(moved)
      claim.trigger = claim.trigger.map(moved)
      claim.stageCue = claim.stageCue.map(moved)
      claim.subject = claim.subject.flatMap { entities[$0] }
      claim.object = claim.object.flatMap { entities[$0] }
      for index in claim.quantities.indices {
        claim.quantities[index].range = moved(claim.quantities[index].range)
      }
      for index in claim.times.indices {
        claim.times[index].range = moved(claim.times[index].range)
      }
      return claim
    }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
