/// The attributes of HTML that tell anything about a text; all others are dropped.
enum HTMLAttribute: String, Sendable, CaseIterable {
  case ariaHidden = "aria-hidden"
  case `class`, content, datetime
  case dataComponent = "data-component"
  case hidden, href
  case httpEquiv = "http-equiv"
  case id, itemprop, lang, name, property, pubdate, rel, role, style, type

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
