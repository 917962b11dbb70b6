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

  @Test("Where a report is from is no part of the name that it opens with")
  func leavesTheDatelineOut() {
    let text = "Rates rise\n\nWASHINGTON U.S. Federal Reserve officials met on Monday in private."
    #expect(names(text).contains { $0.contains("U.S. Federal Reserve") })
  }

  @Test("Who is told in full is meant by a first name that nobody has heard of")
  func knowsRareFirstNames() {
    let text = """
      Weekend news

      The gardener Briony Carter opened her gates on Monday. It took Briony nine years to plant \
      them. Visitors drove in from Briony to Leeds.
      """
    let told = mentions(of: "Briony Carter", in: text)
    #expect(told.filter { $0 == "Briony" }.count == 2)
  }

  @Test("A person with and without a middle name is one, unless two people share both ends")
  func knowsMiddleNames() {
    let text = "Ashford news\n\nNora Jane Pell spoke on Monday. Later Nora Pell left for Leeds."
    #expect(mentions(of: "Nora Jane Pell", in: text) == ["Nora Jane Pell", "Nora Pell"])
    let rules = NameSieves(rules: NameRules())
    let people = ["Nora Jane Pell", "Nora Pell", "Nora Ann Pell"].map {
      NameSieves.Candidate(surface: $0, count: 1, kind: .person)
    }
    #expect(rules.groups(of: people) == [0, 1, 2])
    let judges = ["Owen J. Pell Jr.", "Owen Pell", "Owen James Pell", "Owen K. Pell"].map {
      NameSieves.Candidate(surface: $0, count: 1, kind: .person)
    }
    #expect(rules.groups(of: Array(judges.prefix(3))) == [0, 0, 0])
    #expect(rules.groups(of: judges) == [0, 1, 0, 2])
  }

  @Test("What the people of a country are called is no name of a body")
  func leavesPeoplesOut() {
    let text =
      "Cup final\n\nThe Spaniard scored twice on Monday. The Czechs and the Danes left early."
    #expect(names(text) == [])
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

  @Test("A pronoun is no name, whatever stands around it")
  func leavesPronounsOut() {
    let text =
      "BOWEN: We work with Chevron. “We work with Chevron and We pay our way,” Chris Bowen said."
    #expect(!names(text).joined().contains("We"))
  }

  @Test("Stocks of a country make it no company, and a show is neither")
  func kinds() {
    let text =
      "Markets\n\nU.S. stocks fell on Monday. The carmaker was seen at the Chicago Auto Show in May."
    let found = analysed(text).analysis.entities.map { "\($0.kind.rawValue) \($0.name)" }
    #expect(found == ["place U.S.", "other Chicago Auto Show"])
  }

  private func groups(_ names: [(String, Entity.Kind)]) -> [Int] {
    NameSieves(rules: NameRules()).groups(
      of: names.map { .init(surface: $0.0, count: 1, kind: $0.1) })
  }

  @Test(
    "A person goes on under any end of the full name, or the first name, where nobody else does",
    arguments: [
      (["Jane van Orrin", "van Orrin", "Orrin", "Jane"], [0, 0, 0, 0]),
      (["Adel al-Doe", "Doe"], [0, 0]),
      (["Jane Doe", "Jane Roe", "Jane"], [0, 1, 2]),
      // Whose last name it is has it before whose first name it is.
      (["Doe Orrin", "Jane Doe", "Doe"], [0, 1, 1]),
    ])
  func people(names: [String], expected: [Int]) {
    #expect(groups(names.map { ($0, .person) }) == expected)
  }

  @Test(
    "A body told in full goes on under its last word or what stands before of",
    arguments: [
      (["Norwell Herald", "Herald"], [0, 0]),
      (["Foundation for the Care of Trees", "Foundation"], [0, 0]),
      (["Norwell Herald", "Dunmore Herald", "Herald"], [0, 1, 2]),
      (["Herald", "Norwell Herald"], [0, 1]),
      (["Bank of Norwell", "Norwell"], [0, 1]),
    ])
  func parts(names: [String], expected: [Int]) {
    #expect(groups(names.map { ($0, .organization) }) == expected)
  }

  @Test("The short form that stands beside a name is short for it, whatever its letters leave out")
  func glosses() {
    let text =
      "Talks\n\nThe International Cocoa Organization (ICCO) met on Monday. The ICCO said so in May."
    #expect(
      mentions(of: "International Cocoa Organization", in: text) == [
        "International Cocoa Organization", "ICCO", "ICCO",
      ])
  }

  @Test("Capitals are of the kind of what they are short for, and a last word is no main name")
  func mainNames() {
    let group = NamedGroup(members: [
      .init(surface: "National Trees Act", count: 1, kind: .other),
      .init(surface: "NTA", count: 5, kind: .organization),
    ])
    #expect(group.entity(id: 0).kind == .other)
    let herald = NamedGroup(members: [
      .init(surface: "Norwell Herald", count: 1, kind: .organization),
      .init(surface: "Herald", count: 5, kind: .organization),
    ])
    #expect(herald.entity(id: 0).name == "Norwell Herald")
  }

  @Test("A country is one under all its names")
  func countries() {
    #expect(
      groups([("U.S.", .place), ("America", .place), ("Latin America", .place)]) == [0, 0, 1])
  }
}
