/// Finds names that the network missed: capitalised words that nobody has heard of, by themselves,
/// where the words beside them tell what they are ("to buy Norwell", "Norwell said").
struct UnheardNames {
  let cues: NameCues
  let lexicon: Lexicon

  struct Found {
    var forms: ArraySlice<String>
    var kind: NameKind
  }

  func find(in sentence: Sentence) -> [Found] {
    let (tokens, taken) = (sentence.tokens, Set(sentence.names.flatMap(\.tokens)))
    return tokens.indices.compactMap { index in
      guard tokens[index].form.isCapitalised, !taken.contains(index),
        !taken.contains(index + 1), lexicon.isUnheard(tokens[index].form)
      else { return nil }
      return named(index, tokens)
    }
  }

  /// The kind of a single word, if nobody has heard of it and the words beside it tell.
  func kind(of name: Range<Int>, in tokens: [Token]) -> NameKind? {
    guard name.count == 1, lexicon.isUnheard(tokens[name.lowerBound].form) else { return nil }
    return cues.unheard(name, in: tokens)
  }

  private func named(_ index: Int, _ tokens: [Token]) -> Found? {
    if index + 1 < tokens.count, tokens[index].tag != .adjective,
      let kind = cues.lastWord(tokens[index + 1]), kind != .other
    {
      return Found(forms: [tokens[index].form, tokens[index + 1].form], kind: kind)
    }
    guard isLoneCapital(index, tokens), let kind = cues.unheard(index..<index + 1, in: tokens)
    else { return nil }
    return Found(forms: [tokens[index].form], kind: kind)
  }

  /// With these ends a word may be a plural, an adjective or an adverb, as it was tagged.
  private static let endings = ["s", "an", "ish", "ese", "ic", "i", "ly"]

  /// Whether a word has a capital, as no word beside it has, and is no plural, adjective or adverb.
  private func isLoneCapital(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    let isNoun = [.properNoun, .noun, .verb].contains(token.tag) && token.pennTag != "NNS"
    guard token.form.isCapitalised, token.form.utf8.count > 3, token.form.allSatisfy(\.isLetter),
      isNoun && token.pennTag != "NNPS" || !Self.endings.contains(where: token.form.hasSuffix)
    else { return false }
    // The first word of a sentence has its capital from there.
    let isAfterCapital = index > 1 && tokens[index - 1].form.isCapitalised
    let isBeforeCapital = index + 1 < tokens.count && tokens[index + 1].form.isCapitalised
    return !isAfterCapital && !isBeforeCapital
  }
}
