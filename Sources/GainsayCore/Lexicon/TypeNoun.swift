/// A noun that may stand for someone or something named elsewhere (Resources/type-nouns.tsv).
struct TypeNoun: Sendable, Equatable {
  enum Scope: String, Sendable {
    /// "company": any company.
    case generic
    /// "group": any body.
    case assembly
    /// "grocer": a company that deals in something.
    case trade
    /// "ministry": a body of one sort.
    case body
    /// "newspaper": an outlet.
    case press
    /// "mayor": a person by what he or she does or is.
    case role
    /// "wife": a person by family.
    case kin
    /// "city": a place.
    case site
  }

  var kind: Entity.Kind
  var scope: Scope
  /// Of nouns for people, where the word tells it.
  var gender: Gender?
  /// What else one may call whatever is called so: "retailer" of "grocer".
  var broader: [String]

  /// By noun.
  static func table() -> [String: TypeNoun] {
    var nouns: [String: TypeNoun] = [:]
    for row in WordTable(PackageResources.type_nouns_tsv).rows where row.count >= 3 {
      guard let kind = Entity.Kind(rawValue: row[1]), let scope = Scope(rawValue: row[2]) else {
        continue
      }
      nouns[row[0]] = TypeNoun(
        kind: kind, scope: scope, gender: row.count > 3 ? Gender(rawValue: row[3]) : nil,
        broader: row.count > 4 ? row[4].split(separator: " ").map(String.init) : [])
    }
    return nouns
  }
}
