/// Whether two quotations are one sentence, and what it makes that their words differ.
extension QuotationComparison {
  func pair(_ one: QuotedWords, _ other: QuotedWords) -> Pair? {
    let alignment = WordAlignment(one.words, other.words)
    let shorter = min(one.words.count, other.words.count)
    let isTurned = isTurned(one, other, alignment) || isPhrase(one, other)
    let isAlike =
      shorter >= Self.shortest && Double(alignment.matched) >= Self.alike * Double(shorter)
    let isReworded = isReworded(one, other, alignment)
    guard isTurned || isAlike || isReworded else { return nil }
    return Pair(
      one: one, other: other, alignment: alignment, isTurned: isTurned || !isAlike && isReworded)
  }

  /// "The rule does not stop at the door", "the rule follows you through the door": one short sentence of one speaker, of which
  /// two outlets keep the telling words and print others round them.
  private func isReworded(
    _ one: QuotedWords, _ other: QuotedWords, _ alignment: WordAlignment
  ) -> Bool {
    let lengths = [one.words.count, other.words.count]
    guard one.speaker != nil, one.speaker == other.speaker,
      lengths.allSatisfy({ (Self.shortestReworded...Self.longestTurned).contains($0) }),
      one.words.first == other.words.first || one.words.last == other.words.last,
      Double(alignment.matched) >= Self.reworded * Double(lengths.min() ?? 0)
    else { return false }
    let telling = [one, other].map { quoted in
      Set(quoted.words.filter { !gate.lexicon.smallWords.contains($0) && $0.count > 3 })
    }
    let common = telling[0].intersection(telling[1])
    return common.count >= 2 && common.contains(where: Self.isRare)
      && 2 * common.count >= telling.map(\.count).min() ?? 0
  }

  /// "We will sit by the door", "We will sit at the table": a short sentence of one speaker that opens alike.
  func isTurned(
    _ one: QuotedWords, _ other: QuotedWords, _ alignment: WordAlignment
  ) -> Bool {
    let isOfOne = one.speaker != nil && one.speaker == other.speaker
    // Who "he" is may not be known where a long opening is the same.
    let isOpen = one.speaker == nil || other.speaker == nil
    let isLong = one.words.count >= Self.shortestOfTwo && alignment.matched + 1 >= one.words.count
    guard isOfOne || isOpen && isLong, one.words.count == other.words.count,
      (Self.shortest...Self.longestTurned).contains(one.words.count)
    else { return false }
    let opening = zip(one.words, other.words).prefix { $0 == $1 }.count
    return opening >= 3 && Double(alignment.matched) >= Self.turned * Double(one.words.count)
  }

  /// "Frank and constructive", "frank and friendly": what one statement calls one meeting.
  func isPhrase(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    let (mine, theirs) = (one.statement.topic, other.statement.topic)
    return one.words.count == Self.phrase.words && other.words.count == Self.phrase.words
      && one.words.prefix(Self.phrase.alike) == other.words.prefix(Self.phrase.alike)
      && !gate.lexicon.smallWords.contains(one.words[0])
      && (one.speaker == nil || other.speaker == nil || one.speaker == other.speaker)
      && mine.intersection(theirs).count >= Self.phrase.topics
  }

  /// Whether a telling word of the one stands where the other has another: "okay" for "OK" is none.
  func hasOtherWord(_ one: QuotedWords, _ other: QuotedWords) -> Bool {
    zip(one.words, other.words).contains { mine, theirs in
      mine != theirs && min(mine.count, theirs.count) > 3 && !areForms(mine, theirs)
    }
  }

  /// Whether some article prints both: then both were said.
  func isOneOfTwo(_ one: QuotedWords, _ other: QuotedWords, _ all: [QuotedWords]) -> Bool {
    let holders = [one, other].map { quoted in
      Set(all.filter { $0.words == quoted.words }.map(\.statement.article.id))
    }
    return !holders[0].isDisjoint(with: holders[1])
  }

  /// The words of an edit that make a difference: no articles and the like; nil where none does.
  func telling(_ edit: WordAlignment.Edit) -> WordAlignment.Edit? {
    let left = WordAlignment.Edit(
      one: edit.one.filter { !gate.lexicon.smallWords.contains($0) },
      other: edit.other.filter { !gate.lexicon.smallWords.contains($0) })
    return left.one.isEmpty && left.other.isEmpty ? nil : left
  }

  /// A negation more or less, or one word for another, says something else; a word more says it
  /// differently. All else is how people write down what they hear.
  func weight(of edit: WordAlignment.Edit) -> Disagreement.Status? {
    let (one, other) = (Set(edit.one), Set(edit.other))
    if one.union(other).count == 1, !one.union(other).isDisjoint(with: gate.lexicon.negations) {
      return .conflict
    }
    if edit.one.count == 1, edit.other.count == 1 {
      return areForms(edit.one[0], edit.other[0]) ? nil : status(of: edit.one[0], edit.other[0])
    }
    // "Work force" and "workforce".
    if edit.one.joined() == edit.other.joined() { return nil }
    if !edit.one.isEmpty, !edit.other.isEmpty {
      return edit.one.count + edit.other.count <= Self.mostOfEdit ? .conflict : nil
    }
    let word = edit.one.first ?? edit.other.first ?? ""
    return edit.one.count + edit.other.count == 1 && word.count > 3 ? .tension : nil
  }

  /// One telling word for another of its length says something else; "folks" for "people" does not.
  func status(of one: String, _ other: String) -> Disagreement.Status {
    let acts = gate.lexicon.acts
    let isAlike = acts.verb(one) == acts.verb(other) || acts.noun(one) == acts.noun(other)
    return isAlike || min(one.count, other.count) < 4 ? .tension : .conflict
  }

  /// "Government" and "governments", "gonna" and "going".
  func areForms(_ one: String, _ other: String) -> Bool {
    let shared = zip(one, other).prefix { $0 == $1 }.count
    return shared >= min(one.count, other.count) - 2 && shared >= 2
  }
}
