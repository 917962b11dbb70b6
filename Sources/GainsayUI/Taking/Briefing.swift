import GainsayCore

/// A disagreement as a piece of a memo, in Markdown: question, sides, quotes with who says so, dates,
/// origins, doubts.
package enum Briefing {
  package static func card(_ card: Disagreement, storyTitle: String?) -> String {
    var lines = ["## \(text(card.question))", ""]
    let story = storyTitle.map { ". Story: \(text($0))" } ?? ""
    lines.append(
      "*\(card.status.rawValue), \(card.kind.rawValue); confidence \(card.confidence)\(story)*")
    for position in card.positions {
      lines += ["", "**\(text(position.label))** (\(weight(position)))", ""]
      lines += position.claims.map(quote)
    }
    lines += ["", "Why: \(text(card.why))"]
    if let doubt = card.doubt { lines += ["", "Doubt: \(text(doubt))"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func weight(_ position: Position) -> String {
    let origins = Wording.origins(position.origins, atMost: position.originsAreAtMost)
    return Wording.count(position.outlets, "outlet") + ", " + origins
  }

  private static func quote(_ claim: Evidence) -> String {
    let who = [claim.outlet ?? claim.path, claim.published.map { String($0.prefix(10)) }]
      .compactMap { $0 }.joined(separator: ", ")
    let links = claim.chain.dropFirst().map { $0.name ?? $0.kind.rawValue }
    let chain = links.isEmpty ? "own words" : "from " + links.joined(separator: ", from ")
    return "> \(text(claim.quote))\n>\n> — \(text(who)); \(text(chain))\n"
  }

  /// One line, without what Markdown would read as its own.
  private static func text(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.reduce(into: "") { text, character in
      if "\\`*_[]<>#|".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
