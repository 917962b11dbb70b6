import Language

/// The names that a story's articles have found, to be heard in those of them that took the same words for no name.
struct StoryNames: Sendable {
  /// A word that may be (part of) a name, and that no mention covers.
  struct LooseWord: Sendable {
    var sentence: Int
    var token: Int
  }

  /// A name heard in an article: where, and whose.
  struct Heard: Sendable, Equatable {
    var sentence: Int
    /// UTF-8 offsets.
    var range: Range<Int>
    /// Index of the story's entities.
    var entity: Int
  }

  private struct Name {
    var words: [String]
    var entity: Int
  }

  /// Shorter names of one word are heard too easily.
  private static let shortest = 4

  /// By first word, longest first.
  private var names: [String: [Name]] = [:]

  init(_ entities: [StoryEntity]) {
    var owners: [[String]: Set<Int>] = [:]
    for (index, entity) in entities.enumerated() {
      let names = [entity.name] + entity.aliases
      for name in names where !Self.isPart(name, of: names) {
        let words = name.split(separator: " ").map(String.init)
        if Self.isTelling(words, entity.kind) { owners[words, default: []].insert(index) }
      }
    }
    for (words, entities) in owners {
      guard let entity = entities.first, entities.count == 1, let first = words.first else {
        continue
      }
      names[first, default: []].append(Name(words: words, entity: entity))
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// "Herald" of "New York Herald" may be any herald elsewhere.
  private static func isPart(_ name: String, of names: [String]) -> Bool {
    !name.contains(" ") && names.contains { $0.hasSuffix(" " + name) }
  }

  /// Two words or more of whatever, or one of a body.
  private static func isTelling(_ words: [String], _ kind: Entity.Kind) -> Bool {
    guard words.allSatisfy({ $0.first?.isUppercase == true || words.count > 1 }) else {
      return false
    }
    return words.count > 1 || kind == .organization && (words.first?.count ?? 0) >= shortest
  }

  /// The capitalised words of an article that no mention covers, but for common ones that open a sentence.
  static func looseWords(of analysis: Analysis) -> [LooseWord] {
    let mentions = SentenceMentions(analysis)
    return analysis.sentences.enumerated().flatMap { number, sentence in
      let covered = mentions[number].map(\.range)
      return sentence.tokens.indices.filter { index in
        let token = sentence.tokens[index]
        return token.form.first?.isUppercase == true && !token.isPunctuation
          && (token.tag == .properNoun || index > 0 || !isCommon(token.form))
          && !covered.contains { $0.overlaps(token.range) }
      }.map { LooseWord(sentence: number, token: $0) }
    }
  }

  /// Whether it is written small as well: a sentence may open with any word.
  private static func isCommon(_ word: String) -> Bool {
    ranks.rank(of: word.lowercased()).map { $0 < commonest } ?? false
  }

  private static let ranks = WordRanks()
  /// Place behind which a word that opens a sentence may be a name.
  private static let commonest = 8_192

  /// In reading order, none over another.
  func heard(at words: [LooseWord], in analysis: Analysis) -> [Heard] {
    var found: [Heard] = []
    for word in words {
      let tokens = analysis.sentences[word.sentence].tokens
      let start = tokens[word.token].range.lowerBound
      if let last = found.last, last.sentence == word.sentence, last.range.contains(start) {
        continue
      }
      let name = names[tokens[word.token].form]?.first { name in
        let end = word.token + name.words.count
        return end <= tokens.count
          && zip(tokens[word.token..<end], name.words).allSatisfy { $0.form == $1 }
      }
      guard let name else { continue }
      let end = tokens[word.token + name.words.count - 1].range.upperBound
      found.append(Heard(sentence: word.sentence, range: start..<end, entity: name.entity))
    }
    return found
  }
}
