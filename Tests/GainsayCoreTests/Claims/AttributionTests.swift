import Testing

@testable import GainsayCore

/// Who says what, on invented news of many kinds.
struct AttributionTests {
  private static let analyst = Analyst()

  /// A text, ¶ between its paragraphs, then a line "> source | cue | content" for each attribution
  /// in it; pieces of one content are divided by " … ", and "-" stands for what is not there.
  static let table = """
    The ministry said the bridge was closed.
    > The ministry | said | the bridge was closed

    The mayor told reporters that the port would reopen in May.
    > The mayor | told | that the port would reopen in May

    The bridge was closed on Friday, the ministry said.
    > the ministry | said | The bridge was closed on Friday

    The ferry sank within minutes, said Maria Lund, a harbour pilot.
    > Maria Lund, a harbour pilot | said | The ferry sank within minutes

    “We have lost everything,” said Tomas Berg.
    > Tomas Berg | said | “We have lost everything,”

    “We have lost everything,” Tomas Berg, a farmer in the valley, said.
    > Tomas Berg, a farmer in the valley, | said | “We have lost everything,”

    “We have lost everything,” she said. “The barn is gone.”
    > she | said | “We have lost everything,” … “The barn is gone.”

    “We have lost everything,” she said, “and nobody came.”
    > she | said | “We have lost everything,” … “and nobody came.”

    “Who will pay for this?” Berg asked.
    > Berg | asked | “Who will pay for this?”

    The coach said: “We were the better side.”
    > The coach | said: | “We were the better side.”

    According to the police, two men fled the scene.
    > the police | According to | two men fled the scene

    Two men fled the scene, according to the police.
    > the police | according to | Two men fled the scene

    The fire, investigators said, began in the kitchen.
    > investigators | said | The fire … began in the kitchen

    The company denied that it had sold the mine.
    > The company | denied | that it had sold the mine

    The company has repeatedly denied the allegations.
    > The company | has repeatedly denied | the allegations

    The union wants to raise wages by 4 percent.
    > The union | wants | to raise wages by 4 percent

    The nurses demanded higher pay.
    > The nurses | demanded | higher pay

    The governor urged residents to leave the coast.
    > The governor | urged | residents to leave the coast

    The minister called the report a fabrication.
    > The minister | called | the report a fabrication

    Critics described the law as an attack on the press.
    > Critics | described | the law as an attack on the press

    The opposition accused the government of hiding the figures.
    > The opposition | accused the government of | hiding the figures

    Farmers complained about the price of milk.
    > Farmers | complained about | the price of milk

    The senator called for an inquiry.
    > The senator | called for | an inquiry

    The mayor praised the firefighters for their courage.
    > The mayor | praised | the firefighters for their courage

    The survey found that most voters distrust the council.
    > The survey | found | that most voters distrust the council

    The king is confident that the talks will succeed.
    > The king | is confident | that the talks will succeed

    The museum director was critical of the plan.
    > The museum director | was critical of | the plan

    The party ignored his promise to resign.
    > his | promise | to resign

    The team made a promise to its fans.
    > -

    Engineers tested the minister’s claim that the dam was safe.
    > the minister’s | claim | that the dam was safe

    The bank refused to say how many accounts were hit.
    > The bank | refused to say | how many accounts were hit

    The agency did not say whether the drug would be recalled.
    > The agency | did not say | whether the drug would be recalled

    The striker, who said he was fit, played for an hour.
    > who | said | he was fit

    The airline cancelled all flights, saying that the strike left it no choice.
    > The airline | saying | that the strike left it no choice

    The airline said flights would resume on Monday, adding that refunds would be paid.
    > The airline | said | flights would resume on Monday
    > The airline | adding | that refunds would be paid

    The plan was rejected by the parliament.
    > the parliament | was rejected by | The plan

    Prices are expected to rise in the autumn.
    > - | are expected | Prices … to rise in the autumn

    The court heard that the driver had been drinking.
    > The court | heard | that the driver had been drinking

    The teacher asked how the boy had died.
    > The teacher | asked | how the boy had died

    Scientists believe the lake formed a million years ago.
    > Scientists | believe | the lake formed a million years ago

    The film’s producer hopes that it will open in June.
    > The film’s producer | hopes | that it will open in June

    The so-called “miracle” cure was sold for years.
    > -

    The bridge was closed on Friday and reopened on Monday.
    > -

    The storm knocked down trees and cut power to the island.
    > -

    Rescuers carried the boy to a helicopter.
    > -

    The band will play in Lisbon on 3 May.
    > -

    Police: No suspects in bank raid.¶The bank opened late.
    > Police | : | No suspects in bank raid

    Review of the year.¶“The songs saved us.” — Anna Holm
    > Anna Holm | — | “The songs saved us.”

    The hospital issued a statement. It read:¶“All patients are safe.”
    > It | read: | “All patients are safe.”

    The vaccine, which the agency said was safe, is sold in ten countries.
    > the agency | said | which … was safe

    OSLO — The central bank said rates would stay low.
    > The central bank | said | rates would stay low

    The court ruled that the ban was unlawful.
    > The court | ruled | that the ban was unlawful
    """

  static let cases = table.split(separator: "\n\n").map(String.init)

  @Test("Who says what", arguments: cases)
  func findsAttributions(_ row: String) {
    let lines = row.split(separator: "\n").map(String.init)
    let expected = lines.filter { $0.hasPrefix(">") }.map { String($0.dropFirst(2)) }
    #expect(attributions(in: lines[0]) == expected.filter { $0 != "-" })
  }

  @Test("The table has many kinds of news")
  func isLong() { #expect(Self.cases.count >= 50) }

  @Test(
    "The chain leads from the outlet inwards, with how many unnamed people stand at its end",
    arguments: [
      ("The deal is off, according to a source familiar with the talks.", "outlet unnamed:1"),
      (
        "The deal is off, two people familiar with the talks told Reuters.",
        "outlet agency:Reuters unnamed:2"
      ),
      (
        "The deal is off, Reuters reported, citing three officials.",
        "outlet agency:Reuters unnamed:3"
      ),
      ("The deal is off, sources said.", "outlet unnamed"),
      (
        "Reuters reported that two sources said the deal was off.",
        "outlet agency:Reuters unnamed:2"
      ),
      ("The report said the deal was off.", "outlet document"),
    ])
  func followsTheChain(text: String, chain: String) {
    let claim = claims(in: text).first { $0.cue != nil }
    let links = (claim?.chain ?? []).map { link in
      link.kind.rawValue + (link.name.map { ":" + $0 } ?? "") + (link.people.map { ":\($0)" } ?? "")
    }
    #expect(links.joined(separator: " ") == chain)
  }

  // MARK: Reading

  private func article(_ text: String) -> Article {
    var blocks: [Block] = []
    var whole = ""
    let paragraphs = text.split(separator: "¶").map(String.init)
    for (index, paragraph) in paragraphs.enumerated() {
      whole += index == 0 ? "" : "\n\n"
      let start = whole.utf8.count
      whole += paragraph
      let isHeadline = index == 0 && paragraphs.count > 1
      blocks.append(
        Block(kind: isHeadline ? .headline : .paragraph, range: start..<whole.utf8.count))
    }
    return Article(path: "a.txt", title: nil, text: whole, blocks: blocks)
  }

  private func claims(in text: String) -> [Claim] {
    Self.analyst.analysis(of: article(text)).claims
  }

  /// "source | cue | content", the pieces of one source and cue together.
  private func attributions(in text: String) -> [String] {
    let bytes = Array(article(text).text.utf8)
    let words = { (range: Range<Int>?) in
      range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
    }
    var order: [String] = []
    var contents: [String: [String]] = [:]
    for claim in claims(in: text) where claim.cue != nil || claim.source != nil {
      let key = "\(words(claim.source)) | \(words(claim.cue))"
      if contents[key] == nil { order.append(key) }
      let content = words(claim.content)
      if contents[key]?.contains(content) != true { contents[key, default: []].append(content) }
    }
    return order.map { "\($0) | \((contents[$0] ?? []).joined(separator: " … "))" }
  }
}
