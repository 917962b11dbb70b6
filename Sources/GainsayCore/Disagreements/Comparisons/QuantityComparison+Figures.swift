import Language

/// The amounts of a story that can be set against each other.
extension QuantityComparison {
  /// An amount of the story. A class, since a statement is a large thing to copy for each pair.
  final class Figure: Sendable {
    let statement: Statement
    let measure: Measure
    /// Its place among those of the story.
    let number: Int
    /// Roles of which its article gives no other number.
    let onlyRoles: Set<String>
    /// Whether its article's text tells it outright of an act, beside no other number: rules look at no other.
    let isFirm: Bool
    /// Whether it can be weighed against others where no rule tells what it is of.
    let isWeighable: Bool
    /// Whether it tells what was before the news.
    let isOfOldTime: Bool
    /// Whether words of a time gone by stand nearest to it: "last year".
    let isOfFormerTime: Bool
    let time: FigureTime
    /// Whether its statement is told for each of many spans of time.
    let isOfPeriods: Bool
    /// Whether its statement tells that something has risen.
    let isRise: Bool
    /// Whether its statement tells what somebody foresees.
    let isForeseen: Bool
    /// How many other numbers its sentence has.
    let numbersBeside: Int
    /// Whether it is a span of time.
    let isSpan: Bool
    /// In the base unit, without its sign.
    let size: Double
    /// Its statement without the participant that is the amount itself, and without others that have no name.
    let bare, bareNamed: Statement

    init(
      statement: Statement, measure: Measure, number: Int, onlyRoles: Set<String>, isFirm: Bool,
      in comparison: QuantityComparison
    ) {
      (self.statement, self.measure) = (statement, measure)
      (self.number, self.onlyRoles, self.isFirm) = (number, onlyRoles, isFirm)
      isWeighable = comparison.isWeighable(measure, statement)
      isOfFormerTime = comparison.isOfFormerTime(measure, statement)
      time = comparison.time(of: measure, statement)
      isOfPeriods = comparison.isOfPeriods(statement)
      isRise = comparison.isRise(statement)
      isForeseen = comparison.isForeseen(statement)
      numbersBeside = statement.tokens.count { $0.tag == .numeral } - 1
      isSpan = comparison.isSpan(measure)
      size = abs(measure.quantity.inBaseUnit?.value ?? measure.quantity.value)
      isOfOldTime =
        isWeighable && (isOfFormerTime || comparison.isOfOldTime(statement))
      bare = comparison.without(measure, statement, isNamed: false)
      bareNamed = comparison.without(measure, statement, isNamed: true)
    }

    /// In the base of its measure.
    var quantity: Quantity { measure.quantity }
  }

  /// The amounts of a story, and how surely each two are of one thing, found once.
  final class Figures {
    let all: [Figure]
    let firm: [Figure]
    /// Whether the story has so few numbers that each two can be weighed.
    let isWeighed: Bool
    private let comparison: QuantityComparison
    private let byArticle: [Int64: [Figure]]
    private var known: [Int: Double?] = [:]
    /// Pairs that no rule tells to be of one thing.
    private var likely: Set<Int> = []
    /// By the numbers' places in the story.
    let nearnesses: Nearnesses

    init(_ all: [Figure], in comparison: QuantityComparison) {
      (self.all, self.comparison) = (all, comparison)
      firm = all.filter(\.isFirm)
      isWeighed = all.count <= QuantityComparison.mostWeighed
      byArticle = Dictionary(grouping: all) { $0.statement.article.id }
      nearnesses = Nearnesses(
        all.map { .init(article: $0.statement.article.id, surroundings: $0.measure.surroundings) },
        by: comparison.gate.lexicon.likeness
      ) { all[$1].isWeighable && comparison.areOfOneKind(all[$0], all[$1]) }
    }

    func kinship(_ one: Figure, _ other: Figure) -> Double? {
      let key = key(one, other)
      if let found = known[key] { return found }
      let (first, second) = one.number <= other.number ? (one, other) : (other, one)
      let byRule = first.isFirm && second.isFirm ? comparison.isKin(first, second) : nil
      let found =
        byRule ?? (isWeighed ? comparison.likelyKin(first, second, among: self) : nil)
      if byRule == nil, found != nil { likely.insert(key) }
      known[key] = .some(found)
      return found
    }

    /// Whether what they have in common alone makes them one, and no rule.
    func areOnlyLikely(_ one: Figure, _ other: Figure) -> Bool {
      kinship(one, other) != nil && likely.contains(key(one, other))
    }

    /// Whether another's article gives the number as well.
    func gives(_ one: Figure, in other: Figure) -> Bool {
      byArticle[other.statement.article.id, default: []].contains {
        $0.number != other.number && comparison.areOfOneKind(one, $0) && comparison.agree(one, $0)
      }
    }

    /// How many other numbers of its kind its article gives.
    func others(than one: Figure) -> Int {
      byArticle[one.statement.article.id, default: []].count {
        comparison.areOfOneKind(one, $0) && $0.measure.counted == one.measure.counted
          && $0.quantity.value != one.quantity.value
      }
    }

    private func key(_ one: Figure, _ other: Figure) -> Int {
      min(one.number, other.number) * all.count + max(one.number, other.number)
    }
  }

  func figures(of statements: [Statement]) -> Figures {
    let told = statements.filter { $0.factuality != .certainlyNot || isTold($0) }.flatMap { one in
      one.measures.filter { measure in
        !measure.isAside && !isOfSource(measure, one)
          && (isTold(one) || isToldAtAll(one) && !measure.roles.isEmpty
            || isOfTimeless(measure, one))
      }
      .map { (statement: one, measure: countingJobs($0, one)) }
    }
    let firm = withClearerRoles(withElliptical(told))
    let byArticle = Dictionary(grouping: firm) { $0.statement.article.id }
    let figures = firm.enumerated().map { number, one in
      let others = byArticle[one.statement.article.id, default: []].map(\.measure)
      let only = one.measure.roles.keys.filter { role in
        others.allSatisfy { $0.roles[role] == nil || agree($0.quantity, one.measure.quantity) }
      }
      return Figure(
        statement: one.statement, measure: one.measure, number: number, onlyRoles: Set(only),
        isFirm: true, in: self)
    }
    return Figures(figures + loose(statements, besides: firm), in: self)
  }

  /// The numbers of which no rule knows what they tell: beside others, of no act.
  private func loose(_ statements: [Statement], besides firm: [Told]) -> [Figure] {
    var known = Dictionary(grouping: firm) { $0.statement.article.id }
      .mapValues { Set($0.map(\.measure.quantity.range)) }
    var found: [Told] = []
    for one in statements where one.factuality != .certainlyNot {
      for measure in one.measures + one.looseMeasures
      where !isOfSource(measure, one)
        && known[one.article.id, default: []].insert(measure.quantity.range).inserted
      {
        found.append((one, countingJobs(measure, one)))
      }
    }
    return found.enumerated().map { number, one in
      Figure(
        statement: one.statement, measure: one.measure, number: firm.count + number, onlyRoles: [],
        isFirm: false, in: self)
    }
  }

  /// "Two people with knowledge of the matter"; "$8.9 million and $3.2 million, respectively" are of what is told before.
  private func isOfSource(_ measure: Measure, _ one: Statement) -> Bool {
    one.source?.overlaps(measure.quantity.range) ?? false
      || one.tokens.contains { $0.form.lowercased() == Self.listing }
  }

  /// Numbers stand even where what they are numbers of is only to come: "would end up with 45%".
  private func isToldAtAll(_ one: Statement) -> Bool {
    isTold(one) || one.isWithout
      || one.factuality != .certainlyNot && !one.isWeighed
        && (one.source != nil || one.tense == .future)
  }

  /// "Can be fined as much as $20,000": a fine is what it is whether anybody pays it.
  private func isOfTimeless(_ measure: Measure, _ one: Statement) -> Bool {
    measure.isOfUnit && !one.isWeighed && !measure.roles.isEmpty
      && Set(measure.roles.keys).isSubset(of: gate.lexicon.figureRoles.timeless)
  }

  private func isTold(_ one: Statement) -> Bool {
    [.certain, .probable].contains(one.factuality) || one.isPlanned || one.stage == "planned"
  }

  /// Those who lose their jobs are as many as the jobs.
  private func countingJobs(_ measure: Measure, _ statement: Statement) -> Measure {
    guard measure.counted == "person", amount(measure, statement) == "cuts" else { return measure }
    var one = measure
    one.counted = "worker"
    return one
  }

  private static let listing = "respectively"

  private typealias Told = (statement: Statement, measure: Measure)

  /// How clearly a number is told to be of what the one before it is of; one that is no clearer is of what it is told to be clearly.
  private static let elliptical = 0.6
  /// Sentences from that one to it.
  private static let reach = 2
  /// A smaller number may be anything.
  private static let leastElliptical = 20.0

  /// "The organisers spoke of 120,000": a bare number on somebody's word is of what the number before it is of.
  private func withElliptical(_ told: [Told]) -> [Told] {
    var told = told
    let inReadingOrder = told.indices.sorted {
      (told[$0].statement.article.id, told[$0].measure.quantity.range.lowerBound)
        < (told[$1].statement.article.id, told[$1].measure.quantity.range.lowerBound)
    }
    var last: Told?
    for place in inReadingOrder {
      let one = told[place]
      if let before = last, isElliptical(one),
        before.statement.article.id == one.statement.article.id,
        one.statement.sentence - before.statement.sentence <= Self.reach
      {
        told[place].measure.roles = before.measure.roles.mapValues { min($0, Self.elliptical) }
        told[place].measure.counted = before.measure.counted
        told[place].measure.attribute = nil
      } else if !one.measure.roles.isEmpty, !one.measure.isOfUnit {
        last = one
      }
    }
    return told
  }

  /// "34 people hurt, as passengers turned up": where another article counts the hurt, it is of those and not of the passengers.
  private func withClearerRoles(_ told: [Told]) -> [Told] {
    var articles: [String: Set<Int64>] = [:]
    for one in told {
      for role in one.measure.roles.keys {
        articles[role, default: []].insert(one.statement.article.id)
      }
    }
    return told.map { one in
      let shared = one.measure.roles.filter { role, _ in
        articles[role, default: []].count > 1
      }
      guard !one.measure.isOfUnit, let clearest = shared.values.max(),
        clearest > Self.elliptical
      else { return one }
      var clearer = one
      clearer.measure.roles = one.measure.roles.filter { $0.value > Self.elliptical }
      return clearer
    }
  }

  private func isElliptical(_ one: Told) -> Bool {
    one.statement.isAssessment && one.measure.roles.isEmpty && one.measure.quantity.unit == nil
      && one.measure.quantity.value >= Self.leastElliptical
  }
}
