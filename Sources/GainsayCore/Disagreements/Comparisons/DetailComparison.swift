import Language

/// Finds numbers that two articles give of one thing and that no act tells: those that belong to its noun ("a 48-page indictment",
/// "the 47-page indictment"), and those written out to the last digit of which one digit differs ("$5,587.75", "$5,687.75").
struct DetailComparison: Sendable {
  /// Digits of a number at which nobody arrives by rounding.
  private static let fewestDigits = 5
  /// Of more numbers of a kind each two would take too long.
  private static let most = 300
  /// Days between two articles that give a number as it stands.
  private static let days = 1
  /// Telling words that two sentences share which name nobody in common.
  private static let shared = 2
  private static let age = "year-old"

  let gate: SlotGate
  let entities: StoryEntities

  private struct Detail {
    var statement: Statement
    var quantity: Quantity
    /// The noun to which the number belongs.
    var thing: String?
    /// As they are written, where there are enough.
    var digits: [Character]

    var article: Int64 { statement.article.id }
  }

  /// - Parameter statements: of a story.
  func cards(for statements: [Statement]) -> [Card] {
    let details = details(of: statements)
    let things = Dictionary(grouping: details.filter { $0.thing != nil }) {
      "\($0.quantity.unit ?? "") \($0.thing ?? "")"
    }
    let precise = Dictionary(grouping: details.filter { !$0.digits.isEmpty }) {
      "\($0.quantity.unit ?? "") \($0.digits.count)"
    }
    return things.sorted { $0.key < $1.key }.compactMap { card(of: Array($1.prefix(Self.most))) }
      + precise.sorted { $0.key < $1.key }.flatMap { slips(in: Array($1.prefix(Self.most))) }
  }

  private func details(of statements: [Statement]) -> [Detail] {
    var known: [Int64: Set<Range<Int>>] = [:]
    return statements.flatMap { one in
      (one.measures + one.looseMeasures).compactMap { measure -> Detail? in
        let quantity = measure.quantity
        let words = one.article.words(quantity.range)
        let isOfThing =
          words.contains("-") && quantity.unit != nil && quantity.unit != Self.age
        let thing = isOfThing ? measure.attribute ?? noun(over: measure, in: one) : nil
        let digits = digits(of: words)
        guard quantity.bound == .exact, quantity.upper == nil, measure.against == nil,
          thing != nil || !digits.isEmpty,
          known[one.article.id, default: []].insert(quantity.range).inserted
        else { return nil }
        return Detail(statement: one, quantity: quantity, thing: thing, digits: digits)
      }
    }
  }

  private func noun(over measure: Measure, in one: Statement) -> String? {
    let above = measure.tokens.compactMap { one.tokens[$0].head }
    return above.first { !measure.tokens.contains($0) && one.tokens[$0].tag == .noun }
      .map { gate.lexicon.acts.noun(one.tokens[$0].lemma.lowercased()) }
  }

  /// Empty where zeros at the end tell that it is rounded, or where it is short.
  private func digits(of words: String) -> [Character] {
    let digits = words.filter { $0.isASCII && $0.isNumber }
    let zeros = words.contains(".") ? 0 : digits.reversed().prefix { $0 == "0" }.count
    return digits.count - zeros >= Self.fewestDigits ? Array(digits) : []
  }

  // MARK: of a thing

  /// Where each article gives one number of it alone.
  private func card(of details: [Detail]) -> Card? {
    let single = Dictionary(grouping: details, by: \.article).values
      .filter { Set($0.map(\.quantity.value)).count == 1 }
      .joined().sorted {
        ($0.article, $0.quantity.range.lowerBound) < ($1.article, $1.quantity.range.lowerBound)
      }
    for (place, one) in single.enumerated() {
      for other in single[(place + 1)...]
      where one.quantity.value != other.quantity.value && mayBeOne(one, other)
        && areNear(one.statement, other.statement)
        && (!isSpan(one) || areOfOneWho(one.statement, other.statement))
      {
        let sides = [one, other].map { seed in
          single.filter { $0.quantity.value == seed.quantity.value }
        }
        return card(sides, asking: question(of: one), why: "One thing, with two numbers.")
      }
    }
    return nil
  }

  private func question(of one: Detail) -> String {
    let (unit, thing) = (one.quantity.unit ?? "", one.thing ?? "")
    return isSpan(one)
      ? "How long is the \(thing)?" : "How many \(unit)s has the \(thing)?"
  }

  private func isSpan(_ one: Detail) -> Bool {
    gate.lexicon.acts[.spans].contains(one.quantity.unit ?? "")
  }

  /// Many have a five-year contract: a long article may tell of others'.
  private func areOfOneWho(_ one: Statement, _ other: Statement) -> Bool {
    !people(one).isDisjoint(with: people(other))
      || one.isOfShortReport && other.isOfShortReport
  }

  /// Both where articles tell their news, or with a name in common.
  private func areNear(_ one: Statement, _ other: Statement) -> Bool {
    [one, other].allSatisfy { $0.isNews }
      || !names(one).isDisjoint(with: names(other))
  }

  // MARK: to the last digit

  private func slips(in details: [Detail]) -> [Card] {
    var cards: [Card] = []
    for (place, one) in details.enumerated() {
      for other in details[(place + 1)...]
      where isSlip(one.digits, other.digits) && mayBeOne(one, other)
        && !gives(one, other.article, details) && !gives(other, one.article, details)
        && areOfOneThing(one.statement, other.statement)
      {
        let sides = [one, other].map { seed in details.filter { $0.digits == seed.digits } }
        let words = [one, other].map { $0.statement.article.words($0.quantity.range) }
        cards.append(
          card(
            sides, asking: "Is it \(words[0]) or \(words[1])?",
            why: "One number, of which one digit differs."))
      }
    }
    return cards
  }

  private func gives(_ one: Detail, _ article: Int64, _ details: [Detail]) -> Bool {
    details.contains { $0.article == article && $0.digits == one.digits }
  }

  /// Whether one digit differs, or two that stand together change places.
  private func isSlip(_ one: [Character], _ other: [Character]) -> Bool {
    let apart = zip(one, other).enumerated().filter { $1.0 != $1.1 }
    if apart.count == 1 { return one.count == other.count }
    guard apart.count == 2, one.count == other.count else { return false }
    let (first, second) = (apart[0], apart[1])
    return second.offset == first.offset + 1 && first.element.0 == second.element.1
      && first.element.1 == second.element.0
  }

  private func areOfOneThing(_ one: Statement, _ other: Statement) -> Bool {
    !names(one).isDisjoint(with: names(other))
      || one.topic.intersection(other.topic).count >= Self.shared
  }

  // MARK: both

  private func mayBeOne(_ one: Detail, _ other: Detail) -> Bool {
    let (here, there) = (one.statement, other.statement)
    let people = [people(here), people(there)]
    return one.article != other.article && here.outlet != there.outlet
      && gate.areIndependent(here, there) && areOfOneTime(here, there)
      && gate.focus.haveMuchInCommon(here.article, there.article)
      && !gate.focus.haveSubjectsApart(here.article, there.article)
      && (people[0].isEmpty || people[1].isEmpty || !people[0].isDisjoint(with: people[1]))
  }

  private func areOfOneTime(_ one: Statement, _ other: Statement) -> Bool {
    let days = [one, other].compactMap { $0.published.flatMap { CalendarDay(iso: $0) }?.number }
    return days.count < 2 || abs(days[0] - days[1]) <= Self.days
  }

  private func names(_ one: Statement) -> Set<String> { one.topic.filter { $0.hasPrefix("#") } }

  private func people(_ one: Statement) -> Set<String> {
    names(one).filter { name in
      Int(name.dropFirst()).map { entities.entities[$0].kind == .person } ?? false
    }
  }

  private func card(_ sides: [[Detail]], asking question: String, why: String) -> Card {
    let built = sides.map { side in
      let ranges = Dictionary(
        side.map { ($0.article, $0.quantity.range) }, uniquingKeysWith: { first, _ in first })
      let statements = side.map(\.statement)
      return Side(
        statements: statements,
        position: PositionBuilder().position(of: statements) { ranges[$0.article.id] })
    }
    let first = sides[0][0]
    return Card(
      kind: .quantity, status: .conflict, question: question, why: why, doubts: [], sides: built,
      kinship: 0.7,
      matter: "detail|\(first.quantity.unit ?? "")|\(first.thing ?? String(first.digits))",
      isMarked: built.flatMap(\.statements).contains(where: gate.marksContrast), bond: .words)
  }
}
