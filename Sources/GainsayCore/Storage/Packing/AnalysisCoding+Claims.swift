import Language

/// Who is named, and who says what.
extension AnalysisCoding {
  /// - Parameter given: with its sentences; when reading, with those alone.
  mutating func rest(_ given: Analysis) -> Analysis {
    var found = given
    found.entities = list(given.entities, .count, 1) { $0.entity($1) }
    var end = 0
    found.mentions = list(given.mentions, .count, 2) { coding, mention in
      let start = end + coding.coder.signed((mention?.range.lowerBound ?? 0) - end, .mentionGap)
      let range = start..<start + coding.coder.number(mention?.range.count ?? 0, .mentionLength)
      end = range.upperBound
      let entity = coding.coder.number(mention?.entity ?? 0, .mentionEntity)
      let form = coding.named(mention?.form, or: .name, .mentionForm)
      return mention ?? Mention(range: range, entity: entity, form: form)
    }
    var sentence = 0
    found.claims = list(given.claims, .count, 3) { coding, claim in
      let found = coding.claim(claim, after: sentence, in: given.sentences)
      sentence = found.sentence
      return found
    }
    sentence = 0
    found.assertions = list(given.assertions, .count, 4) { coding, assertion in
      let found = coding.assertion(assertion, after: sentence)
      sentence = found.sentence
      return found
    }
    return found
  }

  private mutating func entity(_ given: Entity?) -> Entity {
    let id = coder.number(given?.id ?? 0, .entity, 1)
    let name = coder.string(given?.name ?? "")
    let kind = named(given?.kind, or: .other, .entityKind)
    let aliases = list(given?.aliases ?? [], .count, 5) { $0.coder.string($1 ?? "") }
    return given ?? Entity(id: id, name: name, kind: kind, aliases: aliases)
  }

  private mutating func claim(_ given: Claim?, after before: Int, in sentences: [Sentence])
    -> Claim
  {
    let sentence = before + coder.signed((given?.sentence ?? 0) - before, .claimSentence)
    let start = sentences.indices.contains(sentence) ? sentences[sentence].range.lowerBound : 0
    let content = range(given?.content, from: start, 0)
    var claim = Claim(
      sentence: sentence, content: content,
      rule: coder.label(given?.rule ?? "", .rule))
    claim.cue = optional(given?.cue, 3) { $0.range($1, from: content.upperBound, 1) }
    let near = claim.cue?.lowerBound ?? start
    claim.source = optional(given?.source, 4) { $0.range($1, from: near, 2) }
    claim.chain = list(given?.chain ?? [], .chain) { $0.link($1) }
    claim.family = optional(given?.family, 5) { $0.coder.label($1 ?? "", .family) }
    claim.subject = optional(given?.subject, 6) { $0.coder.number($1 ?? 0, .entity, 2) }
    claim.object = optional(given?.object, 7) { $0.coder.number($1 ?? 0, .entity, 3) }
    claim.trigger = optional(given?.trigger, 8) { $0.range($1, from: content.lowerBound, 3) }
    claim.stage = optional(given?.stage, 9) { $0.coder.label($1 ?? "", .stage) }
    claim.stageCue = optional(given?.stageCue, 10) { $0.range($1, from: content.lowerBound, 4) }
    claim.factuality = named(given?.factuality, or: .certain, .factuality)
    claim.quantities = list(given?.quantities ?? [], .count, 6) {
      $0.quantity($1, from: content.lowerBound)
    }
    claim.times = list(given?.times ?? [], .count, 7) { $0.time($1, from: content.lowerBound) }
    claim.confidence = double(given?.confidence)
    return claim
  }

  private mutating func link(_ given: SourceLink?) -> SourceLink {
    SourceLink(
      name: optional(given?.name, 11) { $0.coder.label($1 ?? "", .linkName) },
      kind: named(given?.kind, or: .unnamed, .linkKind),
      inferred: coder.flag(given?.inferred ?? false, .flag, 12),
      people: optional(given?.people, 13) { $0.coder.number($1 ?? 0, .people) })
  }

  private mutating func assertion(_ given: Assertion?, after before: Int) -> Assertion {
    let sentence = before + coder.signed((given?.sentence ?? 0) - before, .assertionSentence)
    let event = coder.number(given?.event ?? 0, .event)
    let start = event + coder.signed((given?.clause.lowerBound ?? 0) - event, .clause)
    let count = coder.number(given?.clause.count ?? 0, .clause, 1)
    return Assertion(
      sentence: sentence, event: event, clause: start..<start + count,
      factuality: named(given?.factuality, or: .certain, .assertionFactuality),
      claim: optional(given?.claim, 14) { $0.coder.number($1 ?? 0, .assertionClaim) })
  }

  private mutating func quantity(_ given: Quantity?, from start: Int) -> Quantity {
    Quantity(
      range: range(given?.range, from: start, 5), value: double(given?.value),
      upper: optional(given?.upper, 15) { $0.double($1) },
      unit: optional(given?.unit, 16) { $0.coder.label($1 ?? "", .unit) },
      bound: named(given?.bound, or: .exact, .bound), step: double(given?.step),
      rate: optional(given?.rate, 17) { $0.coder.label($1 ?? "", .unit, 1) },
      whole: optional(given?.whole, 18) { $0.coder.label($1 ?? "", .unit, 2) },
      equivalents: list(given?.equivalents ?? [], .equivalent) { coding, one in
        Quantity.Equivalent(
          value: coding.double(one?.value), unit: coding.coder.label(one?.unit ?? "", .unit, 3))
      })
  }

  private mutating func time(_ given: TimeExpression?, from start: Int) -> TimeExpression {
    TimeExpression(
      range: range(given?.range, from: start, 6),
      value: optional(given?.value, 19) { $0.coder.string($1 ?? "") },
      interval: optional(given?.interval, 20) { coding, days in
        DayInterval(
          coding.optional(days?.first, 21) { $0.day($1) },
          coding.optional(days?.last, 22) { $0.day($1) })
      },
      granularity: named(given?.granularity, or: .day, .grain),
      part: optional(given?.part, 23) { $0.named($1, or: .middle, .part) },
      relation: named(given?.relation, or: .at, .timeRelation),
      clock: optional(given?.clock, 24) { coding, clock in
        TimeExpression.Clock(
          minutes: coding.coder.number(clock?.minutes ?? 0, .minutes),
          zone: coding.optional(clock?.zone, 25) { $0.coder.label($1 ?? "", .zone) })
      })
  }

  private mutating func day(_ given: CalendarDay?) -> CalendarDay {
    CalendarDay(number: coder.signed(given?.number ?? 0, .day))
  }
}
