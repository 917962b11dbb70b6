import Foundation
import GainsayCore

/// What the listing commands print for people.
enum Plain {
  static func line(_ story: StorySummary) -> String {
    let origins = (story.originsAreAtMost ? "at most " : "") + count(story.origins, "origin")
    return
      "\(story.id)\t\(story.title)\t\(count(story.articles, "article")), \(count(story.outlets, "outlet")), \(origins), "
      + "\(count(story.disagreements, "disagreement"))"
  }

  /// "shared by its articles: Norwell (3), Fenby (2); takeover, bid; 2024-05-14 to 2024-05-17"; empty for a single article.
  static func why(_ bond: StoryBond) -> String {
    let names = bond.names.map { "\($0.text) (\($0.articles))" }.joined(separator: ", ")
    let words = bond.words.map(\.text).joined(separator: ", ")
    let days = Set([bond.firstDay, bond.lastDay].compactMap { $0 }).sorted().joined(
      separator: " to ")
    let parts = [names, words].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return "" }
    return "shared by its articles: "
      + (parts + [days]).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  static func card(_ card: Disagreement, story: StorySummary) -> String {
    var lines = [
      "\(card.status.rawValue.uppercased())  \(card.question)   [\(card.kind.rawValue), \(card.confidence)]"
    ]
    lines.append("  Story \(story.id): \(story.title)")
    for position in card.positions {
      let origins =
        (position.originsAreAtMost ? "at most " : "") + count(position.origins, "origin")
      lines.append("  \(position.label): \(count(position.outlets, "outlet")), \(origins)")
      for claim in position.claims {
        lines.append("    \(claim.quote.replacingOccurrences(of: "\n", with: " "))")
        lines.append("      \(place(claim.path, claim.outlet, claim.published)); \(chain(claim))")
      }
    }
    lines.append("  Why: \(card.why)")
    if let doubt = card.doubt { lines.append("  Doubt: \(doubt)") }
    lines.append("  Key: \(card.key)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// "Reuters ← unnamed people", from the outlet inwards.
  private static func chain(_ claim: Evidence) -> String {
    let links = claim.chain.dropFirst().map {
      $0.name ?? ($0.kind == .unnamed ? "unnamed people" : $0.kind.rawValue)
    }
    guard !links.isEmpty else { return "own words" }
    return "through " + links.joined(separator: " ← ")
  }

  static func line(_ mention: MentionLine) -> String {
    let bytes = Array(mention.sentence.utf8)
    let piece = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let inside = mention.rangeInSentence
    let marked =
      piece(0..<inside.lowerBound) + "[" + piece(inside) + "]"
      + piece(inside.upperBound..<bytes.count)
    let origin = place(mention.article.path, mention.article.outlet, mention.article.published)
    return
      "\(origin):\(mention.range.lowerBound)\t\(marked.replacingOccurrences(of: "\n", with: " "))"
  }

  static func line(_ hit: SearchAnswer.Hit) -> String {
    "\(place(hit.article.path, hit.article.outlet, hit.article.published))\t\(hit.article.heading)\n    \(hit.snippet)"
  }

  static func story(_ story: StoryDetail, _ library: Library) throws -> String {
    var lines = [line(story.summary), why(story.bond)].filter { !$0.isEmpty } + [""]
    lines += story.articles.map {
      "  article:\($0.id)  \(place($0.path, $0.outlet, $0.published))  \($0.heading)"
    }
    lines += [
      "",
      "  " + story.entities.prefix(12).map { "\($0.name) \($0.mentions)" }.joined(separator: ", "),
      "",
    ]
    lines += try library.disagreements(inStory: story.summary.id).map {
      card($0.disagreement, story: story.summary)
    }
    return lines.joined(separator: "\n")
  }

  static func article(_ page: ArticlePage) -> String {
    let head = [page.article.outlet, page.article.byline, page.article.published].compactMap { $0 }
    return (head.isEmpty ? "" : head.joined(separator: "  ") + "\n\n") + page.article.text
  }

  /// What each version changed of the one before it, paragraph by paragraph.
  static func changes(_ versions: [ArticleVersion], _ article: Article) -> String {
    let texts =
      versions.dropFirst().map { ($0.published, $0.text) }
      + [(article.published, article.text)]
    let parts = zip(versions, texts).map { before, after in
      let lines = before.changes(to: after.1).map { change in
        switch change {
        case .removed(let text): "- \(text)"
        case .added(let text): "+ \(text)"
        }
      }
      return ([after.0 ?? "undated"] + lines).joined(separator: "\n")
    }
    return parts.isEmpty ? "never changed" : parts.joined(separator: "\n\n")
  }

  static func analysis(_ analysis: Analysis, of article: Article) -> String {
    let bytes = Array(article.text.utf8)
    let words = { (range: Range<Int>) in
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    var lines = ["\(article.path): \(article.title ?? "no headline")"]
    lines += article.omitted.map { "  left out: \($0)" }
    for entity in analysis.entities {
      let mentions = analysis.mentions.filter { $0.entity == entity.id }
      let names = entity.aliases.isEmpty ? "" : " (" + entity.aliases.joined(separator: ", ") + ")"
      lines.append(
        "  \(entity.kind.rawValue) \(entity.name)\(names): \(mentions.map { words($0.range) }.joined(separator: " | "))"
      )
    }
    for claim in analysis.claims {
      let parties = [claim.subject, claim.object].map {
        $0.map { analysis.entities[$0].name } ?? "-"
      }
      let frame =
        claim.family.map { " \($0)(\(parties.joined(separator: ", "))) \(claim.stage ?? "-")" }
        ?? ""
      let links = claim.chain.map { "\($0.kind.rawValue) \($0.name ?? "-")" }.joined(
        separator: " < ")
      lines.append("  \(claim.factuality.rawValue)\(frame) [\(claim.rule)] \(links)")
      lines.append("    \(words(claim.content))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func place(_ path: String, _ outlet: String?, _ published: String?) -> String {
    let name = URL(filePath: path).lastPathComponent
    return ([outlet ?? name] + [published.map { String($0.prefix(10)) }].compactMap { $0 }).joined(
      separator: " ")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
