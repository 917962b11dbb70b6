import Testing

@testable import GainsayCore

struct SearchQueryTests {
  @Test(
    "A query becomes quoted words, phrases and exclusions, the last word open",
    arguments: [
      ("mill", "(\"mill\"*)"),
      ("paper mill", "(\"paper\" AND \"mill\"*)"),
      ("\"paper mill\" -town", "(\"paper mill\") NOT \"town\""),
      ("mill AND (", "(\"mill\" AND \"AND\")"),
      ("\"never closed", "(\"never closed\")"),
    ])
  func translates(query: String, match: String) {
    #expect(SearchQuery(query).match == match)
  }

  @Test("Nothing to look for is no query", arguments: ["", "  ", "-town", "\"\"", "*"])
  func refusesNothing(query: String) {
    #expect(SearchQuery(query).match == nil)
  }
}
