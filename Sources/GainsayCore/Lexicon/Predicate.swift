import Foundation

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
  /// None of them may be the object of the verb.
  var excluded: Set<String>
  var subject: Places
  var object: Places

  /// Where a participant stands, best first.
  struct Places: Sendable {
    var all: [Place]
    /// No frame without a name there.
    var isRequired: Bool

    init(_ field: String) {
      isRequired = field.hasSuffix("!")
      let field = isRequired ? String(field.dropLast()) : field
      all = (field == "-" ? [] : field.split(separator: ",")).map { place in
        let parts = place.split(separator: ".").map(String.init)
        let kind = parts.count > 1 ? parts[1] : ""
        return Place(
          name: parts[0], kind: Entity.Kind(rawValue: kind), isOfPeople: kind == "people")
      }
    }
  }

  /// A preposition or a role, and what may stand there: names of one kind, or people, named or not.
  struct Place: Sendable {
    var name: String
    var kind: Entity.Kind?
    var isOfPeople: Bool
  }

  static func index() -> PhraseIndex<Predicate> {
    var index = PhraseIndex<Predicate>()
    for predicate in WordTable(PackageResources.predicates_tsv).rows.compactMap(Predicate.init) {
      index.add(predicate.words, predicate)
    }
    return index
  }

  var isVerb: Bool { category == .verb || category == .intransitive }

  /// nil where the row is not well formed.
  init?(row: [String]) {
    guard row.count == 6, let category = Category(rawValue: row[2]) else { return nil }
    let (words, themes) = Self.divided(row[3], at: "+")
    let (own, excluded) = Self.divided(words, at: " -")
    guard !own.isEmpty else { return nil }
    family = row[0]
    stage = row[1] == "-" ? nil : row[1]
    self.category = category
    self.words = PhrasePattern(own)
    self.themes = themes
    self.excluded = excluded
    subject = Places(row[4])
    object = Places(row[5])
  }

  /// The words before a mark, and the alternatives behind it.
  private static func divided(_ field: String, at mark: String) -> (String, Set<String>) {
    guard let place = field.range(of: mark) else { return (field, []) }
    let words = field[..<place.lowerBound].split(separator: " ").joined(separator: " ")
    let others = field[place.upperBound...].split(separator: "|").map(String.init)
    return (words, Set(others))
  }
}
