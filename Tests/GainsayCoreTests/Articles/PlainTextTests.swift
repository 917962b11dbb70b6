import Testing

@testable import GainsayCore

/// What is kept of a page's text, and what is left out.
struct PlainTextTests {
  private func article(_ text: String) throws -> Article {
    try #require(ArticleReader().articles(in: Array(text.utf8), path: "a.txt").first).get()
  }

  @Test("Headline, byline and date are taken from the top, furniture is left out in order")
  func readsTheTop() throws {
    let article = try article(
      """
      Harbour bridge closes for repairs

      By Mara Quill

      Published: June 3, 2025

      TRANSPORT

      The harbour bridge will be closed for two weeks, the port authority said on Tuesday.[1]

      More: Ferry fares rise again

      Drivers were told to take the tunnel.
      """)
    #expect(article.title == "Harbour bridge closes for repairs")
    #expect(article.byline == "Mara Quill")
    #expect(article.published == "2025-06-03")
    #expect(
      article.omitted == [
        "By Mara Quill", "Published: June 3, 2025", "TRANSPORT", "More: Ferry fares rise again",
      ])
    #expect(
      article.text == """
        Harbour bridge closes for repairs

        The harbour bridge will be closed for two weeks, the port authority said on Tuesday.

        Drivers were told to take the tunnel.
        """)
  }

  @Test(
    "A line over the report says who wrote it, for whom and when",
    arguments: [
      ("By Mara Quill, The Harbour Post, June 3, 2025", "Mara Quill", "The Harbour Post", true),
      ("By Mara Quill and Jon Abel", "Mara Quill and Jon Abel", nil, false),
      ("By Mara Quill, Transport Correspondent", "Mara Quill", nil, false),
      ("By Mara Quill for Blitz am Abend", "Mara Quill", "Blitz am Abend", false),
      ("Three Counties News, 3 June 2025", nil, "Three Counties News", true),
      ("Tea & Tickers | June 3, 2025", nil, "Tea & Tickers", true),
      ("3 June 2025 - Harbour Post - Jane Abel", "Jane Abel", "Harbour Post", true),
      ("Bergen, 3 June 2025", nil, nil, true),
      (
        "The Harbour Post | English page | 3.6.2025 | By Mara Quill", "Mara Quill",
        "The Harbour Post", true
      ),
      ("Boat Weekly, June 3, 2025. From staff and wire reports", nil, "Boat Weekly", true),
      ("Boat Weekly - June 3, 2025 - Updated 9:10 a.m. - AP and staff", nil, "Boat Weekly", true),
      (
        "Harbour Post, 3. 6. 2025, from our special correspondent Jana Abel", nil, "Harbour Post",
        true
      ),
      ("Harbour Post, 3 June 2025, with material from Reuters", nil, "Harbour Post", true),
    ] as [(String, String?, String?, Bool)])
  func readsCredits(line: String, byline: String?, outlet: String?, isDated: Bool) throws {
    let article = try article(
      "Harbour bridge closes\n\n\(line)\n\nThe bridge will be closed for two weeks, the port said.")
    #expect(article.byline == byline)
    #expect(article.outlet == outlet)
    #expect(article.published == (isDated ? "2025-06-03" : nil))
    #expect(article.omitted == [line])
  }

  @Test(
    "A first sentence is no credit",
    arguments: [
      "By Friday, the bridge had closed.", "In Norwell, nobody knew.",
      "Norwell, who sold it, said so on June 3, 2025.", "What now, Norwell?",
      "The law takes effect on July 1, 2026.",
      "Preliminary report: a bridge shut at Kestle, 3 June 2025",
    ])
  func keepsSentences(line: String) throws {
    let article = try article("Harbour bridge closes\n\n\(line)\n\nIt will be closed for weeks.")
    #expect(article.omitted.isEmpty)
    #expect(article.byline == nil)
  }

  @Test("A last line that is nothing but a day is the day, and no outlet")
  func readsLastDay() throws {
    let article = try article(
      "Harbour bridge closes\n\nIt will be closed for weeks.\n\nDrivers were told.\n\n3 June 2025")
    #expect(article.published == "2025-06-03")
    #expect(article.outlet == nil)
    #expect(article.omitted == ["3 June 2025"])
  }

  @Test("A text that starts with a sentence has no headline")
  func inventsNoHeadline() throws {
    let article = try article(
      "The mill closed on Friday.\nIts owner said that nobody would buy the paper any more.")
    #expect(article.title == nil)
    #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph])
  }

  @Test("Blocks are the UTF-8 ranges of headline and paragraphs, also beyond ASCII")
  func placesBlocks() throws {
    let article = try article(
      "Café “Löwe” reopens\n\nThe café’s owner said so.\n\nIt had been shut.")
    let bytes = Array(article.text.utf8)
    let pieces = article.blocks.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(pieces == ["Café “Löwe” reopens", "The café’s owner said so.", "It had been shut."])
  }

  @Test("Lines broken to the width of a page are paragraphs again")
  func joinsWrappedLines() throws {
    let article = try article(
      """
      HARBOUR BRIDGE TO CLOSE FOR REPAIRS

      The harbour bridge will be closed to all traffic for two weeks
      from Monday, the port authority said, as its bearings are worn
      out and have to be replaced before winter comes.

      Drivers were told to take the tunnel, which will be free while
      the work goes on.
      """)
    #expect(article.blocks.count == 3)
    #expect(article.text.hasSuffix("will be free while the work goes on."))
  }

  @Test("A list of short lines stays a list")
  func keepsLists() throws {
    let article = try article("Winners of the day\n\nOslo.\nBergen.\nVaduz.\nTurku.\nLund.")
    #expect(article.blocks.count == 6)
  }

  @Test("What publishers put before and after a text is left out, and tells the outlet")
  func leavesOutSignatures() throws {
    let article = try article(
      """
      Mill to close

      [ad_1]

      Mill to close

      The mill will close in May, its owner said.

      ----------

      Nobody would buy its paper any more, she said.

      Disclaimer: the views of experts are their own.

      papermail
      """)
    #expect(article.outlet == "papermail")
    #expect(article.blocks.count == 3)
    #expect(article.omitted.count == 5)
  }

  @Test(
    "A headline leaves its outlet",
    arguments: [
      ("Mill closes | The Daily Crier", "Mill closes", "The Daily Crier"),
      ("Mill closes in May – Reuters", "Mill closes in May", "Reuters"),
      ("'Mill closes in May - Reuters'", "Mill closes in May", "Reuters"),
      ("Mill closes – Dunmore wins", "Mill closes – Dunmore wins", nil),
      ("Mill | Norwell", "Mill | Norwell", nil),
    ] as [(String, String, String?)])
  func headlines(line: String, text: String, outlet: String?) {
    let headline = Headline(line) { $0 == "Reuters" }
    #expect(headline.text == text)
    #expect(headline.outlet == outlet)
  }

  @Test("What the author is called and a bare date are no text")
  func readsRoleAndDate() throws {
    let article = try article(
      """
      Parcelbox says hackers took data

      By Amira Khan
      Technology reporter
      5 June 2025

      Parcelbox has told customers that their details were stolen.
      """)
    #expect(article.byline == "Amira Khan")
    #expect(article.published == "2025-06-05")
    #expect(article.omitted == ["By Amira Khan", "Technology reporter", "5 June 2025"])
  }
}
