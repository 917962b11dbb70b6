/// A predicate that evokes a family, with where its participants stand: a row of Resources/predicates.tsv.
struct Predicate: Sendable {
  enum Category: String, Sendable {
    case verb, intransitive, noun, adjective
  }

  var family: String
  /// What it asserts on its own; nil for a noun that only refers to the matter.
  var stage: String?
  var category: Category
  var words: PhrasePattern
  /// One of them must be the object of the verb; empty where any may.
  var themes: Set<String>
  var subject: Places
  var object: Places

  /// Where a participant stands, best first.
  struct Places: Sendable {
    /// A preposition or a role, and the kind of name that may stand there.
    var all: [(name: String, kind: Entity.Kind?)]
    /// No frame without a name there.
    var isRequired: Bool

    init(_ field: String) {
      isRequired = field.hasSuffix("!")
      let field = isRequired ? String(field.dropLast()) : field
      all = (field == "-" ? [] : field.split(separator: ",")).map { place in
        let parts = place.split(separator: ".").map(String.init)
        return (parts[0], parts.count > 1 ? Entity.Kind(rawValue: parts[1]) : nil)
      }
    }
  }

  var isVerb: Bool { category == .verb || category == .intransitive }

  /// nil where the row is not well formed.
  init?(row: [String]) {
    guard row.count == 6, let category = Category(rawValue: row[2]) else { return nil }
    let parts = row[3].split(separator: "+", maxSplits: 1).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    guard let words = parts.first, !words.isEmpty else { return nil }
    family = row[0]
    stage = row[1] == "-" ? nil : row[1]
    self.category = category
    self.words = PhrasePattern(words)
    themes = parts.count > 1 ? Set(parts[1].split(separator: "|").map(String.init)) : []
    subject = Places(row[4])
    object = Places(row[5])
  }
}
