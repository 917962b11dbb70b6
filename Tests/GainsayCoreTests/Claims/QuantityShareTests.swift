import Testing

@testable import GainsayCore

/// Which claim of a sentence has which of its quantities.
struct QuantityShareTests {
  private static let analyst = Analyst()

  @Test(
    "A quantity goes to the claim whose event stands above it, and to none where that is another",
    arguments: [
      ("Norwell Inc.'s sales rose 4% and Orvane Inc.'s profit fell 9%.", "grow 4 fall 9"),
      ("The fire killed 14 people and injured 30.", "kill 14 injure 30"),
      ("Norwell Inc. bought Orvane Inc. in 2019.", "acquire"),
    ])
  func sharesQuantities(text: String, shares: String) {
    let block = Block(kind: .paragraph, range: 0..<text.utf8.count)
    let claims = Self.analyst.analysis(of: Article(path: "a", text: text, blocks: [block])).claims
    let found = claims.map { claim in
      ([claim.family ?? "-"] + claim.quantities.map { String(Int($0.value)) })
        .joined(separator: " ")
    }
    #expect(found.joined(separator: " ") == shares)
  }
}
