/// A pronoun of the third person.
struct Pronoun: Sendable, Equatable {
  enum Reference: String, Sendable {
    case person, thing, plural
  }
  enum Form: String, Sendable {
    case subject, object, possessive, reflexive
  }

  var reference: Reference
  var form: Form
  var gender: Gender?

  /// By word in small letters (Resources/pronouns.tsv).
  static func table() -> [String: Pronoun] {
    var table: [String: Pronoun] = [:]
    for row in WordTable(PackageResources.pronouns_tsv).rows where row.count >= 4 {
      guard let reference = Reference(rawValue: row[1]), let form = Form(rawValue: row[2]) else {
        continue
      }
      table[row[0]] = Pronoun(reference: reference, form: form, gender: Gender(rawValue: row[3]))
    }
    return table
  }

  /// Words with which speakers speak of themselves, with what the speaker is then: "I" of a person, "we" of a body.
  static func firstPersons() -> [String: Entity.Kind] {
    var table: [String: Entity.Kind] = [:]
    for row in WordTable(PackageResources.pronouns_tsv).rows where row.count >= 2 {
      switch row[1] {
      case "speaker": table[row[0]] = .person
      case "speakers": table[row[0]] = .organization
      default: continue
      }
    }
    return table
  }
}
