/// An amount with its unit; `range` is UTF-8 offsets in the text.
package struct Quantity: Sendable, Equatable, Codable {
  package enum Bound: String, Sendable, Codable {
    case exact, about, atLeast = "at least", atMost = "at most"
  }

  package var range: Range<Int>
  package var value: Double
  /// A currency code, "percent", or the lemma of the measured noun.
  package var unit: String?
  package var bound: Bound

  package init(range: Range<Int>, value: Double, unit: String?, bound: Bound) {
    self.range = range
    self.value = value
    self.unit = unit
    self.bound = bound
  }
}

/// Finds amounts in a sentence: "about $4.2 billion", "at least 12 people", "HK$22.4bn", "a dozen jobs".
package struct QuantityFinder: Sendable {
  package init() {}

  private static let currencies = [
    "$": "USD", "us$": "USD", "hk$": "HKD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "s$": "SGD",
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "euro": "EUR", "dollar": "USD", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR",
  ]
  private static let magnitudes: [String: Double] = [
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "dozen": 12,
  ]
  private static let words: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  private static let bounds: [(words: [String], bound: Quantity.Bound)] = [
    (["at", "least"], .atLeast), (["more", "than"], .atLeast), (["up", "to"], .atMost),
    (["at", "most"], .atMost), (["less", "than"], .atMost), (["fewer", "than"], .atMost),
    (["no", "more", "than"], .atMost), (["as", "many", "as"], .atMost), (["over"], .atLeast),
    (["about"], .about), (["around"], .about), (["approximately"], .about), (["some"], .about),
    (["nearly"], .about), (["almost"], .about), (["roughly"], .about), (["under"], .atMost),
  ]

  package func find(in tokens: [Token]) -> [Quantity] {
    var found: [Quantity] = []
    var at = 0
    while at < tokens.count {
      if let (quantity, end) = quantity(in: tokens, at: at) {
        found.append(quantity)
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private func quantity(in tokens: [Token], at start: Int) -> (Quantity, Int)? {
    var at = start
    let currency = Self.currencies[tokens[at].form.lowercased()]
    if currency != nil { at += 1 }
    guard at < tokens.count, var value = number(tokens[at]) else { return nil }
    if currency == nil, isPartOfDate(tokens, at) { return nil }
    at += 1
    while at < tokens.count, let factor = Self.magnitudes[tokens[at].form.lowercased()] {
      value *= factor
      at += 1
    }
    let (unit, end) = currency.map { ($0, at) } ?? unit(in: tokens, at: at)
    let bound = bound(before: start, in: tokens)
    let from = tokens[start].range.lowerBound
    return (
      Quantity(
        range: from..<tokens[end - 1].range.upperBound, value: value, unit: unit, bound: bound), end
    )
  }

  /// A number in figures ("1,200", "4.2bn") or in words.
  private func number(_ token: Token) -> Double? {
    let form = token.form.lowercased()
    if let word = Self.words[form] { return word }
    if form == "dozen" { return 12 }
    guard form.first?.isNumber == true else { return nil }
    let digits = form.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    let rest = String(form.dropFirst(digits.count))
    let factor = rest.isEmpty ? 1 : Self.magnitudes[rest]
    guard let factor, let value = Double(digits.replacing(",", with: "")) else { return nil }
    return value * factor
  }

  private func isPartOfDate(_ tokens: [Token], _ at: Int) -> Bool {
    let form = tokens[at].form
    let before = at > 0 ? tokens[at - 1].form.lowercased() : ""
    if TimeExpressionFinder.month(before) != nil { return true }
    let year = Int(form).map { (1900...2100).contains($0) } ?? false
    let after = at + 1 < tokens.count ? tokens[at + 1] : nil
    if year, after?.tag != .noun { return true }
    return after.map { TimeExpressionFinder.month($0.form.lowercased()) != nil } ?? false
  }

  /// The measured thing and where it ends: "%", or the last noun of the phrase ("supermarket jobs").
  private func unit(in tokens: [Token], at start: Int) -> (String?, Int) {
    guard start < tokens.count else { return (nil, start) }
    if ["%", "percent", "per"].contains(tokens[start].form.lowercased()) {
      let isTwo = tokens[start].form.lowercased() == "per"
      guard !isTwo || start + 1 < tokens.count && tokens[start + 1].form.lowercased() == "cent"
      else { return (nil, start) }
      return ("percent", start + (isTwo ? 2 : 1))
    }
    var at = start
    if tokens[at].form.lowercased() == "of" { at += 1 }
    let phrase = tokens[at...].prefix(6).prefix {
      [.noun, .adjective, .determiner].contains($0.tag) || $0.form == "-"
    }
    guard let head = phrase.lastIndex(where: { $0.tag == .noun }) else { return (nil, start) }
    let lemma = tokens[head].lemma.lowercased()
    return (Self.currencies[lemma] ?? lemma, head + 1)
  }

  private func bound(before start: Int, in tokens: [Token]) -> Quantity.Bound {
    for (words, bound) in Self.bounds where start >= words.count {
      let before = tokens[(start - words.count)..<start].map { $0.form.lowercased() }
      if before == words { return bound }
    }
    return .exact
  }
}
