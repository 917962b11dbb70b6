import Language

/// Builds the chain of sources of an attribution, from the article's outlet inwards.
struct SourceChain {
  let lexicon: Lexicon
  let text: ArticleText
  let entities: [Entity]

  private var closed: ClosedClasses { lexicon.cues.closed }

  /// - Parameter mentions: of the sentence.
  func links(
    for attribution: Attribution?, in sentence: Sentence, mentions: [Mention]
  ) -> [SourceLink] {
    let outlet = SourceLink(name: text.article.outlet, kind: .outlet)
    guard let attribution else { return [outlet] }
    let relays = attribution.relays.flatMap { press(in: $0, sentence, mentions) }
    let origins = attribution.origins.filter { isSource($0, sentence, mentions) }
      .flatMap { links(in: $0, sentence, mentions) }
    let source = attribution.source.map { links(in: $0, sentence, mentions) } ?? []
    return [outlet] + relays + source + origins
  }

  /// Whether somebody or a document is cited: "citing two officials", but not "citing concerns".
  private func isSource(_ range: Range<Int>, _ sentence: Sentence, _ mentions: [Mention]) -> Bool {
    let head = sentence.tokens[sentence.head(of: range)]
    let lemma = head.lemma.lowercased()
    return head.isName || head.tag == .pronoun || closed.documents.contains(lemma)
      || lexicon.unnamedSources.contains(head.lower) || lexicon.unnamedSources.contains(lemma)
      || lexicon.typeNouns[lemma] != nil
      || self.mentions(in: range, sentence, mentions).contains {
        text.tokens(in: $0.range, of: sentence).upperBound == range.upperBound
      }
  }

  /// What the words of a source stand for; never empty.
  private func links(in range: Range<Int>, _ sentence: Sentence, _ mentions: [Mention])
    -> [SourceLink]
  {
    let range = antecedent(of: range, sentence) ?? range
    let tokens = sentence.tokens[range]
    let inside = self.mentions(in: range, sentence, mentions)
    let head = sentence.head(of: range)
    let speakers = inside.filter { names(head, $0, sentence) }
    if let person = speakers.first(where: { entities[$0.entity].kind == .person }) {
      return [SourceLink(name: entities[person.entity].name, kind: .named)]
    }
    if let person = titled(inside, tokens, sentence) {
      return [SourceLink(name: entities[person].name, kind: .named)]
    }
    let press = mentionedPress(inside)
    let unnamed = isUnnamed(tokens, inside, sentence)
    if !press.isEmpty {
      return press
        + (unnamed && press.count < 2 && !isHead(press, tokens)
          ? [unnamedLink(tokens)] : [])
    }
    let word = sentence.tokens[head]
    if closed.speakers.contains(word.lower) {
      return [SourceLink(name: nil, kind: .author)]
    }
    let speaksFor = tokens.contains { closed.spokespeople.contains($0.lower) }
    let isPerson = lexicon.typeNouns[word.lemma.lowercased()]?.kind == .person
    let isNamed = speakers.contains { stands(behind: head, $0, sentence) }
    if unnamed || isPerson, !speaksFor, !isDocument(tokens), !isNamed {
      return [unnamedLink(tokens)]
    }
    let standsIn =
      speaksFor || isDocument(tokens) || word.isName
      || lexicon.standInHeads.contains(word.lemma.lowercased())
      || lexicon.standIns.contains(word.lemma.lowercased())
    let bodies = standsIn ? inside : speakers
    if let first = bodies.first(where: { entities[$0.entity].kind == .organization })
      ?? bodies.first(where: { entities[$0.entity].kind != .person || speaksFor })
    {
      return [SourceLink(name: entities[first.entity].name, kind: .named)]
    }
    if tokens.contains(where: { !$0.isName && closed.documents.contains($0.lemma.lowercased()) }) {
      return [SourceLink(name: nil, kind: .document)]
    }
    let isPronoun = tokens.count == 1 && tokens.first?.tag == .pronoun
    return [isPronoun ? SourceLink(name: nil, kind: .named) : unnamedLink(tokens)]
  }

  /// "Who", "which" and "that" stand for the noun that their clause describes.
  private func antecedent(of range: Range<Int>, _ sentence: Sentence) -> Range<Int>? {
    let word = sentence.tokens[range.lowerBound].lower
    guard range.count == 1, closed.relatives.contains(word) || word == "that",
      let verb = sentence.tokens[range.lowerBound].head,
      sentence.tokens[verb].relation.hasPrefix("acl"),
      let noun = sentence.tokens[verb].head, noun < range.lowerBound
    else { return nil }
    return noun..<noun + 1
  }

  /// "Secretary of Defense Jane Doe": the person whose name ends the source, if it opens with what the person is.
  private func titled(_ inside: [Mention], _ tokens: ArraySlice<Token>, _ sentence: Sentence)
    -> Int?
  {
    guard let last = inside.last, entities[last.entity].kind == .person else { return nil }
    let place = text.tokens(in: last.range, of: sentence)
    guard place.upperBound == tokens.endIndex, place.lowerBound > tokens.startIndex else {
      return nil
    }
    let before = sentence.tokens[place.lowerBound - 1]
    let isApart =
      [.adposition, .particle, .coordinatingConjunction].contains(before.tag)
      || before.isPunctuation && before.form != ")"
    let isTitle = tokens.contains { lexicon.typeNouns[$0.lower]?.kind == .person }
    return isTitle && !isApart ? last.entity : nil
  }

  /// Whether a mention is the word at `head` or stands beside it for the same: no owner, and nobody in a clause about it.
  private func names(_ head: Int, _ mention: Mention, _ sentence: Sentence) -> Bool {
    let tokens = text.tokens(in: mention.range, of: sentence)
    if tokens.contains(head) { return true }
    // "Sen. Carl Levin", where the title heads the phrase.
    if tokens.lowerBound == head + 1, sentence.tokens[head].isName { return true }
    let top = sentence.tokens[sentence.head(of: tokens)]
    return top.head == head && ["appos", "flat", "nmod:desc"].contains(top.relation)
  }

  /// Whether the words at `head` are themselves a name or open one: "Tarn Investors", "asset manager Norwell".
  private func stands(behind head: Int, _ mention: Mention, _ sentence: Sentence) -> Bool {
    guard mention.form == .name, entities[mention.entity].kind == .organization else {
      return false
    }
    let name = text.tokens(in: mention.range, of: sentence)
    return name.contains(head) || name.lowerBound == head + 1
  }

  /// "The report", but not "reports", which stand for those who wrote them.
  private func isDocument(_ tokens: ArraySlice<Token>) -> Bool {
    let noun = tokens.first { [.noun, .properNoun].contains($0.tag) && $0.pennTag != "NNP" }
    return noun.map { $0.pennTag == "NN" && closed.documents.contains($0.lower) } ?? false
  }

  /// With how many they are: the number before the noun, or one where the noun is no plural.
  private func unnamedLink(_ tokens: ArraySlice<Token>) -> SourceLink {
    SourceLink(name: nil, kind: .unnamed, people: people(tokens))
  }

  private func people(_ tokens: ArraySlice<Token>) -> Int? {
    let noun = tokens.firstIndex {
      lexicon.unnamedSources.contains($0.lower) && [.noun, .properNoun].contains($0.tag)
    }
    guard let noun = noun ?? tokens.firstIndex(where: { $0.tag == .noun }) else { return nil }
    let before = Array(tokens[..<noun])
    let number = QuantityFinder().find(in: before + [tokens[noun]]).first
    if let number, number.bound == .exact, number.value > 0, number.value < 1_000 {
      return Int(number.value)
    }
    if before.first?.lower == "one" { return 1 }
    let isPlural =
      tokens[noun].pennTag == "NNS" || ["people", "police"].contains(tokens[noun].lower)
    return isPlural || number != nil ? nil : 1
  }

  /// Whether the speaker is an unnamed person; "the ministry, an executive agency of" is not.
  private func isUnnamed(_ tokens: ArraySlice<Token>, _ inside: [Mention], _ sentence: Sentence)
    -> Bool
  {
    guard
      let noun = tokens.firstIndex(where: {
        lexicon.unnamedSources.contains($0.lower) && $0.tag != .adjective
      })
    else { return false }
    // "Tarn Investors" is a name.
    if inside.contains(where: {
      $0.form == .name && text.tokens(in: $0.range, of: sentence).contains(noun)
    }) {
      return false
    }
    guard let first = inside.first.map({ text.tokens(in: $0.range, of: sentence) }),
      first.upperBound <= noun
    else { return true }
    return !tokens[first.upperBound..<noun].contains { $0.form == "," }
  }

  private func isHead(_ press: [SourceLink], _ tokens: ArraySlice<Token>) -> Bool {
    tokens.last?.isName == true
  }

  private func press(in range: Range<Int>, _ sentence: Sentence, _ mentions: [Mention])
    -> [SourceLink]
  {
    mentionedPress(self.mentions(in: range, sentence, mentions))
  }

  private func mentionedPress(_ mentions: [Mention]) -> [SourceLink] {
    var seen: Set<String> = []
    return mentions.compactMap { mention in
      let names = [text[mention.range], entities[mention.entity].name]
      guard let source = names.lazy.compactMap({ lexicon.outlets[lexicon.names.key($0)] }).first,
        seen.insert(source.name).inserted
      else { return nil }
      return SourceLink(name: source.name, kind: source.kind)
    }
  }

  /// "(R-Ohio)", "the Ohio-based grocer": a party or a place beside whoever speaks.
  private func isBeside(_ mention: Mention, _ sentence: Sentence) -> Bool {
    let place = text.tokens(in: mention.range, of: sentence)
    let next = place.upperBound
    if next < sentence.tokens.count, sentence.tokens[next].form.hasPrefix("-") { return true }
    let opening = isPartyLed(place.lowerBound, sentence.tokens) ? 3 : 1
    return place.lowerBound >= opening
      && ["(", "["].contains(sentence.tokens[place.lowerBound - opening].form)
  }

  /// Whether "R-" or the like stands right before a word.
  private func isPartyLed(_ index: Int, _ tokens: [Token]) -> Bool {
    index > 1 && tokens[index - 1].form == "-" && tokens[index - 2].form.count == 1
  }

  private func mentions(in range: Range<Int>, _ sentence: Sentence, _ mentions: [Mention])
    -> [Mention]
  {
    let bytes = text.range(ofTokens: range, in: sentence)
    return mentions.filter { bytes.overlaps($0.range) && !isBeside($0, sentence) }
  }
}
