import Language

/// Attributions without a verb: "Mayor: No plans to quit" in a headline, "SMITH: I was there." in a
/// transcript, "“…” — Jane Doe" under a quotation.
struct LabelRule {
  let tree: SentenceTree
  let sentence: Int
  let isHeadline: Bool
  /// Nouns that a headline credits: "Poll:", "Police:".
  let speakers: Set<String>

  static let rule = "label"
  private static let longest = 6
  private static let dashes: Set<String> = ["—", "–", "―", "--", "-"]

  func attribution() -> Attribution? { label() ?? signature() }

  // MARK: "X: …"

  private func label() -> Attribution? {
    let start = tree.tokens.first.map { _ in tree.isOpeningMark(0) ? 1 : 0 } ?? 0
    let reach = tree.tokens.prefix(Self.longest + 1)
    guard let colon = reach.firstIndex(where: { $0.form == ":" }), colon > start,
      tree.tokens.count > colon + 2, isSpeaker(start..<colon),
      tree.tokens[colon].range.upperBound < tree.tokens[colon + 1].range.lowerBound
    else { return nil }
    let content = tree.trimmed(colon + 1..<tree.tokens.count)
    return make(content, source: start..<colon, cue: colon..<colon + 1)
  }

  private func isSpeaker(_ range: Range<Int>) -> Bool {
    let words = tree.tokens[range]
    let isPhrase = words.contains {
      [.verb, .auxiliary, .adposition].contains($0.tag) || $0.pennTag.hasPrefix("W")
        || $0.form == "("
    }
    guard !isPhrase else { return false }
    guard isHeadline else {
      return words.allSatisfy { $0.form.count > 1 && $0.form == $0.form.uppercased() }
        && words.contains(where: \.isName)
    }
    return words.last.map { $0.isName || speakers.contains($0.lower) } ?? false
  }

  // MARK: "…" — X

  private func signature() -> Attribution? {
    guard let dash = signatureDash(), let close = tree.quoted[..<dash].lastIndex(of: true),
      dash - close <= 2
    else { return nil }
    let source = tree.trimmed(dash + 1..<tree.tokens.count)
    guard !source.isEmpty else { return nil }
    return make(tree.trimmed(0..<close + 1), source: source, cue: dash..<dash + 1)
  }

  /// The dash before a name that ends the sentence.
  func signatureDash() -> Int? {
    guard
      let dash = tree.tokens.lastIndex(where: { Self.dashes.contains($0.form) && $0.form != "-" }),
      dash + 1 < tree.tokens.count, tree.tokens.count - dash <= Self.longest + 2,
      tree.tokens[(dash + 1)...].allSatisfy({ $0.isName || $0.isPunctuation && $0.form != "?" }),
      tree.tokens[dash + 1].isName
    else { return nil }
    return dash
  }

  /// A sentence that is nothing but a signature, whose quotation stands before it.
  func bareSignature() -> Attribution? {
    guard signatureDash() == 0 else { return nil }
    return Attribution(
      sentence: sentence, content: [], source: tree.trimmed(1..<tree.tokens.count), cue: 0..<1,
      effect: .sure, isStatement: true, rule: "signature")
  }

  private func make(_ content: Range<Int>, source: Range<Int>, cue: Range<Int>) -> Attribution? {
    guard content.count > 1 else { return nil }
    return Attribution(
      sentence: sentence, content: [.init(sentence: sentence, tokens: content)], source: source,
      cue: cue, effect: .sure, isStatement: true, rule: Self.rule)
  }
}
