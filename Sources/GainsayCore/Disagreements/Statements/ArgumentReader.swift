import Language

/// Reads who does an act and to whom it is done off the tree.
struct ArgumentReader {
  let scene: SentenceScene
  let story: StoryEntities
  let acts: ActLexicon
  let standIns: Set<String>
  /// Nouns for people.
  let people: Set<String>
  /// Who says "I".
  let speaker: Int?

  /// The participants of a verb; of a copula, whoever it is told of.
  func participants(of event: Int, in clause: Range<Int>) -> (agent: Argument?, patient: Argument?)
  {
    let finder = ArgumentFinder(tree: scene.tree, clause: clause)
    let isVerb = scene.tree.tokens[event].tag == .verb
    let agent = finder.heads(at: "subj", of: [event], isVerb: isVerb).first.map(argument)
    // "A customer of Norwell".
    guard isVerb else {
      let links = ["of", "in", "to"].lazy.flatMap {
        finder.heads(at: $0, of: [event], isVerb: false)
      }
      let owners = finder.heads(at: "poss", of: [event], isVerb: false)
      return (agent, (links.first ?? owners.first).map(argument))
    }
    return (agent, finder.heads(at: "obj", of: [event], isVerb: true).first.map(argument))
  }

  func argument(_ head: Int) -> Argument {
    let tree = scene.tree
    let isSpeaker = ["i", "me", "my"].contains(tree.lower[head])
    let entity = scene.entities[head] ?? (isSpeaker ? speaker : apposed(to: head))
    let noun = tree.lemmas[head]
    let isNobody = acts[.nobody].contains(noun)
    let isTelling = tree.tokens[head].tag != .pronoun && !acts[.unnamed].contains(noun) && !isNobody
    let near = tree.children[head].filter {
      ["amod", "compound", "nmod", "nummod", "acl"].contains(tree.relation($0))
    }
    let isNone =
      isNobody || tree.children[head].contains { acts[.none].contains(tree.lower[$0]) }
    let kind = entity.map { story.entities[$0].kind }
    let modifiers = near.flatMap { child in
      [scene.entities[child].map { "#\($0)" } ?? modifier(child)]
        + namesInClause(child)
    }
    return Argument(
      entity: entity, kind: kind, head: isTelling ? acts.matter(headNoun(of: head)) : nil,
      broader: isTelling ? acts.broader(acts.matter(headNoun(of: head))) : nil,
      modifiers: Set(modifiers), rank: acts[.counting].intersection(modifiers),
      name: entity.map { story.words[$0] } ?? properName(around: head),
      isPlace: entity.map { story.entities[$0].kind == .place } ?? false,
      isAmbiguous: entity.map(story.sharesLastName) ?? false, isStandIn: standIns.contains(noun),
      isNone: isNone,
      isPerson: kind == .person
        || kind == nil && (isNobody ? acts[.nobodyAlive].contains(noun) : isPeople(noun, isNone)),
      token: head,
      words: words(around: head))
  }

  /// "Murmur" in "the Murmur glasses", "Corran" in "the mayor of Corran" is a name, though nobody's.
  private func modifier(_ word: Int) -> String {
    let isOf = scene.tree.relation(word) == "nmod" && scene.tree.preposition(of: word) == "of"
    let isName =
      (scene.tree.relation(word) == "compound" || isOf)
      && scene.tree.tokens[word].tag == .properNoun
    return isName ? Argument.mark + scene.tree.lower[word] : acts.noun(scene.tree.lemmas[word])
  }

  /// "An invitation to meet Norwell".
  private func namesInClause(_ child: Int) -> [String] {
    guard scene.tree.relation(child) == "acl" else { return [] }
    return scene.tree.extents[child].compactMap { scene.entities[$0] }.map { "#\($0)" }
  }

  /// "The plane, a Boeing freighter": what stands behind a noun with an article is told by the noun.
  private func headNoun(of head: Int) -> String {
    let tree = scene.tree
    guard tree.relation(head) == "appos", let above = tree.tokens[head].head,
      tree.tokens[above].tag == .noun, scene.entities[above] == nil
    else { return tree.lemmas[head] }
    return tree.lemmas[above]
  }

  /// "No officers were hurt" tells of none but officers.
  private func isPeople(_ noun: String, _ isNone: Bool) -> Bool {
    acts.noun(noun) == "person"
      || people.contains(noun) && !(isNone && acts[.services].contains(acts.noun(noun)))
  }

  /// The run of proper nouns that a head ends or opens, where no name was found.
  private func properName(around head: Int) -> Set<String> {
    let tokens = scene.tree.tokens
    guard tokens[head].tag == .properNoun else { return [] }
    let start = tokens[..<head].lastIndex { $0.tag != .properNoun }.map { $0 + 1 } ?? 0
    let end = tokens[head...].firstIndex { $0.tag != .properNoun } ?? tokens.count
    return Set(tokens[start..<end].map { $0.form.lowercased() })
  }

  /// "Its rival, Norwell", "oil firm Norwell".
  private func apposed(to head: Int) -> Int? {
    scene.tree.children[head].filter { ["appos", "flat"].contains(scene.tree.relation($0)) }
      .lazy.compactMap { scene.entities[$0] }.first
  }

  /// The noun with what stands before it, without an article.
  private func words(around head: Int) -> String {
    let tree = scene.tree
    let before = tree.children[head].filter {
      $0 < head && ["amod", "compound", "flat"].contains(tree.relation($0))
    }
    let start = before.first ?? head
    let range = tree.tokens[start].range.lowerBound..<tree.tokens[head].range.upperBound
    return scene.article.words(range)
  }
}
