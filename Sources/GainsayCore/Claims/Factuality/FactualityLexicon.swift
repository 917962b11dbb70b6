/// The words that decide how surely an event is told: Resources/grades.tsv, embedders.tsv, hedges.tsv.
struct FactualityLexicon: Sendable {
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
  private var signatures: [String: [String: Signature]] = [:]
  private var hedges: [Place: [String: Veridicality]] = [:]
  /// First words of the quantifiers of two words: "no one".
  private var quantifierOpenings: Set<String> = []

  init(grades: [UInt8], embedders: [UInt8], hedges: [UInt8], measures: [UInt8]) {
    self.measures = WordTable(measures).firstColumn
    scale = CertaintyScale(grades)
    for row in WordTable(embedders).rows where row.count == 4 {
      guard let holding = Veridicality(row[2], scale: scale),
        let negated = Veridicality(row[3], scale: scale)
      else { continue }
      let signature = Signature(holding: holding, negated: negated)
      for word in row[0].split(separator: "|") {
        for frame in row[1].split(separator: "|") {
          addSignature(signature, String(word), String(frame))
        }
      }
    }
    for row in WordTable(hedges).rows where row.count == 3 {
      guard let place = Place(rawValue: row[1]), let effect = Veridicality(row[2], scale: scale)
      else { continue }
      for word in row[0].split(separator: "|") {
        self.hedges[place, default: [:]][String(word)] = effect
        let words = word.split(separator: " ")
        if place == .quantifier, words.count > 1 { quantifierOpenings.insert(String(words[0])) }
      }
    }
  }

  /// The first row of a word and frame counts.
  private mutating func addSignature(_ signature: Signature, _ word: String, _ frame: String) {
    if signatures[word]?[frame] == nil { signatures[word, default: [:]][frame] = signature }
  }

  func hedge(_ word: String, at place: Place) -> Veridicality? { hedges[place]?[word] }

  /// "No one", "few of".
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
