/// Tells teams from the towns and countries whose names they go by: "England lost to Porto", in a report of sport alone.
///
/// What is done by, to or for a team makes one of the name; "in England" stays a place beside it.
struct TeamNames {
  private static let cues = TermTable(file: PackageResources.team_cues_tsv)
  /// What a word of sport counts for, and what a document must have of them.
  private static let sure = 2
  private static let enough = 8
  /// One such word, as they count, in so many words or fewer.
  private static let density = 40
  /// So many countries that play are of a contest of nations.
  private static let nations = 3

  private enum Standing { case team, place, either }

  /// Whether the document is a report of sport at all.
  private let isSport: Bool
  private let lexicon: Lexicon
  /// Names that more places make a team than a place.
  private var teams: Set<[String]> = []

  /// - Parameter sentences: of one document, with its names.
  init(_ sentences: [Sentence], lexicon: Lexicon) {
    self.lexicon = lexicon
    isSport = Self.isSport(sentences)
    teams = Self.clubs(sentences, lexicon)
    guard isSport else { return }
    var balance: [[String]: Int] = [:]
    var countries: Set<[String]> = []
    for sentence in sentences {
      for name in sentence.names where name.kind == .place {
        let forms = sentence.tokens[name.tokens].map(\.form)
        if lexicon.lists(of: forms).contains(.country) { countries.insert(forms) }
        switch Self.standing(of: name.tokens, in: sentence.tokens, lexicon) {
        case .team: balance[forms, default: 0] += 1
        case .place: balance[forms, default: 0] -= 1
        case .either: break
        }
      }
    }
    teams.formUnion(balance.filter { $0.value > 0 }.keys)
    // Where nations play each other, a country that is nowhere told to be a place is one of them.
    if countries.intersection(teams).count >= Self.nations {
      teams.formUnion(countries.filter { balance[$0, default: 0] >= 0 })
    }
  }

  /// "Porto" of a document that also writes "Porto FC" or the like.
  private static func clubs(_ sentences: [Sentence], _ lexicon: Lexicon) -> Set<[String]> {
    var found: Set<[String]> = []
    for sentence in sentences {
      for name in sentence.names where name.kind == .organization && name.tokens.count > 1 {
        let forms = sentence.tokens[name.tokens].map(\.form)
        let short = Array(forms.dropLast())
        if cues.contains("club", forms[forms.count - 1].lowercased()), lexicon.isClub(short) {
          found.insert(short)
        }
      }
    }
    return found
  }

  /// The names of a sentence, where those of places that stand for teams are bodies.
  func told(_ sentence: Sentence) -> [NameSpan] {
    guard isSport || !teams.isEmpty else { return sentence.names }
    return sentence.names.map { name in
      guard name.kind == .place, isTeam(name, sentence) else { return name }
      return NameSpan(tokens: name.tokens, kind: .organization)
    }
  }

  private func isTeam(_ name: NameSpan, _ sentence: Sentence) -> Bool {
    let forms = sentence.tokens[name.tokens].map(\.form)
    return switch Self.standing(of: name.tokens, in: sentence.tokens, lexicon) {
    case .team: isSport && isListed(forms)
    case .place: false
    case .either: teams.contains(forms)
    }
  }

  /// What no list knows for a place or a club may well be somebody.
  private func isListed(_ forms: [String]) -> Bool {
    forms.count == 1
      || !lexicon.lists(of: forms).isDisjoint(with: [.country, .region, .city, .club])
  }

  private static func isSport(_ sentences: [Sentence]) -> Bool {
    var words: Set<String> = []
    var (sum, all) = (0, 0)
    for token in sentences.lazy.flatMap(\.tokens) {
      all += 1
      guard let value = cues.value("sport", token.form.lowercased()) else { continue }
      let worth = value == "sure" ? sure : 1
      sum += worth
      words.insert(token.form.lowercased())
    }
    let distinct = words.reduce(0) { $0 + (cues.value("sport", $1) == "sure" ? sure : 1) }
    return distinct >= enough && sum * density >= all
  }

  private static let whereabouts: Set = ["in", "near", "around", "outside", "across"]

  private static func standing(
    of name: Range<Int>, in tokens: [Token], _ lexicon: Lexicon
  ) -> Standing {
    if isListedPlayer(before: name, tokens, lexicon) { return .team }
    let before = name.lowerBound > 0 ? tokens[name.lowerBound - 1].form.lowercased() : ""
    let after = tokens[name.upperBound...].prefix(3).map { $0.form.lowercased() }
    if whereabouts.contains(before) { return .place }
    if cues.contains("before", before) || isScore(after) { return .team }
    if let next = after.first, cues.contains("role", next) || cues.contains("own", next) {
      return .team
    }
    if let next = after.first, next == "'s" || next == "’s" {
      return after.dropFirst().contains { cues.contains("own", $0) } ? .team : .either
    }
    let top = name.first { !name.contains(tokens[$0].head ?? -1) }
    return top.map { standing(of: $0, in: tokens) } ?? .either
  }

  /// "Jane Doe (Leeds), Ann Roe (Borders)": clubs of a squad; a country is where somebody is from.
  private static func isListedPlayer(
    before name: Range<Int>, _ tokens: [Token], _ lexicon: Lexicon
  ) -> Bool {
    name.lowerBound > 1 && name.upperBound < tokens.count
      && tokens[name.lowerBound - 1].form == "(" && tokens[name.upperBound].form == ")"
      && tokens[name.lowerBound - 2].tag == .properNoun
      && !lexicon.lists(of: tokens[name].map(\.form)).contains(.country)
  }

  /// By what is done with it.
  private static func standing(of word: Int, in tokens: [Token]) -> Standing {
    guard let head = tokens[word].head else { return .either }
    let governor = tokens[head]
    switch tokens[word].relation {
    case "nsubj", "nsubj:pass": return governor.tag == .verb ? .team : .either
    case "obj": return cues.contains("object", governor.lemma) ? .team : .either
    case "obl", "nmod", "obl:agent":
      let preposition = tokens.first { $0.relation == "case" && $0.head == word }
      return preposition.map { cues.contains($0.form.lowercased(), governor.lemma) } == true
        ? .team : .either
    default: return .either
    }
  }

  /// "2-1", "20 - 16", "324".
  private static func isScore(_ words: [String]) -> Bool {
    guard let first = words.first, first.first?.isNumber == true else { return false }
    let parts = first.split { $0 == "-" || $0 == "–" }
    if parts.count == 2, parts.allSatisfy({ $0.count < 4 && $0.allSatisfy(\.isNumber) }) {
      return true
    }
    return first.count < 4 && first.allSatisfy(\.isNumber)
      && (words.count == 1 || ["-", "–", "for", "all"].contains(words[1]))
  }
}
