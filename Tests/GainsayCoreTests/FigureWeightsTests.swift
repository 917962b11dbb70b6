import Testing

@testable import GainsayCore

struct FigureWeightsTests {
  @Test("The file has a weight for every trait, and no other row")
  func everyTraitHasAWeight() {
    let names = WordTable(PackageResources.figure_weights_tsv).rows.map { $0[0] }
    #expect(names.sorted() == (["bias"] + FigureTrait.allCases.map(\.rawValue)).sorted())
  }

  @Test("Numbers of one role in like words are likelier of one thing than those of two")
  func rolesTell() {
    let weights = Lexicon().figureWeights
    var like = FigureTraits()
    like[.role] = 1
    like[.isOfOneNoun] = 1
    like[.isMutual] = 1
    like[.leads] = 2
    var unlike = FigureTraits()
    unlike[.areRolesApart] = 1
    unlike[.areNounsApart] = 1
    unlike[.ratio] = 2
    #expect(weights.likelihood(of: like) > weights.likelihood(of: unlike))
    #expect((0...1).contains(weights.likelihood(of: unlike)))
  }

  @Test("Without weights everything is as likely as not")
  func emptyTable() {
    #expect(FigureWeights(WordTable(Array("".utf8))).likelihood(of: FigureTraits()) == 0.5)
  }
}
