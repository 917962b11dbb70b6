import Testing

@testable import GainsayCore

/// The tables that claims are found by are whole: no row that nothing reads.
struct ClaimTableTests {
  private let lexicon = Lexicon()

  private func rows(_ bytes: [UInt8]) -> [[String]] { WordTable(bytes).rows }

  @Test("There are 250 predicates or more, each with a family, a known stage and places")
  func predicatesAreWellFormed() {
    let rows = rows(PackageResources.predicates_tsv)
    #expect(rows.count >= 250)
    for row in rows {
      #expect(row.count == 6, "\(row)")
      guard let predicate = Predicate(row: row) else {
        Issue.record("not a predicate: \(row)")
        continue
      }
      #expect(lexicon.families[predicate.family] != nil, "no such family: \(row)")
      guard let stage = predicate.stage else { continue }
      #expect(lexicon.ladder(of: predicate.family)?.stages[stage] != nil, "no such stage: \(row)")
    }
  }

  @Test("Each family has a predicate, and its ladder has stages")
  func familiesAreWellFormed() {
    let families = Set(rows(PackageResources.predicates_tsv).compactMap(\.first))
    #expect(Set(lexicon.families.keys) == families)
    for family in lexicon.families.values {
      #expect(family.ladder.map { lexicon.ladders[$0] != nil } ?? true, "\(family.name)")
    }
  }

  @Test("Each stage cue names a stage of a ladder")
  func stageCuesAreWellFormed() {
    for row in rows(PackageResources.stage_cues_tsv) {
      #expect(row.count == 3 && lexicon.ladders[row[0]]?.stages[row[1]] != nil, "\(row)")
    }
  }

  @Test("Each embedding predicate and each hedge tells of a grade that there is")
  func factualityIsWellFormed() {
    let scale = lexicon.factuality.scale
    #expect(scale.grades.count == rows(PackageResources.grades_tsv).count)
    for row in rows(PackageResources.embedders_tsv) {
      #expect(row.count == 4, "\(row)")
      for told in row.suffix(2) { #expect(Veridicality(told, scale: scale) != nil, "\(row)") }
    }
    for row in rows(PackageResources.hedges_tsv) {
      #expect(row.count == 3 && FactualityLexicon.Place(rawValue: row[1]) != nil, "\(row)")
      #expect(Veridicality(row[2], scale: scale) != nil, "\(row)")
    }
    for row in rows(PackageResources.stages_tsv) {
      let grades = row[5].split(separator: "|").map(String.init)
      #expect(grades.allSatisfy { ["-", "not"].contains($0) || scale.place($0) != nil }, "\(row)")
    }
  }
}
