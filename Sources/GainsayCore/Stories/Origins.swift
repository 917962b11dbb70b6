/// Who told it first, as far as the texts credit it. An echo is not a source: three outlets that quote one ministry have one
/// origin.
///
/// An origin is the innermost link of a chain. Unnamed people count once for each outlet that talked to them, since they may be
/// the same people ("at most"); outlets credited in one breath ("the Post and Reuters reported") share an origin.
struct Origins: Sendable {
  /// What an article is credited to beyond its own reporting.
  private var credits: [Int64: [String]] = [:]
  private var outletNames: [Int64: String] = [:]
  private var entityIDs: [Int64: [String: Int]] = [:]
  private let entities: StoryEntities
  private var shared: [String: String] = [:]
  private let lexicon: Lexicon

  init(articles: [AnalysedArticle], entities: StoryEntities, lexicon: Lexicon) {
    self.entities = entities
    self.lexicon = lexicon
    for one in articles {
      outletNames[one.id] = Self.outlet(of: one)
      entityIDs[one.id] = Dictionary(
        one.analysis.entities.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
      credits[one.id] = Self.credits(in: one, lexicon: lexicon)
      for claim in one.analysis.claims {
        let press = claim.chain.dropFirst().filter { $0.kind == .agency || $0.kind == .outlet }
        for other in press.dropFirst() { join(press.first?.name ?? "", other.name ?? "") }
      }
    }
  }

  /// An article without an outlet stands for one of its own.
  static func outlet(of one: AnalysedArticle) -> String {
    one.article.outlet ?? "article \(one.id)"
  }

  /// The origin of a claim, the same string for the same origin; `isVague` when it may be another one's.
  /// What nobody is credited with is the article's own.
  func origin(of claim: Claim?, in article: Int64) -> (name: String, isVague: Bool) {
    let chain = claim?.chain.dropFirst() ?? []
    guard let inner = chain.last else { return (outer(article), false) }
    switch inner.kind {
    case .named: return (inner.name.map { named($0, in: article) } ?? outer(article), false)
    case .agency, .outlet: return (root("press " + (inner.name ?? "")), false)
    case .unnamed, .document, .author:
      let press = chain.last { $0.kind == .agency || $0.kind == .outlet }
      return (
        press.map { root("press " + ($0.name ?? "")) } ?? outer(article), inner.kind == .unnamed
      )
    }
  }

  /// The story's entity of that name, or the name where there is none.
  private func named(_ name: String, in article: Int64) -> String {
    let index = entityIDs[article]?[name].flatMap { entities.index(article: article, entity: $0) }
    return index.map { "entity \($0)" } ?? "named " + lexicon.names.key(name)
  }

  /// The outlet that an article without further source goes back to: the one that it credits, or its own.
  private func outer(_ article: Int64) -> String {
    root("press " + (credits[article]?.first ?? outletNames[article] ?? ""))
  }

  private mutating func join(_ one: String, _ other: String) {
    let a = root("press " + one), b = root("press " + other)
    if a != b { shared[max(a, b)] = min(a, b) }
  }

  private func root(_ name: String) -> String {
    var name = name
    while let parent = shared[name] { name = parent }
    return name
  }

  /// The outlets that an article names beside a word of reporting, first named first.
  private static func credits(in one: AnalysedArticle, lexicon: Lexicon) -> [String] {
    let chains = one.analysis.claims.flatMap { $0.chain.dropFirst() }
      .filter { $0.kind == .agency || $0.kind == .outlet }.compactMap(\.name)
    let bytes = Array(one.article.text.utf8)
    let beside = one.analysis.sentences.flatMap { sentence -> [String] in
      guard sentence.tokens.contains(where: { $0.lemma.lowercased() == "report" }) else {
        return []
      }
      return one.analysis.mentions.filter { sentence.range.overlaps($0.range) && $0.form == .name }
        .compactMap {
          lexicon.outlets[lexicon.names.key(String(decoding: bytes[$0.range], as: UTF8.self))]?.name
        }
    }
    var seen: Set<String> = [one.article.outlet ?? ""]
    return (chains + beside).filter { seen.insert($0).inserted }
  }
}
