/// Someone or something that an article names; `id` counts from 0 within the article.
package struct Entity: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable {
    case organization, person, place, other
  }

  package var id: Int
  package var name: String
  package var kind: Kind
  /// The other names it goes by, first seen first.
  package var aliases: [String]

  package init(id: Int, name: String, kind: Kind, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
  }
}

/// Words of an article that refer to an entity.
package struct Mention: Sendable, Equatable, Codable {
  package enum Form: String, Sendable, Codable {
    case name, nominal, pronoun
  }

  /// UTF-8 offsets in the article's text.
  package var range: Range<Int>
  package var entity: Int
  package var form: Form

  package init(range: Range<Int>, entity: Int, form: Form) {
    self.range = range
    self.entity = entity
    self.form = form
  }
}
