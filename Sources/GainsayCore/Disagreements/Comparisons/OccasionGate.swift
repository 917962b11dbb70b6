import Foundation
import Language

/// Whether sentences that are set against each other can be of one occasion at all.
///
/// A short report tells of one. A long one tells of much else behind its opening: of what happened before, elsewhere, to others. What
/// stands there is set against another article's words only where both sentences share what tells them from others; what
/// stands in the opening only where both articles open alike. Words count by the square of their weight in `WordLikeness`, so that
/// rare ones outweigh what all news of a kind shares.
struct OccasionGate {
  /// The last sentence of those with which a longer one tells its news.
  private static let deepest = 9
  /// Sentences by which articles are told apart.
  private static let opening = 6
  /// Cosine of two openings, of long articles, of short ones and of those that are brief but have many sentences.
  private static let alike = 0.25
  private static let alikeOfShort = 0.003
  private static let alikeOfBrief = 0.1
  /// Weight of the words that two sentences share: all of it, and the part of the lesser one.
  private static let shared = (weight: 1.4, part: 0.45)
  /// The same of sentences of one article.
  private static let sharedWithin = (weight: 1.0, part: 0.4)
  /// Words, a name among them, that two sentences share where the lesser has few others, however common they are.
  private static let whole = (words: 3, part: 0.8)
  /// Sentences that an author sets against each other stand no farther apart.
  private static let contrast = 3

  private typealias Words = [String: Double]

  let gate: SlotGate
  private let openings = RecentOpenings()

  init(gate: SlotGate) { self.gate = gate }

  /// Whether some sentences of two of its sides can be. Quotations are known by their words.
  func mayBeOfOne(_ card: Card) -> Bool {
    guard card.bond != .words else { return true }
    let sides = card.sides.map(\.statements)
    return sides.indices.contains { place in
      sides[place].contains { one in
        sides[(place + 1)...].joined().contains { mayBeOfOne(one, $0, card) }
      }
    }
  }

  private func mayBeOfOne(_ one: Statement, _ other: Statement, _ card: Card) -> Bool {
    let areShort = one.isOfShortReport && other.isOfShortReport
    if one.article.id == other.article.id {
      let areSetApart =
        abs(one.sentence - other.sentence) <= Self.contrast
        && (gate.marksContrast(one) || gate.marksContrast(other))
      return areShort || areSetApart || share(one, other, Self.sharedWithin)
    }
    guard !gate.focus.haveSubjectsApart(one.article, other.article),
      areShort
        ? !gate.focus.areStrangers(one.article, other.article)
        : gate.focus.haveMuchInCommon(one.article, other.article)
    else { return false }
    let likeness = cosine(opening(of: one.article), opening(of: other.article))
    if areShort { return likeness >= Self.alikeOfShort }
    if one.isOfBriefReport, other.isOfBriefReport, likeness >= Self.alikeOfBrief { return true }
    let areNews = card.bond != .question && max(one.sentence, other.sentence) <= Self.deepest
    return areNews && likeness >= Self.alike || share(one, other, Self.shared)
  }

  private func share(
    _ one: Statement, _ other: Statement, _ least: (weight: Double, part: Double)
  ) -> Bool {
    let (mine, theirs) = (words(of: [one.tokens]), words(of: [other.tokens]))
    let both = mine.filter { theirs[$0.key] != nil }
    let common = both.values.reduce(0, +)
    let whole = min(mine.values.reduce(0, +), theirs.values.reduce(0, +))
    let names = one.topic.intersection(other.topic).filter { $0.hasPrefix("#") }
    let isWhole = both.count >= Self.whole.words && common >= Self.whole.part * whole
    return isWhole && !names.isEmpty || common >= least.weight && common >= least.part * whole
  }

  private func cosine(_ one: Words, _ other: Words) -> Double {
    let length = { (words: Words) in words.values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let product = one.reduce(0) { $0 + $1.value * (other[$1.key] ?? 0) }
    return product / max(length(one) * length(other), 1e-9)
  }

  private func opening(of one: AnalysedArticle) -> Words {
    openings.value(one.id) {
      words(of: one.analysis.sentences.prefix(Self.opening).map(\.tokens)) { 1 + log(Double($0)) }
    }
  }

  /// Lemmas of telling words with their weights.
  private func words(of sentences: [[Token]], counting: (Int) -> Double = { _ in 1 }) -> Words {
    var counts: [String: Int] = [:]
    for token in sentences.joined()
    where [.noun, .properNoun, .verb, .adjective].contains(token.tag) {
      counts[token.lemma.lowercased(), default: 0] += 1
    }
    let likeness = gate.lexicon.likeness
    return Words(
      uniqueKeysWithValues: counts.map { word, count in
        let weight = likeness.weight(of: likeness.place(of: word))
        return (word, counting(count) * weight * weight)
      })
  }
}

/// What was found of articles once.
private final class RecentOpenings {
  private var known: [Int64: [String: Double]] = [:]

  func value(_ article: Int64, or find: () -> [String: Double]) -> [String: Double] {
    if let found = known[article] { return found }
    let found = find()
    known[article] = found
    return found
  }
}
