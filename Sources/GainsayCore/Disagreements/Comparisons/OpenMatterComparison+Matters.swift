import Foundation
import Language

/// What a story leaves open and what it tells for sure.
extension OpenMatterComparison {
  private typealias Place = Side.Place

  /// Of more of a story each two would take too long.
  private static let mostOpen = 60
  private static let mostTold = 600

  /// What is left open, or what is told for sure.
  final class Matter: Sendable {
    let statement: Statement
    /// Its place among those of the story, the open ones first.
    let number: Int
    /// Classes of the telling words of its sentence, and the entities there as "#7".
    let words: Set<String>
    /// Of the word that tells it.
    let lemma: String
    let isSettling: Bool
    /// Bodies to which its sentence tells that something is done, as "#7".
    let objects: Set<String>
    /// Nouns of what it is for or on: "no agreement on gas".
    let purposes: Set<String>

    /// That its words tell.
    let acts: Set<String>

    /// Classes of nouns of what is to be done under it: "no deal for Moscow to provide an escort".
    let deeds: Set<String>

    init(_ statement: Statement, number: Int, objects: Set<String>, in lexicon: Lexicon) {
      (self.statement, self.number, self.objects) = (statement, number, objects)
      words = statement.topic.union(
        statement.tokens.compactMap { lexicon.acts.nominal($0.lemma.lowercased()) })
      lemma = statement.tokens[statement.event].lemma.lowercased()
      isSettling = lexicon.openness[.settling].contains(lemma)
      acts = Set(
        statement.tokens.compactMap { token in
          let lemma = token.lemma.lowercased()
          return token.tag == .verb ? lexicon.acts.verb(lemma) : lexicon.acts.nominal(lemma)
        })
      purposes = Self.purposes(of: statement)
      deeds = Self.deeds(of: statement)
    }

    /// Whether the other's sentence tells of what is to be done, where that is told.
    func isOfDeed(in told: Matter) -> Bool {
      deeds.isEmpty || !deeds.isDisjoint(with: told.statement.tokens.map { $0.lemma.lowercased() })
    }

    private static func deeds(of one: Statement) -> Set<String> {
      let tree = WordTree(one.tokens)
      let nouns = one.tokens.indices.filter { noun in
        one.tokens[noun].tag == .noun
          && tree.children[noun].contains { tree.lower[$0] == "no" }
          && noun + 1 < one.tokens.count && ["for", "to"].contains(tree.lower[noun + 1])
      }
      let verbs = nouns.compactMap { noun in
        one.tokens.indices.first { word in
          word > noun && tree.children[word].contains { $0 > noun && tree.lower[$0] == "to" }
        }
      }
      let words = verbs.flatMap { [$0] + tree.objects(of: $0) }
      return Set(words.filter { one.tokens[$0].tag != .properNoun }.map { tree.lemmas[$0] })
    }

    private static let ofPurpose: Set<String> = ["for", "on", "over", "about"]

    private static func purposes(of one: Statement) -> Set<String> {
      let tree = WordTree(one.tokens)
      let holders = [one.event] + tree.objects(of: one.event)
      let nouns = holders.flatMap { tree.children[$0] }.filter { word in
        tree.tokens[word].tag == .noun && ofPurpose.contains(tree.preposition(of: word) ?? "")
      }
      return Set(nouns.map { tree.lemmas[$0] })
    }
  }

  /// The matters of a story.
  final class Matters {
    /// All that are told to be open in any way.
    let open: [Matter]
    /// Those of which whoever decides has not decided.
    let undecided: [Matter]
    let told: [Matter]
    private let byArticle: [Int64: [Matter]]
    let nearnesses: Nearnesses
    /// How telling a word is within the story, from 0 to 1.
    private let weights: [String: Double]
    /// Of an act that only a noun tells.
    private static let unseen = 0.7

    init(open: [Matter], told: [Matter], weights: [String: Double], likeness: WordLikeness) {
      (self.open, self.told, self.weights) = (open, told, weights)
      byArticle = Dictionary(grouping: told) { $0.statement.article.id }
      undecided = open.filter { $0.statement.openness == .undecided }
      let first = open.count
      nearnesses = Nearnesses(
        (open + told).map {
          .init(article: $0.statement.article.id, surroundings: $0.statement.surroundings)
        }, by: likeness
      ) { ($0 < first) != ($1 < first) }
    }

    func told(in article: Int64) -> [Matter] { byArticle[article] ?? [] }

    /// How telling all the words are.
    func telling(_ words: Set<String>) -> Double {
      words.reduce(0) { $0 + (weights[$1] ?? Self.unseen) }
    }

    /// Whether the other's article leaves something open in the same words.
    func isOpen(_ matter: Matter, in told: Matter) -> Bool {
      let mine = telling(matter.words.intersection(told.words))
      return open.contains { other in
        other.statement.article.id == told.statement.article.id
          && telling(other.words.intersection(matter.words)) >= mine
      }
    }
  }

  func matters(of statements: [Statement]) -> Matters {
    let near = statements.filter { $0.sentence <= SlotGate.deepestOfLikely && !$0.isHeadline }
    let open = near.filter { $0.openness != nil }.prefix(Self.mostOpen)
    guard !open.isEmpty else {
      return Matters(open: [], told: [], weights: [:], likeness: gate.lexicon.likeness)
    }
    let places = Set(open.map { Place(article: $0.article.id, sentence: $0.sentence) })
    let told = near.filter { one in
      one.openness == nil && !one.surroundings.words.isEmpty && isOutright(one)
        && !places.contains(.init(article: one.article.id, sentence: one.sentence))
    }.prefix(Self.mostTold)
    let objects = Dictionary(grouping: near) {
      Place(article: $0.article.id, sentence: $0.sentence)
    }
    .mapValues { Set($0.compactMap(objectBody)) }
    let all = (open + told).enumerated().map { number, one in
      let place = Place(article: one.article.id, sentence: one.sentence)
      return Matter(one, number: number, objects: objects[place] ?? [], in: gate.lexicon)
    }
    return Matters(
      open: Array(all.prefix(open.count)), told: Array(all.dropFirst(open.count)),
      weights: weights(of: near), likeness: gate.lexicon.likeness)
  }

  private func objectBody(_ one: Statement) -> String? {
    guard one.patient?.kind == .organization else { return nil }
    return one.patient?.entity.map { "#\($0)" }
  }

  private static let outright: Set<String> = ["root", "ccomp", "conj", "parataxis"]

  /// Told as its sentence's own word, as it is or as it will be.
  private func isOutright(_ one: Statement) -> Bool {
    guard !one.isWeighed, !one.isRestrictive, one.isFinite || one.isPlanned,
      // "Would be proud to".
      !(one.isCopular && isConditional(one)),
      Self.outright.contains(WordTree(one.tokens).relation(one.event)) || one.isPlanned
    else { return false }
    switch one.factuality {
    case .certain, .probable: return true
    case .certainlyNot: return false
    default: return one.isPlanned || one.tense == .future && !isConditional(one)
    }
  }

  /// "Would cost jobs", "may close".
  private func isConditional(_ one: Statement) -> Bool {
    one.tokens.contains {
      $0.head == one.event && gate.lexicon.acts[.unsure].contains($0.form.lowercased())
    }
  }

  /// Words of few sentences tell more.
  private func weights(of statements: [Statement]) -> [String: Double] {
    let sentences = Dictionary(
      statements.map { (Place(article: $0.article.id, sentence: $0.sentence), $0.topic) },
      uniquingKeysWith: { $0.union($1) })
    var counts: [String: Double] = [:]
    for word in sentences.values.joined() { counts[word, default: 0] += 1 }
    let all = log(Double(max(2, sentences.count)))
    return counts.mapValues { 1 - log($0) / all }
  }
}
