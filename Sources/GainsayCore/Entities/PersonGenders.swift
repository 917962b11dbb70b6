import Language

/// Works out whether the people of an article are women or men: by titles, by what they are called, by first names.
struct PersonGenders {
  private let lexicon: Lexicon
  private var votes: [Int: (feminine: Int, masculine: Int)] = [:]

  init(
    entities: [Entity], descriptors: Descriptors, lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    for entity in entities where entity.kind == .person {
      for name in [entity.name] + entity.aliases { vote(lexicon.genders.name(name), entity.id, 2) }
      for word in descriptors.words[entity.id] ?? [] {
        vote(lexicon.typeNouns[word]?.gender, entity.id, 3)
        vote(lexicon.genders.title(word), entity.id, 4)
      }
    }
  }

  private mutating func vote(_ gender: Gender?, _ entity: Int, _ weight: Int) {
    switch gender {
    case .feminine: votes[entity, default: (0, 0)].feminine += weight
    case .masculine: votes[entity, default: (0, 0)].masculine += weight
    case nil: return
    }
  }

  /// Of each person of whom the text tells; where signs differ, the stronger side.
  var genders: [Int: Gender] {
    votes.compactMapValues { vote in
      vote.feminine == vote.masculine
        ? nil : vote.feminine > vote.masculine ? .feminine : .masculine
    }
  }
}
