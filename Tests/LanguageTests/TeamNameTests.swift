import Testing

@testable import Language

/// Where the name of a town or country is a team's, on invented news.
struct TeamNameTests {
  private static let reader = EnglishReader()

  /// The names of a text with their kinds, each once.
  private func names(_ text: String) -> Set<String> {
    let sentences = Self.reader.sentences(of: text, blocks: [0..<text.utf8.count])
    return Set(
      sentences.flatMap { sentence in
        sentence.names.map { name in
          "\(name.kind.rawValue) \(sentence.tokens[name.tokens].map(\.form).joined(separator: " "))"
        }
      })
  }

  @Test("In a report of sport, what plays is a team, and where it plays is a place")
  func teams() {
    let found = names(
      """
      Scotland beat Wales 2-1 in a friendly in Norway on Tuesday. The striker scored twice before \
      half-time, and the goalkeeper saved a penalty. Wales had won their last three matches. The \
      coach praised his midfielders after the final whistle. The squad: Jane Doe (Leeds), Ann Roe (Kent).
      """)
    #expect(found.isSuperset(of: ["ORG Scotland", "ORG Wales", "LOC Norway", "ORG Leeds"]))
    #expect(!found.contains("LOC Wales"))
  }

  @Test("Where nations play each other, a country that is told to be no place is one of them")
  func nations() {
    let found = names(
      """
      Scotland beat Wales 2-1 and Norway 1-0 before half-time of the season. The striker scored, the \
      goalkeeper saved a penalty, and the coach praised his midfielders after the final whistle. \
      Next to come, with Sweden and Denmark, is a friendly in Finland.
      """)
    #expect(found.isSuperset(of: ["ORG Sweden", "ORG Denmark", "LOC Finland"]))
  }

  @Test("In other news what wins and loses stays a place")
  func campaigns() {
    let found = names(
      """
      Scotland voted to keep the law, and the minister won the vote. Wales faces a final decision in \
      May. Parties fight for every seat this season, she said, and the campaign has only begun.
      """)
    #expect(found == ["LOC Scotland", "LOC Wales"])
  }

  @Test("A town is a club where the text also writes its club in full")
  func clubs() {
    let found = names(
      """
      The chairman of Sunderland FC made a bid for the firm. Investors hold a third of Sunderland. He \
      was born in Sunderland and lives there.
      """)
    #expect(found == ["ORG Sunderland FC", "ORG Sunderland", "LOC Sunderland"])
  }
}
