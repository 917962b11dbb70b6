import Testing

@testable import GainsayCore

/// Which nouns and pronouns stand for whom, on invented news.
struct StandInTests {
  /// The nouns and pronouns that stand for `name`.
  private func standIns(for name: String, in text: String) -> [String] {
    let one = analysed("News\n\n" + text)
    let bytes = Array(one.article.text.utf8)
    guard let entity = one.analysis.entities.first(where: { $0.name == name }) else { return [] }
    return one.analysis.mentions.filter { $0.entity == entity.id && $0.form != .name }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "A noun stands for whom the text calls so, under broader words too",
    arguments: [
      ("Norwell Inc., a grocer from Leeds, cut its forecast. Kestrel makes chips.", "The grocer"),
      ("Norwell Inc., a grocer from Leeds, cut its forecast. Kestrel makes chips.", "The retailer"),
      ("The drugmaker Norwell Inc. cut jobs. Kestrel did so in May.", "The drugmaker"),
      ("Norwell Inc. is a bank with 9,100 workers. Kestrel sells cars.", "The lender"),
    ])
  func called(text: String, noun: String) {
    let found = standIns(for: "Norwell Inc.", in: "\(text) \(noun) will open in Oslo.")
    #expect(found.last == noun)
  }

  @Test("A company that was named last is the company")
  func generic() {
    let text =
      "Norwell Inc. cut its forecast on Monday. The company expects sales of $2 billion."
    #expect(standIns(for: "Norwell Inc.", in: text).last == "The company")
  }

  @Test(
    "Nobody is meant for sure where two are as likely, another is meant, or what follows tells which",
    arguments: [
      "Norwell Inc. and Kestrel Inc. cut jobs on Monday. The company expects sales to fall.",
      "Norwell Inc. cut jobs. The other company expects sales to fall.",
      "Norwell Inc. cut jobs. The company that makes the chips expects sales to fall.",
      "Norwell Inc. cut jobs. A startup in Oslo sells its chips. The company expects sales to rise.",
      "The Finance Ministry cut jobs. The company expects sales to fall.",
    ])
  func doubtful(text: String) {
    let one = analysed("News\n\n" + text)
    let nominals = one.analysis.mentions.filter { $0.form == .nominal }
    #expect(nominals.isEmpty)
  }

  @Test("A city, a wife and a woman of an age stand for those of whom it is told")
  func others() {
    #expect(
      standIns(for: "Oslo", in: "Jane Doe flew to Oslo on Monday. The city is cold in May.")
        == ["The city"])
    #expect(
      standIns(
        for: "Jane Doe", in: "John Roe and his wife, Jane Doe, left. His wife paid for the trip.")
        == ["His wife"])
    #expect(
      standIns(
        for: "Jane Doe",
        in: "Jane Doe, 42, beat Ann Roe, 35, on Monday. The 42-year-old won in two sets.")
        == ["The 42-year-old"])
  }

  @Test("Who speaks in quotation marks says I, and a body says we")
  func firstPersons() {
    #expect(
      standIns(for: "Jane Doe", in: "“I am glad, and my team is too,” said Jane Doe on Monday.")
        == ["I", "my"])
    #expect(
      standIns(for: "Norwell Inc.", in: "“We will cut our costs,” Norwell Inc. said on Monday.")
        == ["We", "our"])
  }

  @Test("Who speaks is no he or she in the words that are quoted")
  func quotedThirdPersons() {
    let text = "John Roe left on Monday. “He was the best,” said John Doe of Norwell Inc."
    #expect(standIns(for: "John Roe", in: text) == ["He"])
  }
}
