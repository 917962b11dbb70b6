import Testing

@testable import GainsayCore

@Suite("The word lists hold together")
struct LexiconTests {
  private let lexicon = Lexicon()

  @Test("Every row of the acts is of a kind that is read")
  func kindsOfActRows() {
    let kinds = Set(
      ActLexicon.List.allCases.map(\.rawValue) + ActLexicon.Naming.allCases.map(\.rawValue))
    let rows = WordTable(PackageResources.acts_tsv).rows.filter { $0 != [""] }
    #expect(rows.filter { $0.count < 3 || !kinds.contains($0[0]) } == [])
  }

  @Test("Every list of the acts has a row")
  func listsOfActs() {
    #expect(ActLexicon.List.allCases.filter { lexicon.acts[$0].isEmpty } == [])
  }

  @Test("Opposites are acts that some words tell")
  func oppositesAreActs() {
    let told = lexicon.acts.actNames.union(lexicon.families.keys).union([ActReader.takingPlace])
    let unheard = lexicon.opposites.acts.filter { act in
      !act.hasPrefix("be ") && !told.contains(act)
    }
    #expect(unheard.sorted() == [])
  }
}
