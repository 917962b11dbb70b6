/// Function words that the rules of attribution look for: `Resources/closed-classes.tsv`.
struct ClosedClasses: Sendable {
  /// "whether", "how": open an indirect question.
  let questions: Set<String>
  /// "who", "which": open a relative clause.
  let relatives: Set<String>
  /// "what": subject and relative word in one.
  let fused: Set<String>
  /// "while", "because": open a clause that is not to be told alone.
  let subordinators: Set<String>
  /// "and", "but": go on with another clause.
  let joining: Set<String>
  /// "however": adverbs that belong to the sentence and not to a verb.
  let connectives: Set<String>
  /// "it", "there": subjects that name nobody.
  let expletives: Set<String>
  /// "perhaps": before a subject and no part of it.
  let opening: Set<String>
  /// "for", "as": open phrases that complete a verb and its object.
  let complementing: Set<String>
  /// "of": inside the phrase that names a speaker.
  let inNames: Set<String>
  /// "you": whoever reads, who is no source.
  let readers: Set<String>
  /// "I", "we": whoever speaks; outside of quotations the author.
  let speakers: Set<String>

  /// "report": stand for those who wrote them.
  let documents: Set<String>
  /// "spokesman": whoever they speak for is the source.
  let spokespeople: Set<String>
  /// "this": name nobody who could hold a view.
  let demonstratives: Set<String>
  /// "move": show or mean something, but hold no view.
  let things: Set<String>
  /// Endings of nouns for acts and qualities, which hold no view either.
  let thingEndings: Set<String>
  /// "government": bodies, for all their ending.
  let bodies: Set<String>
  /// "whether": open a clause of which nobody says that it is so.
  let doubting: Set<String>
  /// "of": behind a noun, where what follows says which one is meant.
  let restricting: Set<String>
  /// "other": before a noun, where another one is meant than was spoken of.
  let distinguishing: Set<String>

  init(_ table: WordTable) {
    var rows: [String: Set<String>] = [:]
    for row in table.rows where row.count >= 2 {
      rows[row[0]] = Set(row[1].split(separator: " ").map(String.init))
    }
    questions = rows["questions"] ?? []
    relatives = rows["relatives"] ?? []
    fused = rows["fused"] ?? []
    subordinators = rows["subordinators"] ?? []
    joining = rows["joining"] ?? []
    connectives = rows["connectives"] ?? []
    expletives = rows["expletives"] ?? []
    opening = rows["opening"] ?? []
    complementing = rows["complementing"] ?? []
    inNames = rows["in-names"] ?? []
    readers = rows["readers"] ?? []
    speakers = rows["speakers"] ?? []
    documents = rows["documents"] ?? []
    spokespeople = rows["spokespeople"] ?? []
    demonstratives = rows["demonstratives"] ?? []
    things = rows["things"] ?? []
    thingEndings = rows["thing-endings"] ?? []
    bodies = rows["bodies"] ?? []
    doubting = rows["doubting"] ?? []
    restricting = rows["restricting"] ?? []
    distinguishing = rows["distinguishing"] ?? []
  }

  /// Whether a common noun, by its lemma, names nobody who could hold a view.
  func isThing(_ lemma: String) -> Bool {
    if bodies.contains(lemma) || documents.contains(lemma) { return false }
    return things.contains(lemma) || thingEndings.contains { lemma.hasSuffix($0) }
  }
}
