/// The words that decide how surely an event is told: Resources/grades.tsv, embedders.tsv, hedges.tsv.
final class FactualityLexicon: Sendable {
  /// Where a hedge stands.
  enum Place: String, Sendable {
    case modal, perfect, adverb, mark, quantifier, adjective, light, performative, focus,
      speaker, addressee, request, reason, time, definite
  }

  /// What stands under a predicate when it holds and when it is negated.
  struct Signature: Sendable, Equatable {
    var holding: Veridicality
    var negated: Veridicality

    func told(in commitment: Commitment) -> Commitment {
      (commitment.isSo ? holding : negated).embedded(in: commitment)
    }
  }

  let scale: CertaintyScale
  /// Nouns that only count what stands after "of".
  let measures: Set<String>
  private let signatures: [String: [String: Signature]]
  /// By word, with the places where it hedges: most words do not, and are looked up once.
  private let hedges: [String: [(place: Place, effect: Veridicality)]]
  /// First words of the quantifiers of two words: "no" of "no one".
  private let quantifierOpenings: Set<String>

  init(grades: [UInt8], embedders: [UInt8], hedges: [UInt8], measures: [UInt8]) {
    self.measures = WordTable(measures).firstColumn
    scale = CertaintyScale(grades)
    signatures = Self.signatures(WordTable(embedders), scale)
    self.hedges = Self.hedges(WordTable(hedges), scale)
    let pairs = self.hedges.filter { $0.key.contains(" ") && $0.value[0].place == .quantifier }
    quantifierOpenings = Set(
      pairs.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
  }

  /// The first row of a word and frame counts.
  private static func signatures(_ table: WordTable, _ scale: CertaintyScale)
    -> [String: [String: Signature]]
  {
    var signatures: [String: [String: Signature]] = [:]
    for row in table.rows where row.count == 4 {
      guard let holding = Veridicality(row[2], scale: scale),
        let negated = Veridicality(row[3], scale: scale)
      else { continue }
      let signature = Signature(holding: holding, negated: negated)
      for word in row[0].split(separator: "|") {
        for frame in row[1].split(separator: "|").map(String.init)
        where signatures[String(word)]?[frame] == nil {
          signatures[String(word), default: [:]][frame] = signature
        }
      }
    }
    return signatures
  }

  /// The last row of a word and place counts.
  private static func hedges(_ table: WordTable, _ scale: CertaintyScale)
    -> [String: [(place: Place, effect: Veridicality)]]
  {
    var hedges: [String: [(place: Place, effect: Veridicality)]] = [:]
    for row in table.rows where row.count == 3 {
      guard let place = Place(rawValue: row[1]), let effect = Veridicality(row[2], scale: scale)
      else { continue }
      for word in row[0].split(separator: "|") {
        hedges[String(word), default: []].insert((place, effect), at: 0)
      }
    }
    return hedges
  }

  func hedge(_ word: String, at place: Place) -> Veridicality? {
    hedges[word]?.first { $0.place == place }?.effect
  }

  /// "No one", "at least".
  func quantifier(_ word: String, _ next: String) -> Veridicality? {
    quantifierOpenings.contains(word) ? hedge(word + " " + next, at: .quantifier) : nil
  }

  /// The signature of the first of `words` and `frames` that has one.
  func signature(of words: [String], frames: [String]) -> Signature? {
    for word in words {
      guard let known = signatures[word] else { continue }
      for frame in frames {
        if let signature = known[frame] { return signature }
      }
    }
    return nil
  }

  /// A grade by name; the surest where the file has none of that name.
  func grade(_ name: String) -> Int { scale.place(name) ?? 0 }

  /// What the cue of an attribution makes of its content.
  func commitment(_ effect: AttributionCue.Effect) -> Commitment {
    switch effect {
    case .sure: .asserted
    case .likely: Commitment(isSo: true, grade: grade("probable"))
    case .possible: Commitment(isSo: true, grade: grade("possible"))
    case .denied: Commitment(isSo: false, grade: 0)
    case .open: Commitment(isSo: true, grade: grade("open"))
    }
  }
}
