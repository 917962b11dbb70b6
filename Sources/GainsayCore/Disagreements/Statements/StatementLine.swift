extension Statement {
  /// What else is told of it, in one word each.
  private var flags: String {
    let told = [
      (isVague, "vague"), (isTally, "tally"), (isDenied, "denied"), (isWeighed, "weighed"),
      (isPlanned, "planned"), (isInherited, "inherited"), (isRestrictive, "restrictive"),
      (isUnknown, "unknown"), (isAssessment, "assessment"),
    ]
    return told.filter(\.0).map(\.1).joined(separator: " ")
  }

  /// For people: the act, who takes part, how surely, when, how much, on whose word.
  func line(_ entities: StoryEntities) -> String {
    let who = [agent, patient].map { one in
      one.map { $0.entity.map { "@" + entities.entities[$0].name } ?? $0.head ?? "?" } ?? "-"
    }
    let amounts = measures.map { one in
      let unit = one.counted ?? one.quantity.unit ?? "-"
      let scope = one.scope.isEmpty ? "" : " (\(one.scope.sorted().joined(separator: ",")))"
      let roles = one.roles.sorted { $0.key < $1.key }.map { " \($0.key) \($0.value)" }.joined()
      return "\(one.quantity.value) \(unit) of \(one.attribute ?? "-")\(scope)\(roles)"
    }
    let when = times.map { "\($0.value ?? "?")" }
    return [
      article.article.path.split(separator: "/").last.map(String.init) ?? "", "\(sentence)", act,
      who.joined(separator: " > "), factuality.rawValue, stage ?? "-",
      "\(tense)\(isFinite ? "" : "?")", amounts.joined(separator: "; "),
      when.joined(separator: "; "), flags, origin, article.words(sentenceRange),
    ].joined(separator: "\t")
  }
}
