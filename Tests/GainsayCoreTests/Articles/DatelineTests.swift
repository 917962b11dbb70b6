import Testing

@testable import GainsayCore

struct DatelineTests {
  @Test(
    "What stands before a report is told from the report",
    arguments: [
      ("OSLO (Reuters) - Norwell said", "OSLO", "Reuters", nil, "Norwell said"),
      ("OSLO, Aug. 31 (Reuters) - Norwell said", "OSLO", "Reuters", "Aug. 31", "Norwell said"),
      ("(Reuters) - Norwell said", nil, "Reuters", nil, "Norwell said"),
      ("Oslo (CNN) — Norwell said", "Oslo", "CNN", nil, "Norwell said"),
      ("SAINT JOHN, Md.—House leaders met", "SAINT JOHN, Md.", nil, nil, "House leaders met"),
      ("VADUZ -- The prince said", "VADUZ", nil, nil, "The prince said"),
      (
        "NEW HAVEN, Conn., Feb. 13, 2025 (GLOBE NEWSWIRE) -- Dunmore Inc.", "NEW HAVEN, Conn.",
        "GLOBE NEWSWIRE", "Feb. 13, 2025", "Dunmore Inc."
      ),
      (
        "(ANSA) - ROME, 10 JUN 2025 - Dockers walked", "ROME", "ANSA", "10 JUN 2025",
        "Dockers walked"
      ),
      (
        "COPENHAGEN, Denmark (AP), Oct. 23, 2025 — Norwell", "COPENHAGEN, Denmark", "AP",
        "Oct. 23, 2025", "Norwell"
      ),
      (
        "OSLO (N24, 19 September 2024) - Norwell", "OSLO", "N24", "19 September 2024", "Norwell"
      ),
      ("OSLO, Sept 18 2024 (Reuters) - Norwell", "OSLO", "Reuters", "Sept 18 2024", "Norwell"),
      (
        "MOSCOW/BEIRUT - “We will see,” he said", "MOSCOW/BEIRUT", nil, nil,
        "“We will see,” he said"
      ),
      (
        "By Jane Doe OSLO (Reuters) - Norwell said", "OSLO", "Reuters", nil, "Norwell said"
      ),
    ] as [(String, String?, String?, String?, String)])
  func datelines(line: String, place: String?, outlet: String?, date: String?, rest: String) {
    let found = Dateline(line)
    #expect(found?.place == place)
    #expect(found?.outlet == outlet)
    #expect(found?.date == date)
    #expect(found.map { String(decoding: line.utf8.dropFirst($0.length), as: UTF8.self) } == rest)
  }

  @Test(
    "A dash alone makes no dateline",
    arguments: [
      "The woman — a nurse — said", "It was cold - too cold", "IT - that is all they talk about",
      "Norwell - the grocer - fell", "Non-profit groups met", "OSLO is cold", "", "—",
      "By contrast, older voters were the most loyal – they stayed",
    ])
  func noDatelines(line: String) { #expect(Dateline(line) == nil) }

  @Test("The article learns its outlet and its author, and the report begins after the dateline")
  func inAnArticle() throws {
    let text = """
      Norwell to sell its grocery arm

      OSLO (AP) — Norwell said on Monday that it would sell its grocery arm to Dunmore Capital.

      The price was not told.

      (Reporting by Jane Doe in Oslo; Editing by John Roe)
      """
    let article = try PlainTextReader().article(from: text, path: "a.txt")
    #expect(article.outlet == "Associated Press")
    #expect(article.byline == "Jane Doe")
    #expect(article.omitted == ["(Reporting by Jane Doe in Oslo; Editing by John Roe)"])
    let starts = article.readingRanges.map {
      String(decoding: article.text.utf8.dropFirst($0.lowerBound).prefix(7), as: UTF8.self)
    }
    #expect(starts == ["Norwell", "Norwell", "The pri"])
  }
}
