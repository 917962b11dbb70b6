import Language

/// Who and what has been spoken of, sentence by sentence, for the words that point back.
struct Discourse {
  private(set) var referents: [[Referent]]

  init(_ referents: [[Referent]]) { self.referents = referents }

  struct Candidate {
    /// See ``Referent/chain``.
    var chain: Int
    var score: Double
  }

  /// All that was spoken of before a word, best first; what refers to the same is added up.
  /// - Parameters:
  ///   - reach: so many sentences before its own are looked at.
  ///   - weigh: what a referent counts, so many sentences back; nil where it cannot be meant.
  func candidates(
    before token: Int, of sentence: Int, reach: Int, weigh: (Referent, Int) -> Double?
  ) -> [Candidate] {
    var (found, places): ([Candidate], [Int: Int]) = ([], [:])
    for index in max(0, sentence - reach)...sentence {
      for referent in referents[index] where index < sentence || referent.token < token {
        guard let score = weigh(referent, sentence - index) else { continue }
        if let place = places[referent.chain] {
          found[place].score += score
        } else {
          places[referent.chain] = found.count
          found.append(Candidate(chain: referent.chain, score: score))
        }
      }
    }
    return found.sorted { ($1.score, $0.chain) < ($0.score, $1.chain) }
  }

  /// Adds what a word was found to point to; a noun that stood there for itself gives way.
  mutating func add(_ referent: Referent) {
    referents[referent.sentence].removeAll { $0.token == referent.token && $0.chain < 0 }
    referents[referent.sentence].append(referent)
  }

  /// What the same clause speaks of beside a word, so that the word must mean something else.
  func bound(to token: Int, of sentence: Int, _ tokens: [Token]) -> Set<Int> {
    Set(
      referents[sentence].filter { Binding.areApart(token, $0.token, tokens) }.map(\.chain))
  }
}

/// What the grammar of a clause says of who can be whom.
enum Binding {
  /// "Norwell bought it": two arguments of one verb are two things, and so are the halves of "Norwell and the company".
  static func areApart(_ one: Int, _ other: Int, _ tokens: [Token]) -> Bool {
    let mine = tokens[one]
    guard let verb = mine.head, mine.relation != "nmod:poss" else { return false }
    if mine.relation == "conj", verb == other { return true }
    guard let its = tokens[other].head else { return false }
    // "Wants" of "wants to buy it" has the same subject.
    return its == verb || tokens[verb].relation == "xcomp" && its == tokens[verb].head
  }
}
