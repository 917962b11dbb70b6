import Foundation
import Testing

@testable import GainsayCore

/// Rows of `Fixtures/claims/*.tsv`: a sentence with the claim that it must yield, or `none`.
struct ClaimFixtureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var place: String
    var sentence: String
    /// Family, subject, object, stage, factuality; empty where the sentence must yield nothing.
    var claim: [String]
    var isKnown: Bool

    var testDescription: String { "\(place) \(sentence)" }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Fixtures/claims")
  private static let analyst = Analyst()

  static var rows: [Row] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".tsv") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").enumerated().map {
        row($0.element, "\(name):\($0.offset + 1)")
      }
    }
  }

  private static func row(_ line: Substring, _ place: String) -> Row {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return Row(
      place: place, sentence: fields[0],
      claim: fields[1] == "none" ? [] : Array(fields.dropFirst().prefix(5)),
      isKnown: fields.last == "known")
  }

  @Test("There are sentences of many kinds of news")
  func rowsAreThere() {
    #expect(Self.rows.count >= 120)
    #expect(Set(Self.rows.map { $0.place.prefix { $0 != ":" } }).count >= 10)
    #expect(Self.rows.filter(\.isKnown).count <= 8)
  }

  @Test("A sentence yields the claim that it makes", arguments: rows)
  func yieldsItsClaim(_ row: Row) {
    withKnownIssue(isIntermittent: true) {
      let claims = claims(in: row.sentence)
      let isFound = row.claim.isEmpty ? claims.isEmpty : claims.contains(row.claim)
      #expect(isFound, "\(row.place): wanted \(row.claim), found \(claims)")
    } when: {
      row.isKnown
    }
  }

  /// The claims of a family; those of a symmetric one in both orders.
  private func claims(in sentence: String) -> [[String]] {
    let block = Block(kind: .paragraph, range: 0..<sentence.utf8.count)
    let analysis = Self.analyst.analysis(of: Article(path: "a", text: sentence, blocks: [block]))
    let families = Lexicon().families
    return analysis.claims.flatMap { claim -> [[String]] in
      guard let family = claim.family else { return [] }
      let names = [claim.subject, claim.object].map { $0.map { analysis.entities[$0].name } ?? "-" }
      let rest = [claim.stage ?? "-", claim.factuality.rawValue]
      let orders = families[family]?.isSymmetric == true ? [names, names.reversed()] : [names]
      return orders.map { [family] + $0 + rest }
    }
  }
}
