import Language

/// Who is meant by "the company", "he" and "we" in articles that are about one body or one person.
extension SlotGate {
  /// The last sentence that opens an article, behind its headline.
  private static let opening = 1

  /// Whether the first, without a name, stands for the other in an article that is about whoever has that name.
  func isAnaphor(_ one: Argument?, in statement: Statement, of other: Argument?) -> Bool {
    guard let one, let other, one.entity == nil, one.name.isEmpty, !one.isNone, !one.isStandIn,
      let token = one.token, !other.name.isEmpty, let kind = kind(of: token, in: statement, one),
      other.kind == nil || other.kind == kind
    else { return false }
    return focus.isChiefly(about: other.name, kind, statement.article)
  }

  private func kind(of token: Int, in statement: Statement, _ one: Argument) -> Entity.Kind? {
    let word = statement.tokens[token].form.lowercased()
    guard one.head != nil else {
      if let speaker = lexicon.firstPersons[word] { return speaker }
      switch lexicon.pronouns[word]?.reference {
      case .person: return .person
      case .thing: return .organization
      default: return nil
      }
    }
    let noun = lexicon.typeNouns[statement.tokens[token].lemma.lowercased()]
    let isDefinite = token > 0 && statement.tokens[token - 1].form.lowercased() == "the"
    guard let kind = noun?.kind, kind == .person || kind == .organization else { return nil }
    // "A former mayor pleaded not guilty on Thursday": whom the article is about opens it.
    let isOpening = statement.sentence <= Self.opening && noun?.scope != .generic
    return isDefinite && one.modifiers.isEmpty || isOpening ? kind : nil
  }
}
