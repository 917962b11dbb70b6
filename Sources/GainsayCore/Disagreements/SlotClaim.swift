/// A claim with what is known of it in its story: the form in which claims are compared.
struct SlotClaim: Sendable {
  var article: AnalysedArticle
  var claim: Claim
  /// Indices of the story's entities.
  var subject: Int?
  var object: Int?
  /// Everything that its sentence names, as indices of the story's entities.
  var named: Set<Int>
  var origin: String
  /// Unnamed people, who may be those of another outlet.
  var originIsVague: Bool

  var outlet: String { Origins.outlet(of: article) }
  var published: String? { article.article.published }
  var isInherited: Bool { claim.rule.hasSuffix("+inherited") }
  var sentence: Range<Int> { article.analysis.sentences[claim.sentence].range }

  func words(_ range: Range<Int>) -> String {
    let bytes = Array(article.article.text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Evidence first that is credited to somebody, says outright how far it is, and is short.
  var clarity: Int {
    let isBare =
      claim.stage != nil && claim.stageCue == claim.trigger
      && claim.trigger.map { $0.count < 8 } == true
    let isHeadline = article.article.blocks.contains {
      $0.kind == .headline && $0.range.overlaps(claim.content)
    }
    return (isHeadline ? 1_000 : 0) + (claim.source == nil ? 2_000 : 0) + (isBare ? 1_000 : 0)
      + (isInherited ? 60 : 0) + sentence.count
  }

  /// Whether a finite verb tells the act: "a meeting" or "meeting him" may never come about.
  var isTold: Bool {
    guard let trigger = claim.trigger else { return false }
    let tokens = article.analysis.sentences[claim.sentence].tokens
    return tokens.contains { token in
      trigger.overlaps(token.range) && token.tag == .verb && !token.lower.hasSuffix("ing")
    }
  }

  var speaker: String? {
    if let named = claim.chain.dropFirst().last(where: { $0.kind == .named && $0.name != nil }) {
      return named.name
    }
    return claim.source.map(words)
  }

  func evidence(cues: [Range<Int>]) -> Evidence {
    Evidence(
      article: article.id, path: article.article.path, outlet: article.article.outlet,
      published: published,
      range: sentence, quote: words(sentence), speaker: speaker, chain: claim.chain,
      factuality: claim.factuality, cues: cues)
  }
}

/// What two claims must share to be compared: the family and who takes part.
struct Slot: Hashable, Sendable {
  var family: String
  var subject: Int?
  var object: Int?
}
