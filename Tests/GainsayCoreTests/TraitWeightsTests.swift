import Testing

@testable import GainsayCore

struct TraitWeightsTests {
  @Test("Each file has a weight for every trait, and no other row")
  func everyTraitHasAWeight() {
    let files = [
      (PackageResources.figure_weights_tsv, Traits<FigureTrait>.names),
      (PackageResources.moment_weights_tsv, Traits<MomentTrait>.names),
      (PackageResources.opening_weights_tsv, Traits<OpeningTrait>.names),
    ]
    for (file, traits) in files {
      let names = WordTable(file).rows.map { $0[0] }
      #expect(names.sorted() == (["bias"] + traits).sorted())
    }
  }

  @Test("Numbers of one role in like words are likelier of one thing than those of two")
  func rolesTell() {
    let weights = Lexicon().figureWeights
    var like = Traits<FigureTrait>()
    like[.role] = 1
    like[.isOfOneNoun] = 1
    like[.isMutual] = 1
    like[.leads] = 2
    var unlike = Traits<FigureTrait>()
    unlike[.areRolesApart] = 1
    unlike[.areNounsApart] = 1
    unlike[.ratio] = 2
    #expect(weights.likelihood(of: like) > weights.likelihood(of: unlike))
    #expect((0...1).contains(weights.likelihood(of: unlike)))
  }

  @Test("Times that hang on one act are likelier of one than those counted from the day of writing")
  func holdsTell() {
    let weights = Lexicon().momentWeights
    var like = Traits<MomentTrait>()
    like[.isOfOneAct] = 1
    like[.areOwn] = 2
    like[.areDays] = 1
    like[.leads] = 2
    var unlike = Traits<MomentTrait>()
    unlike[.arePointing] = 2
    unlike[.areYears] = 1
    unlike[.daysApart] = 3
    #expect(weights.likelihood(of: like) > weights.likelihood(of: unlike))
  }

  @Test("What a pair can still come to is no less than what it comes to")
  func ceilingHolds() {
    let weights = TraitWeights<FigureTrait>(
      WordTable(Array("bias\t-1\nnearness\t2\nisOutdone\t-3\nrole\t1\n".utf8)))
    var traits = Traits<FigureTrait>()
    traits[.role] = 1
    let ceiling = weights.ceiling(of: traits)
    traits[.nearness] = 1
    #expect(ceiling == weights.likelihood(of: traits))
    traits[.isOutdone] = 1
    #expect(ceiling > weights.likelihood(of: traits))
  }

  @Test("Without weights everything is as likely as not")
  func emptyTable() {
    #expect(
      TraitWeights<FigureTrait>(WordTable(Array("".utf8))).likelihood(of: Traits<FigureTrait>())
        == 0.5)
  }
}
