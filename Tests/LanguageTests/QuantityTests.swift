import Testing

@testable import Language

/// Amounts are written as "bound value–upper unit/rate of whole = equivalents"; "~" is about, "≥"
/// at least, "≤" at most, and M a million.
@Suite("Quantities")
struct QuantityTests {
  private let reader = EnglishReader(model: nil)

  private func quantities(_ text: String, tags: [String: PartOfSpeech] = [:]) -> [Quantity] {
    reader.sentences(of: text, blocks: [0..<text.utf8.count]).flatMap { sentence in
      var tokens = sentence.tokens
      for index in tokens.indices { tokens[index].tag = tags[tokens[index].form] ?? .other }
      let found = QuantityFinder().find(in: tokens)
      let times = TimeExpressionFinder().find(in: tokens)
      #expect(QuantityFinder().find(in: tokens, besides: times) == found)
      return found
    }
  }

  private func described(_ text: String, tags: [String: PartOfSpeech] = [:]) -> [String] {
    quantities(text, tags: tags).map { amount in
      let bounds: [Quantity.Bound: String] = [.about: "~", .atLeast: "≥", .atMost: "≤"]
      let upper = amount.upper.map { "–" + number($0) } ?? ""
      let unit = amount.unit.map { " " + $0 } ?? ""
      let rate = amount.rate.map { "/" + $0 } ?? ""
      let whole = amount.whole.map { " of " + $0 } ?? ""
      let others = amount.equivalents.map { " = \(number($0.value)) \($0.unit)" }.joined()
      return (bounds[amount.bound] ?? "") + number(amount.value) + upper + unit + rate + whole
        + others
    }
  }

  private func number(_ value: Double) -> String {
    let (scaled, mark) = abs(value) >= 1e6 ? (value / 1e6, "M") : (value, "")
    let rounded = (scaled * 100).rounded() / 100
    return (rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)) + mark
  }

  @Test(
    "Money",
    arguments: [
      ("It paid $13.7 billion.", ["13700M USD"]), ("It paid $4.2bn.", ["4200M USD"]),
      ("It paid £3m and €1.5bn.", ["3M GBP", "1500M EUR"]), ("It paid US$500.", ["500 USD"]),
      ("It paid C$5 million and A$6 million.", ["5M CAD", "6M AUD"]),
      ("It paid 100 billion yen.", ["100000M JPY"]), ("It paid ₹5 crore.", ["50M INR"]),
      ("It paid five million euros.", ["5M EUR"]), ("It costs 25 cents.", ["0.25 USD"]),
      ("It paid HK$22.4 billion ($2.87 billion USD).", ["22400M HKD = 2870M USD"]),
      ("It paid 10 million euros ($11 million).", ["10M EUR = 11M USD"]),
      ("It paid £10 million, or about $13 million, for it.", ["10M GBP = 13M USD"]),
      ("It costs $1,200 a month.", ["1200 USD/month"]), ("It fell to $5 a share.", ["5 USD/share"]),
      ("It costs $60 per barrel.", ["60 USD/barrel"]), ("It paid $5-7 million.", ["5M–7M USD"]),
      ("It paid $2.5 billion to $3 billion.", ["2500M–3000M USD"]),
      ("It paid between $3 million and $5 million.", ["3M–5M USD"]),
      ("It paid a quarter of a million dollars.", ["250000 USD"]),
      ("It costs $5 million or more.", ["≥5M USD"]), ("It lost a billion dollars.", ["1000M USD"]),
      ("It costs 12p a share.", ["0.12 GBP/share"]), ("It costs 1,250p.", ["12.5 GBP"]),
      ("It rose to €118 million from 97 million.", ["118M EUR", "97M EUR"]),
      (
        "It took orders worth 921 million euros, leaving it with 2.3 billion to do.",
        ["921M EUR", "2300M EUR"]
      ),
      ("It paid $5 million and reached 3 million.", ["5M USD", "3M"]),
      ("It paid $5 million and sold to 3 million people.", ["5M USD", "3M person"]),
    ])
  func money(text: String, expected: [String]) {
    #expect(described(text) == expected)
  }

  @Test(
    "What is counted and measured",
    arguments: [
      ("It has 1.5 million users.", ["1.5M user"]), ("It cut 3,200 jobs.", ["3200 job"]),
      ("One person died.", ["1 person"]), ("Twenty-three people died.", ["23 person"]),
      ("Two hundred and five people died.", ["205 person"]),
      ("A hundred and fifty people died.", ["150 person"]),
      ("A dozen people died.", ["12 person"]), ("Two dozen people died.", ["24 person"]),
      ("Half a dozen people died.", ["6 person"]), ("It sold half a million cars.", ["500000 car"]),
      ("It sold one and a half million cars.", ["1.5M car"]),
      ("It sold 2.5 million new cars.", ["2.5M car"]), ("It took 3 1/2 years.", ["3.5 year"]),
      ("It took 2½ hours.", ["2.5 hour"]), ("It took 2-1/2 hours.", ["2.5 hour"]),
      ("It took two-and-a-half hours.", ["2.5 hour"]),
      ("It took 2 and a half hours.", ["2.5 hour"]), ("It is half a mile away.", ["0.5 mile"]),
      ("It burnt 60 miles (100 km) of woods.", ["60 mile = 100 kilometre"]),
      ("It burnt 17 square miles.", ["17 square mile"]), ("It was 5 feet tall.", ["5 foot"]),
      ("It weighs 110 pounds.", ["110 pound weight"]), ("It costs 110 pounds.", ["110 GBP"]),
      ("It sold 50 pounds of rice.", ["50 pound weight"]), ("It took a half hour.", ["0.5 hour"]),
      ("It built a 10-mile wall.", ["10 mile"]), ("He is a 3-year-old.", ["3 year-old"]),
      ("It was minus 5 degrees.", ["-5 degree"]),
      ("It pumps 300 barrels a day.", ["300 barrel a day"]),
      ("It took two or three days.", ["2–3 day"]), ("It took 5-7 days.", ["5–7 day"]),
      ("It took 5–7 days.", ["5–7 day"]),
      (
        "It rose from 5 to 7 million people.",
        [
          "5M person", "7M person",
        ]
      ),
      ("It sold 3 million to 5 million cars.", ["3M–5M car"]),
      ("It is 20 times as big.", ["20 time"]),
      ("It rose three quarters in a row.", ["3 quarter"]),
      ("It sold 35mm lenses.", ["35 millimetre"]),
      ("It ran at 74 km/h.", ["74 kilometre an hour"]), ("It ran at 95 mph.", ["95 mph"]),
      ("It ran at 12 m/s.", ["12 metre a second"]), ("It ran at 9 knots.", ["9 knot"]),
      ("It ran at 200km/h.", ["200 kilometre an hour"]),
      ("The blaze is 30 sq. miles wide.", ["30 square mile"]),
      ("It was 47.3C in the town.", ["47.3 degree Celsius"]),
      ("It was 104F there.", ["104 degree Fahrenheit"]), ("It is 1080p.", []),
    ])
  func counts(text: String, expected: [String]) {
    #expect(described(text) == expected)
  }

  @Test(
    "Bounds",
    arguments: [
      ("About 300 people died.", ["~300 person"]), ("Some 300 people died.", ["~300 person"]),
      ("Nearly 300 people died.", ["~300 person"]), ("300 or so people died.", ["~300 person"]),
      ("An estimated 300 people died.", ["~300 person"]),
      ("More than 300 people died.", ["≥300 person"]), ("Over 300 people died.", ["≥300 person"]),
      ("At least 12 people died.", ["≥12 person"]), ("300 or more people died.", ["≥300 person"]),
      ("300-plus people died.", ["≥300 person"]), ("Up to 300 people died.", ["≤300 person"]),
      ("As many as 300 people died.", ["≤300 person"]),
      ("Fewer than 300 people died.", ["≤300 person"]),
      ("No more than 300 people died.", ["≤300 person"]),
      ("No fewer than 300 people died.", ["≥300 person"]),
      ("It is within 10 miles.", ["≤10 mile"]), ("It rose 10 percent or less.", ["≤10 percent"]),
      ("Dozens of people died.", ["≥24 person"]), ("Hundreds of people died.", ["≥200 person"]),
      ("Tens of thousands of people died.", ["≥20000 person"]),
      ("Several hundred people died.", ["~300 person"]),
      ("A few thousand people died.", ["~3000 person"]),
      ("More than a third of voters stayed.", ["≥33.33 percent of voter"]),
      ("The toll has gone up to 34.", ["34"]), ("The toll went up to 34 people.", ["34 person"]),
      ("The toll is now up to 34.", ["34"]),
      ("Just shy of 200 people left.", ["~200 person"]),
      ("A shade over 590 people left.", ["≥590 person"]),
      ("A little under 590 people left.", ["≤590 person"]),
      ("Barely 40 people left.", ["40 person"]),
      ("A little over 70 people left.", ["≥70 person"]),
    ])
  func bounds(text: String, expected: [String]) {
    #expect(described(text) == expected)
  }

  @Test(
    "Shares and changes",
    arguments: [
      ("It rose 2.5 percent.", ["2.5 percent"]), ("It rose 5 per cent.", ["5 percent"]),
      ("It rose 5%.", ["5 percent"]), ("It fell -3 percent.", ["-3 percent"]),
      ("It rose 10 to 15 percent.", ["10–15 percent"]), ("It rose 10%-15%.", ["10–15 percent"]),
      ("It rose 4.5-5.0 percent.", ["4.5–5 percent"]),
      ("It rose to 7.5 percent from 7.1 percent.", ["7.5 percent", "7.1 percent"]),
      ("It rose 3 percentage points.", ["3 percentage point"]),
      ("It rose 25 basis points and 50bps.", ["25 basis point", "50 basis point"]),
      ("It has 10 percent of the shares.", ["10 percent of share"]),
      ("Two-thirds of voters stayed.", ["66.67 percent of voter"]),
      ("Three quarters of voters stayed.", ["75 percent of voter"]),
      ("Nearly half of all voters stayed.", ["~50 percent of voter"]),
      ("One in five voters stayed.", ["20 percent of voter"]),
      ("It will shut one branch in nine.", ["11.11 percent"]),
      ("Two out of three voters stayed.", ["66.67 percent of voter"]),
      ("It fell by a third.", ["33.33 percent"]),
      ("It has a 1-in-4 chance.", ["25 percent"]),
      ("It hit 1 in 10 voters.", ["10 percent of voter"]),
      ("It fell one-half of 1 percentage point.", ["0.5 percentage point"]),
      ("It was cut by a quarter of a percentage point.", ["0.25 percentage point"]),
      ("It fell 0.3 percentage points to 4.1 percent.", ["0.3 percentage point", "4.1 percent"]),
      ("It fell by 341 points, or 1.4 percent.", ["341 point", "1.4 percent"]),
    ])
  func shares(text: String, expected: [String]) {
    #expect(described(text) == expected)
  }

  @Test(
    "Nouns that no list names are told by their tags",
    arguments: [
      ("It cut 2,800 supermarket jobs.", ["2800 job"]),
      ("Three U.S. soldiers died.", ["3 soldier"]),
      ("It sold 40 old lanterns.", ["40 lanterns"]),
      ("A third of the country’s workers left.", ["33.33 percent of worker"]),
      ("It has 12 million paying customers.", ["12M customer"]),
      ("Super Bowl 50 was dull.", []), ("About 16 House members left.", ["~16 member"]),
      ("The Ground Zero workers left.", []), ("It was an eight week strike.", ["8 week"]),
      ("Hundreds of rain-soaked workers left.", ["≥200 worker"]),
      ("There are dozens of jobs old workers left.", ["≥24 job"]),
    ])
  func tagged(text: String, expected: [String]) {
    let tags: [String: PartOfSpeech] = [
      "supermarket": .noun, "jobs": .noun, "soldiers": .noun, "U.S.": .properNoun,
      "old": .adjective, "lanterns": .noun, "the": .determiner, "country": .noun,
      "workers": .noun, "paying": .adjective, "customers": .noun, "Super": .properNoun,
      "Bowl": .properNoun, "House": .properNoun, "Zero": .properNoun, "rain": .noun,
      "strike": .noun,
      "members": .noun,
    ]
    #expect(described(text, tags: tags) == expected)
  }

  @Test(
    "What only looks like an amount",
    arguments: [
      "Flight 370 is lost.", "They won 3-2.", "They won 3–2.", "They voted 52-48.",
      "He came in at No. 5.", "Call 555-123-4567.", "Call 853-3989.", "Call (555) 123-4567.",
      "Covid-19 spread.", "An F-16 crashed.", "A Boeing 737 landed.", "It filed for Chapter 11.",
      "It began on Jan. 13, 2019.", "It began in 2017.", "In the 1990s it grew.",
      "It opens at 2:30 p.m. on Monday.", "It is open 24/7.", "He came 1st and 50th.",
      "No one knows.", "One of them knows.", "It has a six-figure price.", "It is a two-way road.",
      "They came second.", "At one point it fell.", "He ran in ’08.", "The server is 192.168.0.1.",
      "The G20 met MH370.", "A third man came.",
      "Half-time was dull.", "He wore the number 10.",
    ])
  func none(text: String) {
    #expect(described(text) == [])
  }

  @Test("A rounded number allows what rounds to it, a counted one nothing else")
  func possibleValues() {
    #expect(quantities("It paid $4.2 billion.").map(\.possibleValues) == [4.15e9...4.25e9])
    #expect(quantities("It cut 12 jobs.").map(\.possibleValues) == [12...12])
    #expect(quantities("About 300 people died.").map(\.possibleValues) == [250...350])
    #expect(quantities("At least 12 people died.").map(\.possibleValues) == [12...Double.infinity])
    #expect(quantities("Up to 12 people died.").map(\.possibleValues) == [0...12])
  }

  @Test("Units of one measure compare")
  func baseUnits() {
    let found = quantities("It is 10 miles, 16 kilometres or 25 basis points.").map(\.inBaseUnit)
    #expect(found.map { $0?.unit } == ["kilometre", "kilometre", "percentage point"])
    #expect(found.map { (($0?.value ?? 0) * 100).rounded() / 100 } == [16.09, 16, 0.25])
  }

  @Test("An amount is the text at its offsets, without the words of its bound")
  func ranges() {
    let text = "“Zoë” paid about HK$22.4 billion ($2.87 billion)."
    let found = quantities(text).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(found == ["HK$22.4 billion ($2.87 billion)"])
  }
}
