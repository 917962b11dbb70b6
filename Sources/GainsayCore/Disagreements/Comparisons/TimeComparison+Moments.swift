import Language

/// The times of a story, whatever they hang on.
extension TimeComparison {
  /// A time that a statement's sentence tells. A class, since a statement is a large thing to copy for each pair.
  final class Moment: Sendable {
    let statement: Statement
    let told: Statement.Moment
    /// Its place among those of the story.
    let number: Int
    /// Whether it is told from the day of writing: "next week".
    let isPointing: Bool
    let grain: Int
    /// As it is written, in small letters.
    let words: String

    init(
      statement: Statement, told: Statement.Moment, number: Int, in comparison: TimeComparison
    ) {
      (self.statement, self.told, self.number) = (statement, told, number)
      isPointing = comparison.isToldFromToday(told.time, statement)
      grain = comparison.grain(told.time)
      words = statement.article.words(told.time.range).lowercased()
    }

    var time: TimeExpression { told.time }
  }

  /// The times of a story, with how like the words round them are.
  final class Moments {
    let all: [Moment]
    let nearnesses: Nearnesses
    private let byArticle: [Int64: [Moment]]
    private let comparison: TimeComparison

    init(_ all: [Moment], in comparison: TimeComparison) {
      (self.all, self.comparison) = (all, comparison)
      byArticle = Dictionary(grouping: all) { $0.statement.article.id }
      nearnesses = Nearnesses(
        all.map { .init(article: $0.statement.article.id, surroundings: $0.told.surroundings) },
        by: comparison.gate.lexicon.likeness
      ) { comparison.areOfOneKind(all[$0], all[$1]) }
    }

    /// Whether another's article tells the time as well.
    func tells(_ one: Moment, in other: Moment) -> Bool {
      byArticle[other.statement.article.id, default: []].contains {
        $0.number != other.number && comparison.areOfOneKind(one, $0)
          && !comparison.areOfTwoTimes(one, $0)
      }
    }

    /// How many other times of its kind its article tells.
    func others(than one: Moment) -> Int {
      byArticle[one.statement.article.id, default: []].count {
        comparison.areOfOneKind(one, $0) && $0.time.value != one.time.value
      }
    }
  }

  func moments(of statements: [Statement]) -> Moments {
    var known: [Int64: Set<Range<Int>>] = [:]
    var found: [Moment] = []
    for one in statements {
      for told in one.moments
      where known[one.article.id, default: []].insert(told.time.range).inserted
        && !isQuoted(told.time, one)
      {
        found.append(Moment(statement: one, told: told, number: found.count, in: self))
      }
    }
    return Moments(found, in: self)
  }

  /// Times of a day with such, days and what is longer with such.
  func areOfOneKind(_ one: Moment, _ other: Moment) -> Bool {
    (one.time.clock == nil) == (other.time.clock == nil)
  }
}
