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

    init(statement: Statement, measure: Measure, number: Int, onlyRoles: Set<String>) {
      (self.statement, self.measure) = (statement, measure)
      (self.number, self.onlyRoles) = (number, onlyRoles)
    }

    /// In the base of its measure.
    var quantity: Quantity { measure.quantity }
  }

  /// The amounts of a story, and how surely each two are of one thing, found once.
  final class Figures {
    let all: [Figure]
    private let kin: (Figure, Figure) -> Double?
    private var known: [Int: Double?] = [:]

    init(_ all: [Figure], kin: @escaping (Figure, Figure) -> Double?) {
      (self.all, self.kin) = (all, kin)
    }

    func kinship(_ one: Figure, _ other: Figure) -> Double? {
      let key =
        min(one.number, other.number) * all.count + max(one.number, other.number)
      if let found = known[key] { return found }
      let found = one.number <= other.number ? kin(one, other) : kin(other, one)
      known[key] = .some(found)
      return found
    }
  }

  func figures(of statements: [Statement]) -> Figures {
    let told = statements.filter { $0.factuality != .certainlyNot || isTold($0) }.flatMap { one in
      one.measures.filter { measure in
        !measure.isAside
          && (isTold(one) || isToldAtAll(one) && !measure.roles.isEmpty
            || isOfTimeless(measure, one))
      }
      .map { (statement: one, measure: countingJobs($0, one)) }
    }
    let all = withElliptical(told)
    let byArticle = Dictionary(grouping: all) { $0.statement.article.id }
    return Figures(
      all.enumerated().map { number, one in
        let others = byArticle[one.statement.article.id, default: []].map(\.measure)
        let only = one.measure.roles.keys.filter { role in
          others.allSatisfy { $0.roles[role] == nil || agree($0.quantity, one.measure.quantity) }
        }
        return Figure(
          statement: one.statement, measure: one.measure, number: number, onlyRoles: Set(only))
      }, kin: isKin)
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

  private typealias Told = (statement: Statement, measure: Measure)

  /// How clearly a number is told to be of what the one before it is of.
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

  private func isElliptical(_ one: Told) -> Bool {
    one.statement.isAssessment && one.measure.roles.isEmpty && one.measure.quantity.unit == nil
      && one.measure.quantity.value >= Self.leastElliptical
  }
}
