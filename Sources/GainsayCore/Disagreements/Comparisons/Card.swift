/// The statements of one side, and what is shown of them.
struct Side: Sendable {
  var statements: [Statement]
  var position: Position

  struct Place: Hashable {
    var article: Int64
    var sentence: Int
  }

  var places: Set<Place> {
    Set(statements.map { Place(article: $0.article.id, sentence: $0.sentence) })
  }
}

/// What makes a disagreement of two or more sides, whatever they differ in.
struct Card: Sendable {
  var kind: Disagreement.Kind
  var status: Disagreement.Status
  var question: String
  var why: String
  var doubts: [String]
  /// Best told first.
  var sides: [Side]
  /// How surely the sides speak of one thing, from 0 to 1.
  var kinship: Double
  /// What it is about, where the acts of its statements do not tell.
  var matter: String?
  /// What is counted, for amounts.
  var measured = ""
  /// Whether an author sets the sides against each other.
  var isMarked: Bool
  var bond = Bond.participants

  /// What makes its sides one: those who take part, only what news of a kind asks, or the words of a quotation.
  enum Bond: Sendable {
    case participants, question, words
  }

  func disagreement() -> Disagreement {
    let text = doubts.isEmpty ? nil : doubts.joined(separator: " ")
    return Disagreement(
      key: key, kind: kind, status: status, question: question, confidence: confidence, why: why,
      doubt: text,
      positions: sides.map(\.position))
  }

  /// Whether two of its sides hold sentences of two sides of the other.
  func sets(theSameApartAs other: Card) -> Bool {
    let met = sides.map { mine in
      Set(other.sides.indices.filter { !mine.places.isDisjoint(with: other.sides[$0].places) })
    }
    return met.indices.contains { i in
      met.indices.contains { j in i < j && met[i].contains { a in met[j].contains { $0 != a } } }
    }
  }

  /// Whether both ask whether one thing is so, or one of both sets against something what the other does.
  func asks(theSameAs other: Card) -> Bool {
    if kind == .polarity, other.leavesOpen(what: self) { return true }
    guard kind == other.kind, kind == .certainty || kind == .polarity else { return false }
    guard question != other.question else { return true }
    guard kind == .certainty, let open = other.sides.last, other.matter != nil else { return false }
    return sides.contains { !$0.places.isDisjoint(with: open.places) }
  }

  static func openMatter(of act: String) -> String { "open|\(act)" }

  /// "Has not settled": what the other denies as well, of somebody whom both name.
  private func leavesOpen(what other: Card) -> Bool {
    let theirs = other.sides.flatMap(\.statements)
    let names = [sides.flatMap(\.statements), theirs].map { statements in
      Set(statements.flatMap { [$0.agent, $0.patient] }.compactMap { $0?.entity })
    }
    return matter != nil && theirs.contains { matter == Self.openMatter(of: $0.act) }
      && !names[0].isDisjoint(with: names[1])
  }

  /// Whether one outlet alone tells all sides, each in articles of its own, and not as the words of several speakers: its
  /// later report brings news, or is of something else.
  var isOfOneOutlet: Bool {
    let outlets = Set(sides.flatMap(\.statements).map { $0.outlet.lowercased() })
    guard status != .superseded, outlets.count == 1, areApart(\.article.id) else { return false }
    let isOwnWord = sides.contains { $0.statements.contains { $0.speaker == nil } }
    return isOwnWord || !areApart(\.speaker)
  }

  /// Whether no two sides have it in common.
  private func areApart<Value: Hashable>(_ value: (Statement) -> Value) -> Bool {
    let values = sides.map { Set($0.statements.map(value)) }
    return values.reduce(Set()) { $0.union($1) }.count == values.reduce(0) { $0 + $1.count }
  }

  /// Grows with the origins of the weaker side, with what is said outright and by somebody, with how
  /// alike the statements are, and with the authors' own contrast.
  var confidence: Double {
    let origins = sides.map { Set($0.statements.map(\.origin)).count }.min() ?? 0
    let outright = sides.allSatisfy { $0.statements.contains { !$0.isInherited } }
    let attributed = sides.allSatisfy { $0.statements.contains { $0.source != nil } }
    let severity: Double =
      switch status {
      case .conflict: 0.1
      case .superseded: 0.05
      case .scope, .tension: 0
      }
    let score =
      0.3 + severity + 0.3 * kinship + 0.06 * Double(min(origins, 2)) + (outright ? 0.06 : 0)
      + (attributed ? 0.06 : 0) + (isMarked ? 0.06 : 0)
    return (min(score, 0.97) * 100).rounded() / 100
  }
}
