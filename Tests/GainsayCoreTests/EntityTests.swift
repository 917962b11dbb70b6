import Testing

@testable import GainsayCore

/// Who is who within an article, on invented news.
struct EntityTests {
  private func names(_ text: String) -> [[String]] {
    analysed(text).analysis.entities.map { [$0.name] + $0.aliases }
  }

  private func mentions(of name: String, in text: String) -> [String] {
    let one = analysed(text)
    let bytes = Array(one.article.text.utf8)
    guard let entity = one.analysis.entities.first(where: { $0.name == name }) else { return [] }
    return one.analysis.mentions.filter { $0.entity == entity.id }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("A ministry is not named after the people's republic that follows it")
  func leavesTheCountryOut() {
    let text =
      "Trade talks\n\nThe Ministry of Finance People’s Republic of China confirmed the plan on Monday."
    #expect(names(text).contains { $0[0] == "Ministry of Finance" })
  }

  @Test("A name with and without its company suffix is one company")
  func knowsSuffixes() {
    let text =
      "Results\n\nNorwell Inc. said on Monday that sales rose. Norwell shares jumped. Norwell has 9,100 workers."
    #expect(mentions(of: "Norwell", in: text) == ["Norwell Inc.", "Norwell", "Norwell"])
  }

  @Test("A product that bears a company's name is not the company")
  func keepsProductsApart() {
    let rules = NameSieves(rules: NameRules())
    let groups = rules.groups(of: [
      .init(surface: "Norwell", count: 5, kind: .organization),
      .init(surface: "Norwell Go", count: 2, kind: .organization),
      .init(surface: "Royal Bank", count: 2, kind: .organization),
      .init(surface: "Royal Mail", count: 2, kind: .organization),
    ])
    #expect(groups == [0, 1, 2, 3])
  }

  @Test("Initials, short forms and rare misspellings stand for the name")
  func mergesByTheSieves() {
    let rules = NameSieves(rules: NameRules())
    let groups = rules.groups(of: [
      .init(surface: "International Monetary Fund", count: 2, kind: .organization),
      .init(surface: "IMF", count: 4, kind: .organization),
      .init(surface: "New York Herald", count: 2, kind: .organization),
      .init(surface: "NY Herald", count: 1, kind: .organization),
      .init(surface: "Norwell", count: 6, kind: .organization),
      .init(surface: "Norwel", count: 1, kind: .person),
      .init(surface: "Ministry of Transport", count: 2, kind: .organization),
      .init(surface: "Ministry of Transport of Norway", count: 1, kind: .organization),
    ])
    #expect(groups == [0, 0, 1, 1, 2, 2, 3, 3])
  }

  @Test("Stocks of a country make it no company, and a show is neither")
  func kinds() {
    let text =
      "Markets\n\nU.S. stocks fell on Monday. The carmaker was seen at the Chicago Auto Show in May."
    let found = analysed(text).analysis.entities.map { "\($0.kind.rawValue) \($0.name)" }
    #expect(found == ["place U.S.", "other Chicago Auto Show"])
  }
}
