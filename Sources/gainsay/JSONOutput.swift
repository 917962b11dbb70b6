import GainsayCore

/// The objects of the listing commands, keys in the order that is promised.
extension JSONValue {
  static func span(_ range: Range<Int>) -> JSONValue {
    .object([("start", .init(range.lowerBound)), ("end", .init(range.upperBound))])
  }

  static func span(_ range: Range<Int>?) -> JSONValue { range.map(JSONValue.span) ?? .null }

  static func chain(_ links: [SourceLink]) -> JSONValue {
    .list(
      links.map { link in
        .object([
          ("name", .init(link.name)), ("kind", .text(link.kind.rawValue)),
          ("inferred", .bool(link.inferred)), ("people", .init(link.people)),
        ])
      })
  }

  static func story(_ story: StoryDetail) -> JSONValue {
    let summary = story.summary
    return .object([
      ("id", .integer(summary.id)), ("title", .text(summary.title)),
      (
        "articles",
        .list(
          story.articles.map { article in
            .object([
              ("id", .integer(article.id)), ("path", .text(article.path)),
              ("title", .init(article.title)),
              ("outlet", .init(article.outlet)), ("published", .init(article.published)),
            ])
          })
      ),
      ("outlets", .init(summary.outlets)), ("origins", .init(summary.origins)),
      ("disagreements", .init(summary.disagreements)), ("updated", .init(summary.updated)),
      ("originsAreAtMost", .bool(summary.originsAreAtMost)),
      ("conflicts", .init(summary.conflicts)), ("why", bond(story.bond)),
    ])
  }

  private static func bond(_ bond: StoryBond) -> JSONValue {
    let shared = { (all: [StoryBond.Shared]) in
      JSONValue.list(
        all.map { .object([("text", .text($0.text)), ("articles", .init($0.articles))]) })
    }
    return .object([
      ("names", shared(bond.names)), ("words", shared(bond.words)),
      ("firstDay", .init(bond.firstDay)), ("lastDay", .init(bond.lastDay)),
    ])
  }

  static func disagreement(_ card: Disagreement, story: StoryDetail) -> JSONValue {
    .object([
      (
        "story",
        .object([
          ("id", .integer(story.summary.id)), ("title", .text(story.summary.title)),
          ("articles", .list(story.articles.map { .object([("path", .text($0.path))]) })),
        ])
      ),
      ("kind", .text(card.kind.rawValue)), ("status", .text(card.status.rawValue)),
      ("question", .text(card.question)), ("confidence", .number(card.confidence)),
      ("why", .text(card.why)),
      ("doubt", .init(card.doubt)), ("positions", .list(card.positions.map(position))),
      ("key", .text(card.key)),
    ])
  }

  private static func position(_ position: Position) -> JSONValue {
    .object([
      ("label", .text(position.label)), ("outlets", .init(position.outlets)),
      ("origins", .init(position.origins)),
      ("claims", .list(position.claims.map(evidence))),
      ("originsAreAtMost", .bool(position.originsAreAtMost)),
    ])
  }

  private static func evidence(_ claim: Evidence) -> JSONValue {
    .object([
      ("path", .text(claim.path)), ("outlet", .init(claim.outlet)),
      ("published", .init(claim.published)),
      ("start", .init(claim.range.lowerBound)), ("end", .init(claim.range.upperBound)),
      ("quote", .text(claim.quote)),
      ("speaker", .init(claim.speaker)), ("chain", chain(claim.chain)),
      ("factuality", .text(claim.factuality.rawValue)),
      ("cues", .list(claim.cues.map { span($0) })),
    ])
  }

  static func mention(_ line: MentionLine) -> JSONValue {
    .object([
      ("entity", .text(line.entity)), ("kind", .text(line.kind.rawValue)),
      ("path", .text(line.article.path)),
      ("title", .init(line.article.title)), ("outlet", .init(line.article.outlet)),
      ("published", .init(line.article.published)), ("start", .init(line.range.lowerBound)),
      ("end", .init(line.range.upperBound)), ("form", .text(line.form.rawValue)),
      ("text", .text(line.text)),
      ("sentence", .text(line.sentence)),
    ])
  }

  static func hit(_ hit: SearchAnswer.Hit) -> JSONValue {
    .object([
      ("id", .integer(hit.article.id)), ("path", .text(hit.article.path)),
      ("title", .init(hit.article.title)),
      ("outlet", .init(hit.article.outlet)), ("published", .init(hit.article.published)),
      ("score", .number(hit.score)),
      ("snippet", .text(hit.snippet)), ("matches", .list(hit.matches.map { span($0) })),
    ])
  }
}
