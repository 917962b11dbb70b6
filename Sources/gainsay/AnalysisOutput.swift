import GainsayCore

/// The line of `analyze` for one article.
extension JSONValue {
  static func analysis(_ analysis: Analysis, of article: Article) -> JSONValue {
    .object([
      ("path", .text(article.path)), ("title", .init(article.title)),
      ("outlet", .init(article.outlet)),
      ("byline", .init(article.byline)), ("published", .init(article.published)),
      ("url", .init(article.url)),
      ("language", .init(article.language)), ("text", .text(article.text)),
      (
        "blocks",
        .list(
          article.blocks.map { block in
            .object([
              ("kind", .text(block.kind.rawValue)), ("start", .init(block.range.lowerBound)),
              ("end", .init(block.range.upperBound)),
            ])
          })
      ),
      ("omitted", .list(article.omitted.map(JSONValue.text))), ("sentences", sentences(analysis)),
      ("entities", entities(analysis)), ("mentions", mentions(analysis)),
      ("claims", .list(analysis.claims.map(claim))),
    ])
  }

  private static func sentences(_ analysis: Analysis) -> JSONValue {
    .list(
      analysis.sentences.map { sentence in
        let tokens = sentence.tokens.map { token in
          JSONValue.object([
            ("start", .init(token.range.lowerBound)), ("end", .init(token.range.upperBound)),
            ("pos", .text(token.tag.rawValue)), ("head", .init((token.head ?? -1) + 1)),
            ("relation", .text(token.relation)),
          ])
        }
        return .object([
          ("start", .init(sentence.range.lowerBound)), ("end", .init(sentence.range.upperBound)),
          ("tokens", .list(tokens)),
        ])
      })
  }

  private static func entities(_ analysis: Analysis) -> JSONValue {
    .list(
      analysis.entities.map { entity in
        .object([
          ("id", .init(entity.id)), ("name", .text(entity.name)),
          ("kind", .text(entity.kind.rawValue)),
          ("aliases", .list(entity.aliases.map(JSONValue.text))),
        ])
      })
  }

  private static func mentions(_ analysis: Analysis) -> JSONValue {
    .list(
      analysis.mentions.map { mention in
        .object([
          ("start", .init(mention.range.lowerBound)), ("end", .init(mention.range.upperBound)),
          ("entity", .init(mention.entity)), ("form", .text(mention.form.rawValue)),
        ])
      })
  }

  private static func claim(_ claim: Claim) -> JSONValue {
    .object([
      ("sentence", .init(claim.sentence)), ("content", span(claim.content)),
      ("source", span(claim.source)),
      ("cue", span(claim.cue)), ("chain", chain(claim.chain)), ("family", .init(claim.family)),
      ("subject", .init(claim.subject)), ("object", .init(claim.object)),
      ("stage", .init(claim.stage)),
      ("factuality", .text(claim.factuality.rawValue)),
      ("quantities", .list(claim.quantities.map(quantity))),
      ("times", .list(claim.times.map(time))), ("rule", .text(claim.rule)),
    ])
  }

  private static func quantity(_ quantity: Quantity) -> JSONValue {
    .object([
      ("start", .init(quantity.range.lowerBound)), ("end", .init(quantity.range.upperBound)),
      ("value", .number(quantity.value)), ("unit", .init(quantity.unit)),
      ("bound", .text(quantity.bound.rawValue)),
      ("upper", quantity.upper.map(JSONValue.number) ?? .null), ("rate", .init(quantity.rate)),
      ("whole", .init(quantity.whole)),
    ])
  }

  private static func time(_ time: TimeExpression) -> JSONValue {
    .object([
      ("start", .init(time.range.lowerBound)), ("end", .init(time.range.upperBound)),
      ("value", .init(time.value)), ("first", .init(time.interval?.first?.iso)),
      ("last", .init(time.interval?.last?.iso)), ("granularity", .text(time.granularity.rawValue)),
      ("relation", .text(time.relation.rawValue)),
    ])
  }
}
