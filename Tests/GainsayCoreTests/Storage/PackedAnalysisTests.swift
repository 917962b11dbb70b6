import Foundation
import Testing

@testable import GainsayCore
@testable import Language

/// Analyses as bytes and back.
struct PackedAnalysisTests {
  private static let text = """
    Norwell can't pay

    Norwell Inc. can't pay its 1,200 workers' wages, said Jane Doe of “Kestrel” — who'd know. Zoë’s café closed.

    The company would sell the mill for about $4.2 billion ($5 billion with debt) by June 3, three people familiar \
    with the matter told the Daily Ledger on Monday at 9:30 a.m. EST. It lost 12.5% of its sales a year since 2015.
    """

  @Test("An analysis comes back as it was, and so do its sentences alone")
  func roundTrip() throws {
    let one = analysed(Self.text)
    let packing = PackedAnalysis(text: one.article.text)
    let bytes = packing.packed(one.analysis)
    let found = try #require(packing.analysis(bytes))
    #expect(found.sentences == one.analysis.sentences)
    #expect(found.entities == one.analysis.entities)
    #expect(found.mentions == one.analysis.mentions)
    #expect(found.claims == one.analysis.claims)
    #expect(found.assertions == one.analysis.assertions)
    #expect(packing.sentences(bytes) == one.analysis.sentences)
    let empty = Analysis(sentences: [], entities: [], mentions: [], claims: [])
    #expect(packing.analysis(packing.packed(empty)) == empty)
  }

  @Test("Every field comes back, whatever it holds")
  func everyField() {
    let time = TimeExpression(
      range: 90..<99, value: "2025-06-03T14:00",
      interval: DayInterval(CalendarDay(number: -4), CalendarDay(number: 20_000)),
      granularity: .partOfDay, part: .later, relation: .until,
      clock: TimeExpression.Clock(minutes: 870, zone: "GMT"))
    let quantity = Quantity(
      range: 3..<9, value: 4.2e9, upper: 0.1, unit: "USD", bound: .atMost, step: 1e8, rate: "year",
      whole: "voter", equivalents: [.init(value: -1.5e-9, unit: "EUR")])
    let claim = Claim(
      sentence: 0, content: 10..<40, source: 0..<3, cue: 4..<8,
      chain: [SourceLink(name: "Zoë \u{1F4F0}", kind: .named, inferred: true, people: 3)],
      family: "own", subject: 0, object: 70, trigger: 12..<15, stage: "talks", stageCue: 11..<14,
      factuality: .possiblyNot, quantities: [quantity], times: [time], confidence: 0.35,
      rule: "made up")
    let analysis = Analysis(
      sentences: [], entities: [Entity(id: 9, name: "Ødegård", kind: .place, aliases: ["", "x"])],
      mentions: [Mention(range: 50..<50, entity: 3, form: .pronoun)], claims: [claim],
      assertions: [
        Assertion(sentence: 4, event: 2, clause: 0..<9, factuality: .underspecified, claim: 0)
      ])
    let packing = PackedAnalysis(text: Self.text)
    #expect(packing.analysis(packing.packed(analysis)) == analysis)
  }

  @Test("What is packed has no field that the packing does not know")
  func knowsAllFields() {
    let one = analysed(Self.text).analysis
    let counts = [
      one.entities.first.map { Mirror(reflecting: $0).children.count },
      one.mentions.first.map { Mirror(reflecting: $0).children.count },
      one.claims.first.map { Mirror(reflecting: $0).children.count },
      one.claims.first?.chain.first.map { Mirror(reflecting: $0).children.count },
      one.claims.flatMap(\.quantities).first.map { Mirror(reflecting: $0).children.count },
      one.claims.flatMap(\.times).first.map { Mirror(reflecting: $0).children.count },
      one.assertions.first.map { Mirror(reflecting: $0).children.count },
      one.sentences.first?.tokens.first.map { Mirror(reflecting: $0).children.count },
    ]
    #expect(counts == [4, 3, 16, 4, 9, 7, 5, 7])
  }

  @Test("Bytes that are cut short, changed or of another text are no analysis")
  func broken() {
    let one = analysed(Self.text)
    let packing = PackedAnalysis(text: one.article.text)
    let bytes = packing.packed(one.analysis)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      #expect(packing.analysis(bytes.prefix(end)) == nil)
      var changed = bytes
      changed[end] ^= 0xff
      #expect(packing.analysis(changed) == nil)
    }
    #expect(PackedAnalysis(text: "Another text.").analysis(bytes) == nil)
  }

  @Test(
    "A lemma is written as what is cut off its form and put on",
    arguments: [
      ("companies", "company"), ("Went", "go"), ("NATO", "NATO"), ("Is", "be"), ("Zoë", "zoë"),
      ("", "x"), ("naïve", "nai\u{308}ve"),
    ])
  func editsLemmas(_ form: String, _ lemma: String) {
    let edit = LemmaEdit(from: form, to: lemma)
    #expect(LemmaEdit(label: edit.label) == edit)
    #expect(edit.applied(to: form) == lemma)
  }

  @Test("Dividing by a product with the reciprocal is dividing", arguments: UInt16(0)...60)
  func dividesExactly(seen: UInt16) {
    let divisor = 2 * UInt32(seen) + 3
    let numbers = stride(from: UInt32(0), to: 1 << 23, by: 997).flatMap { number in
      [number, number / divisor * divisor, number / divisor * divisor + divisor - 1]
    }
    #expect(numbers.allSatisfy { BitEstimate.divided($0, seen) == $0 / divisor })
  }
}
