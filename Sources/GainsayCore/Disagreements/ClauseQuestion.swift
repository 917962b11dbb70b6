import Language

/// Turns a clause into a question: "Deputies have passed the bill" into "Did deputies pass the bill?".
struct ClauseQuestion {
  let statement: Statement
  let entities: StoryEntities
  let lexicon: Lexicon
  private let tree: WordTree
  private let event: Int

  /// Words of a noun with what belongs to it.
  private struct Phrase {
    var words: String
    var isPlural: Bool
  }

  /// Tokens of a phrase behind a noun that is repeated with it: "the owner of the brewery".
  private static let longestBehind = 5
  private static let longest = 9
  private static let articles: Set<String> = ["a", "an", "the"]
  private static let ours: Set<String> = ["my", "our", "your"]
  private static let plurals: Set<String> = ["NNS", "NNPS"]

  init(_ statement: Statement, entities: StoryEntities, lexicon: Lexicon) {
    (self.statement, self.entities, self.lexicon) = (statement, entities, lexicon)
    tree = WordTree(statement.tokens)
    event = statement.event
  }

  /// The question whether, or with words before it: "When", "How many jobs".
  /// - Parameter skipped: tokens that `word` asks for.
  func asking(_ word: String, skipping skipped: Range<Int>? = nil) -> String {
    let isAsked = { (argument: Argument?) in
      argument?.token.map { skipped?.contains($0) ?? false } ?? false
    }
    let start = word.isEmpty ? "" : word + " "
    let patient = isAsked(statement.patient) ? nil : statement.patient.map(phrase)
    let isAgentAsked = isAsked(statement.agent)
    guard tree.tokens[event].tag == .verb, lemma != "be" else {
      if isAgentAsked || statement.agent == nil && skipped != nil {
        return "\(start)\(being(isPlural: true)) \(lemma == "be" ? "there" : predicate)?"
      }
      let agent = statement.agent.map(phrase) ?? Phrase(words: "it", isPlural: false)
      return "\(start)\(being(isPlural: agent.isPlural)) \(agent.words) \(predicate)?"
    }
    if isPassive {
      let by = isAgentAsked ? "" : statement.agent.map { " by \(phrase($0).words)" } ?? ""
      if isAsked(statement.patient) {
        let verb = statement.tense == .future ? "will be" : being(isPlural: true)
        return "\(start)\(verb) \(tree.lower[event])\(by)?"
      }
      let subject = patient ?? Phrase(words: "it", isPlural: false)
      let isToCome = statement.tense == .future
      return "\(start)\(isToCome ? "will" : being(isPlural: subject.isPlural)) \(subject.words) "
        + "\(isToCome ? "be " : "")\(tree.lower[event])\(by)?"
    }
    // "The trial opens": what is told to begin is the subject.
    let isTurned = statement.agent == nil && !isAgentAsked && patient != nil && beginsByItself
    let object = isTurned ? nil : patient?.words ?? lightObject(skipping: skipped)
    let rest = [particle, object].compactMap { $0 }.map { " " + $0 }.joined()
    if isAgentAsked { return "\(start)\(finite)\(rest)?" }
    let agent =
      (isTurned ? patient : statement.agent.map(phrase))
      ?? Phrase(words: "anyone", isPlural: false)
    return "\(start)\(helper(isPlural: agent.isPlural)) \(agent.words) \(lemma)\(rest)?"
  }

  /// Whoever takes part, as the question names it.
  func name(_ argument: Argument) -> String { phrase(argument).words }

  // MARK: verbs

  private var lemma: String { tree.lemmas[event] }

  private var isPassive: Bool {
    tree.children[event].contains { child in
      let relation = tree.tokens[child].relation
      return relation == "nsubj:pass" || relation == "aux:pass"
    } || statement.agent == nil && tree.tokens[event].pennTag == "VBN"
  }

  /// Whether the patient stands where the subject does, or the act needs nobody who does it.
  private var beginsByItself: Bool {
    let isSubject = statement.patient?.token.map { tree.relation($0) == "nsubj" } ?? false
    return isSubject || lexicon.acts[.ergative].contains(statement.act)
  }

  /// "Take effect", "lose their jobs": what the verb means nothing without.
  private func lightObject(skipping skipped: Range<Int>?) -> String? {
    guard statement.patient == nil else { return nil }
    let object = tree.children[event].first {
      tree.relation($0) == "obj" && $0 > event && tree.tokens[$0].tag == .noun
        && !(skipped?.contains($0) ?? false) && tree.extents[$0].count <= Self.longestBehind
    }
    return object.map { words(from: tree.extents[$0].lowerBound, through: $0) }
  }

  /// "Walk out", "shut down".
  private var particle: String? {
    tree.children[event].first { tree.tokens[$0].relation == "compound:prt" }.map { tree.lower[$0] }
  }

  private func helper(isPlural: Bool) -> String {
    switch statement.tense {
    case .future: "will"
    case .past: "did"
    case .present: isPlural ? "do" : "does"
    }
  }

  private func being(isPlural: Bool) -> String {
    switch statement.tense {
    case .past: isPlural ? "were" : "was"
    case .present, .future: isPlural ? "are" : "is"
    }
  }

  /// The verb of "how many people ...": as it stands, with what it needs.
  private var finite: String {
    switch tree.tokens[event].pennTag {
    case _ where statement.tense == .future: "will \(lemma)"
    case "VBD": tree.lower[event]
    case "VBN": "have \(tree.lower[event])"
    case "VBG": "are \(tree.lower[event])"
    default: lemma
    }
  }

  // MARK: nouns

  /// What is told of the subject: "on board", "the largest shareholder".
  private var predicate: String {
    let before = tree.children[event].filter {
      $0 < event
        && ["case", "det", "amod", "compound", "nmod", "advmod"].contains(tree.relation($0))
        && !isNegation($0)
    }
    return words(from: before.first ?? event, through: event)
  }

  private func isNegation(_ word: Int) -> Bool {
    ["not", "n't", "no", "never"].contains(tree.lower[word])
  }

  private func phrase(_ argument: Argument) -> Phrase {
    if let entity = argument.entity {
      return Phrase(words: entities.entities[entity].name, isPlural: false)
    }
    guard let head = argument.token, tree.tokens.indices.contains(head) else {
      return Phrase(words: argument.words, isPlural: false)
    }
    let isPlural = Self.plurals.contains(tree.tokens[head].pennTag)
    if tree.tokens[head].tag == .pronoun {
      return Phrase(
        words: tree.lower[head] == "i" ? "I" : tree.lower[head],
        isPlural: ["they", "we", "you", "i"].contains(tree.lower[head]))
    }
    let before = tree.children[head].filter {
      $0 < head
        && ["det", "amod", "compound", "nmod", "nummod", "flat"].contains(tree.relation($0))
    }
    // "The city's housing office": with all that tells whose it is.
    var start = before.first.map { tree.extents[$0].lowerBound } ?? head
    let isOurs = Self.ours.contains(tree.lower[start])
    let isArticle = Self.articles.contains(tree.lower[start])
    // "Will build a second works".
    let isAny =
      (isPlural || statement.tense == .future) && isArticle && tree.lower[start] != "the"
    let isBareHeadline =
      statement.isHeadline && !isPlural && tree.tokens[start].tag == .noun
      && tree.tokens[head].tag == .noun && !isCapital(start)
    if isOurs || isArticle && !isAny { start = min(start + 1, head) }
    let text = words(from: start, through: end(of: head))
    let isDefinite = isOurs || isArticle && !isAny || isBareHeadline
    return Phrase(words: isDefinite ? "the " + text : text, isPlural: isPlural)
  }

  private func isCapital(_ word: Int) -> Bool {
    word > 0 && tree.tokens[word].form.first?.isUppercase == true
  }

  /// The last token of a noun with a short "of" behind it.
  private func end(of head: Int) -> Int {
    let behind = tree.children[head].first { child in
      child > head && tree.relation(child) == "nmod"
        && tree.extents[child].count <= Self.longestBehind
        && tree.children[child].contains { tree.lower[$0] == "of" }
    }
    return behind.map { tree.extents[$0].upperBound - 1 } ?? head
  }

  private func words(from start: Int, through end: Int) -> String {
    let last = min(end, start + Self.longest - 1)
    let (first, final) = (tree.tokens[start], tree.tokens[max(start, last)])
    let text = statement.article.words(first.range.lowerBound..<final.range.upperBound)
    return opensLarge(start) ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  /// Whether a word is written large only since it opens its sentence.
  private func opensLarge(_ word: Int) -> Bool {
    let form = tree.tokens[word].form
    return word == 0 && tree.tokens[word].tag != .properNoun && form != "I"
      && form.dropFirst().allSatisfy(\.isLowercase) && lexicon.demonyms[tree.lower[word]] == nil
      && !(tree.tokens.count > 1 && isCapital(1))
  }
}
