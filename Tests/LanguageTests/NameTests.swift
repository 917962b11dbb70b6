import CLanguageModel
import Foundation
import Testing

@testable import Language

/// Which words are names, and of what kind, on invented news.
struct NameTests {
  private static let reader = EnglishReader()

  private func names(_ text: String) -> [String] {
    Self.reader.sentences(of: text, blocks: [0..<text.utf8.count]).flatMap { sentence in
      sentence.names.map { name in
        let forms = sentence.tokens[name.tokens].map(\.form).joined(separator: " ")
        return "\(name.kind.rawValue) \(forms)"
      }
    }
  }

  @Test(
    "A name that nobody has heard of is found by the words beside it",
    arguments: [
      "The retailer agreed to buy Norwell for $3 billion in May.",
      "Norwell said on Monday it will cut 500 jobs.",
      "The group is in talks to acquire Norwell.",
      "Norwell shares fell 3% on Monday.",
      "The offer values Norwell at $3 billion.",
    ])
  func unheard(text: String) {
    #expect(names(text) == ["ORG Norwell"])
  }

  @Test("A country is no company, whatever stands beside it")
  func countries() {
    #expect(names("U.S. shares rose, and China stocks fell.") == ["LOC U.S.", "LOC China"])
  }

  @Test("What is called a company is no person, unless somebody is named so in full")
  func companiesLikePeople() {
    #expect(
      names("It was made by the drugmaker Abbott. The test from Abbott is new, and Abbott says so.")
        == ["ORG Abbott", "ORG Abbott", "ORG Abbott"])
    #expect(
      names("Jane Abbott left the drugmaker. Abbott said so.") == ["PER Jane Abbott", "PER Abbott"])
  }

  @Test("A last name that nobody has heard of stays a person's, however often he says something")
  func unheardLastNames() {
    let text =
      "John Orvandran left the bank. Orvandran said it rose. Orvandran said so. Orvandran said no."
    #expect(names(text) == ["PER John Orvandran"] + Array(repeating: "PER Orvandran", count: 3))
  }

  @Test(
    "A name takes in the word that tells its kind",
    arguments: [
      ("It was shown at the Chicago Auto Show in May.", ["MISC Chicago Auto Show"]),
      ("It was upgraded by Norwell Securities on Monday.", ["ORG Norwell Securities"]),
      ("It was filed by Robbins Geller & Dowd LLP on Monday.", ["ORG Robbins Geller & Dowd LLP"]),
      ("W.R. Grace and Co said it has agreed to a deal.", ["ORG W.R. Grace and Co"]),
      ("The court asked the Abbott Government for an answer.", ["PER Abbott"]),
    ])
  func lastWords(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    "Common short forms, handles and titles alone are no names",
    arguments: [
      "He said that PC users and EV makers should update.",
      "Write to @JaneDoe about it.",
      "The Shadow Minister said so.",
      "The trial of ADI-001 in adults is over.",
    ])
  func noNames(text: String) {
    #expect(names(text) == [])
  }

  @Test("Both halves of a last name belong to it, and two people stay two")
  func hyphens() {
    #expect(names("Senator Sarah Hanson-Young said so.") == ["PER Sarah Hanson - Young"])
    #expect(
      names("Mitt Romney and Tim Kaine met. Many are Romney-Kaine voters.")
        == ["PER Mitt Romney", "PER Tim Kaine", "PER Romney", "PER Kaine"])
  }

  @Test(
    "Parts that stand apart belong to the name",
    arguments: [
      ("Lead manager Norwell (Switzerland) AG said so.", ["ORG Norwell ( Switzerland ) AG"]),
      (
        "The winger had fallen down the pecking order under Pep Guardiola and left.",
        ["PER Pep Guardiola"]
      ),
    ])
  func partsApart(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test("A storm is called by its name alone after it was named in full")
  func storms() {
    #expect(
      names("Hurricane Alex hit the coast of Florida. Alex, a rare winter storm, grew on Monday.")
        == ["MISC Hurricane Alex", "LOC Florida", "MISC Alex"])
  }

  @Test("A last name that is a city's too is a person's")
  func lastNamesLikeCities() {
    #expect(
      names("Naomi Osaka won on Monday. Osaka beat Ann Roe in two sets, and Osaka was glad.")
        == ["PER Naomi Osaka", "PER Osaka", "PER Ann Roe", "PER Osaka"])
  }

  @Test(
    "Names are cut and joined where lists, short forms and purposes say so",
    arguments: [
      ("Senator Jane Doe, R-Ohio, said so.", ["PER Jane Doe", "LOC Ohio"]),
      ("Norwell Inc. (NYSE: NWLX) rose 3%.", ["ORG Norwell Inc.", "ORG NYSE"]),
      ("It is in talks to buy Johnson & Johnson.", ["ORG Johnson & Johnson"]),
      ("Shares of Dunmore Co and Norwell Inc fell.", ["ORG Dunmore Co", "ORG Norwell Inc"]),
      ("The Center for Harbour Studies said so.", ["ORG Center for Harbour Studies"]),
      ("The Fed may raise rates in May.", ["ORG Fed"]),
      (
        "OSLO Norway's foreign minister spoke to Jane Doe on Monday.",
        ["LOC OSLO", "LOC Norway", "PER Jane Doe"]
      ),
    ])
  func joints(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(
    "What a name is shows in its letters, its verb and what stands before it",
    arguments: [
      (
        "Few people trust DeepVale. Many visit DeepVale, and DeepVale pleases them.",
        ["ORG DeepVale", "ORG DeepVale", "ORG DeepVale"]
      ),
      ("The city backs the Urban SDGs. Its NGOs like the SDGs.", ["MISC Urban SDGs"]),
      (
        "The report says that Barcelona are ready to sell. He knows the Barcelona boss well.",
        ["ORG Barcelona", "ORG Barcelona"]
      ),
      (
        "He met the envoy to Norway Jane Carter on Monday.", ["LOC Norway", "PER Jane Carter"]
      ),
      (
        "Treasurer Paul Keating said so. Bank spokesman James Day said no.",
        ["PER Paul Keating", "PER James Day"]
      ),
      ("Norway and the Soviet Union signed it.", ["LOC Norway", "LOC Soviet Union"]),
    ])
  func looks(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test("A name that only a headline makes longer is the one that the text speaks of")
  func headlinesGiveWay() {
    let text =
      "Binance Records Huge Inflows\n\nThe exchange Binance has seen inflows. Traders like Binance."
    let found = Self.reader.sentences(of: text, blocks: [0..<28, 30..<text.utf8.count])
    #expect(found.map { $0.names.map(\.tokens.count) } == [[1], [1], [1]])
  }

  @Test("A verb in a title-case headline is no part of a name")
  func headlines() {
    let text = "Microsoft Encourages Norwell Group To Sell Its Stores\n\nNorwell Group may sell."
    let found = Self.reader.sentences(of: text, blocks: [0..<53, 55..<text.utf8.count])
    #expect(found[0].names.map(\.tokens) == [0..<1, 2..<4])
  }

  @Test("The shares of labels are those of all ways to label the sentence")
  func labelShares() {
    let (words, labels) = (3, 3)
    let scores: [Float] = [0.2, 1, -1, 0.5, 0, 2, -0.3, 0.1, 0.4]
    let moves: [Float] = [1, 2, 0, 0.5, 1, 3, 1, 1, 0.2]
    var shares = [Float](repeating: 0, count: words * labels)
    gainsay_label_shares(words, labels, scores, labels, moves, &shares)
    var (expected, all) = ([Float](repeating: 0, count: words * labels), Float(0))
    for way in 0..<27 {
      let path = [way / 9, way / 3 % 3, way % 3]
      // No sentence begins within a name.
      guard path[0] < 2 else { continue }
      let score = path.indices.reduce(Float(0)) { $0 + scores[$1 * labels + path[$1]] }
      let weight =
        exp(score) * moves[path[0] * labels + path[1]] * moves[path[1] * labels + path[2]]
      all += weight
      for word in path.indices { expected[word * labels + path[word]] += weight }
    }
    for (share, sum) in zip(shares, expected) { #expect(abs(share - sum / all) < 1e-5) }
  }
}
