import Language

/// The telling words round a number: what two sentences that tell one number in other words have near each other.
struct Surroundings: Sendable, Equatable {
  struct Word: Sendable, Equatable {
    /// Lemma in small letters, or an entity of the story as "#7".
    var text: String
    /// Place among the words that the language model knows.
    var place: Int?
    /// How near the number it stands and how rare it is, from 0 to 1.
    var weight: Double
  }

  /// How like two sentences are round two numbers, each from 0 to 1.
  struct Likeness: Sendable, Equatable {
    /// Geometric mean of how much of either is found in the other.
    var mean = 0.0
    /// Of the one of which less is found.
    var least = 0.0
  }

  /// Words of more weight come first.
  var words: [Word] = []

  /// More words than these tell no more.
  private static let most = 14
  private static let entityWeight = 0.8
  /// What the number's own noun is worth more than others.
  private static let ofItsOwn = 1.3
  /// What a word's weight loses with each step away from the number in the tree of the sentence.
  private static let fading = 0.5
  /// Words less like than this are not alike at all.
  private static let alike = 0.45
  /// What a word that is only alike is worth of the word itself.
  private static let worthOfLike = 0.8
  private static let worthOfAny = 0.4

  /// - Parameter isItselfTelling: whether the tokens themselves are among the words.
  init(
    of tokens: Range<Int>, in scene: SentenceScene, likeness: WordLikeness,
    isItselfTelling: Bool = true
  ) {
    guard let top = scene.top(of: tokens) else { return }
    let steps = Self.steps(from: top, in: scene.tree)
    var found: [String: Word] = [:]
    for (index, token) in scene.tree.tokens.enumerated() {
      guard let step = steps[index], isItselfTelling || !tokens.contains(index),
        Self.isTelling(token, isInside: tokens.contains(index))
      else { continue }
      let entity = scene.entities[index].map { "#\($0)" }
      let text = entity ?? token.lemma.lowercased()
      let place = entity == nil ? likeness.place(of: text) : nil
      let rarity = entity == nil ? likeness.weight(of: place) : Self.entityWeight
      let near = 1 / (1 + Self.fading * Double(max(0, step - 1)))
      let weight = near * rarity * (tokens.contains(index) ? Self.ofItsOwn : 1)
      if weight > found[text]?.weight ?? 0 {
        found[text] = Word(text: text, place: place, weight: weight)
      }
    }
    words = Array(
      found.values.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(Self.most))
  }

  init() {}

  private static func isTelling(_ token: Token, isInside: Bool) -> Bool {
    switch token.tag {
    case .noun, .properNoun, .verb, .adjective, .adverb, .pronoun: true
    default: false
    }
  }

  /// Words on the way from one word to each other in the tree.
  private static func steps(from top: Int, in tree: WordTree) -> [Int: Int] {
    var steps = [top: 0]
    var queue = [top]
    var next = 0
    while next < queue.count {
      let word = queue[next]
      next += 1
      let beside = tree.children[word] + [tree.tokens[word].head].compactMap { $0 }
      for other in beside where steps[other] == nil {
        steps[other] = (steps[word] ?? 0) + 1
        queue.append(other)
      }
    }
    return steps
  }

  func likeness(to other: Surroundings, by likeness: WordLikeness) -> Likeness {
    let (mine, theirs) = (share(in: other, likeness), other.share(in: self, likeness))
    return Likeness(mean: (mine * theirs).squareRoot(), least: min(mine, theirs))
  }

  /// How much of it, by weight, has a word alike anywhere in the other's sentence, from 0 to 1.
  func found(in other: Surroundings, by likeness: WordLikeness) -> Double {
    var (whole, found) = (0.0, 0.0)
    for word in words {
      whole += word.weight
      found += word.weight * (other.words.map { Self.likeness(word, $0, likeness) }.max() ?? 0)
    }
    return whole > 0 ? found / whole : 0
  }

  /// How much of it, by weight, has a word alike in the other.
  private func share(in other: Surroundings, _ likeness: WordLikeness) -> Double {
    var (whole, found) = (0.0, 0.0)
    for word in words {
      var best = 0.0
      for candidate in other.words {
        let alike = Self.likeness(word, candidate, likeness)
        best = max(best, alike * min(1, Self.worthOfAny + candidate.weight))
      }
      whole += word.weight
      found += word.weight * best
    }
    return whole > 0 ? found / whole : 0
  }

  private static func likeness(_ one: Word, _ other: Word, _ likeness: WordLikeness) -> Double {
    if one.text == other.text { return 1 }
    guard let mine = one.place, let theirs = other.place else { return 0 }
    let cosine = likeness.likeness(mine, theirs)
    return max(0, (cosine - alike) / (1 - alike)) * worthOfLike
  }
}
