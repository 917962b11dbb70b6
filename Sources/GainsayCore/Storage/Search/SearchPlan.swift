import GRDB

/// How a query is run: what the text index is asked, what is asked of each article that it finds, and where to begin.
struct SearchPlan {
  /// SQL on the article with the number `candidate.rowid`.
  struct Condition {
    var sql: String
    var arguments: [any DatabaseValueConvertible]
  }

  /// The numbers of the articles that fulfil a condition, where they can be listed without looking at others.
  struct Source {
    /// A statement whose rows are `id`, to which an order can be put.
    var sql: String
    var arguments: [any DatabaseValueConvertible]
  }

  var match: String?
  /// Words and phrases in `match`: what an article costs grows with them.
  var phrases = 0
  var conditions: [Condition] = []
  var sources: [Source] = []
  /// Articles from that number on, and below that number.
  var first: Int64?
  var end: Int64?
  var regexes: [RegularExpression] = []
  /// What matches is only part of what could be meant: a word that is being typed may become too many.
  var isBounded = false
  var notes: [SearchNote] = []
  /// Entities whose mentions are shown.
  var entities: [Int64] = []

  var isPlain: Bool { conditions.isEmpty && regexes.isEmpty }

  /// What is run, for those who ask.
  var text: String {
    let range = [first.map { "number >= \($0)" }, end.map { "number < \($0)" }].compactMap { $0 }
    let asked = conditions.map { condition in
      condition.arguments.reduce(condition.sql) { sql, argument in
        guard let place = sql.range(of: "?") else { return sql }
        return sql.replacingCharacters(in: place, with: "'\(argument)'")
      }
    }
    return ([match].compactMap { $0 } + range + asked).joined(separator: " AND ")
  }
}
