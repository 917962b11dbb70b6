import Language

/// Words to which a later pronoun may point: a name, a noun that stands for one, or any other noun, which competes with them.
struct Referent: Sendable {
  enum Kind: Sendable, Equatable {
    case person, organization, place, thing
  }

  /// Index of the sentence, and of the head word in it.
  var sentence: Int
  var token: Int
  /// UTF-8 offset of the head word.
  var offset: Int
  /// What refers to the same has the same: an entity's id, or less than zero for a noun that names no entity.
  var chain: Int
  var kind: Kind
  var gender: Gender?
  var isPlural: Bool
  /// How likely what stands here is spoken of again, 0 to 1.
  var salience: Double
  /// Nil for a noun that names no entity.
  var form: Mention.Form?
}

/// How much a grammatical role makes one likely to be spoken of again, after Lappin and Leass (1994): the subject most.
enum Salience {
  static func of(_ index: Int, in tokens: [Token], depth: Int = 0) -> Double {
    let token = tokens[index]
    switch token.relation {
    case "nsubj", "nsubj:pass", "nsubj:outer", "root": return 1
    case "obj", "iobj": return 0.65
    case "obl:agent": return 0.6
    case "obl", "obl:tmod", "vocative", "dislocated": return 0.45
    case "nmod:poss": return 0.5
    case "nmod": return 0.35
    case "conj", "appos", "flat", "compound", "parataxis":
      // As its head, and a little less.
      guard depth < 4, let head = token.head else { return 0.4 }
      return 0.85 * of(head, in: tokens, depth: depth + 1)
    default: return 0.4
    }
  }
}
