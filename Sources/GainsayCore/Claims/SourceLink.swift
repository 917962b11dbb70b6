/// One step on the way from the outlet to who first said it.
package struct SourceLink: Sendable, Equatable, Hashable, Codable {
  package enum Kind: String, Sendable, Codable {
    case outlet, agency, named, unnamed, document, author
  }

  package var name: String?
  package var kind: Kind
  /// Not credited in the text, but concluded.
  package var inferred: Bool
  /// How many unnamed people: 1 for "a source", 2 for "two people"; nil for a plural without a
  /// number and for other links.
  package var people: Int?

  package init(name: String?, kind: Kind, inferred: Bool = false, people: Int? = nil) {
    self.name = name
    self.kind = kind
    self.inferred = inferred
    self.people = people
  }
}
