/// An amount with its unit, and how the words bound it.
package struct Quantity: Sendable, Equatable, Codable {
  package enum Bound: String, Sendable, Codable {
    case exact, about, atLeast = "at least", atMost = "at most"
  }

  /// The same amount in another unit: "HK$22.4 billion ($2.87 billion)".
  package struct Equivalent: Sendable, Equatable, Codable {
    package var value: Double
    package var unit: String

    package init(value: Double, unit: String) {
      self.value = value
      self.unit = unit
    }
  }

  /// UTF-8 offsets in the text: number, unit and equivalents, without the words of the bound.
  package var range: Range<Int>
  /// Of a range ("10 to 15") the lower end. A fraction of a whole is a percentage: "two-thirds of
  /// voters" is 66.7.
  package var value: Double
  /// Of a range the upper end.
  package var upper: Double?
  /// A currency code of ISO 4217, "percent", "percentage point", "basis point", a unit of
  /// `Resources/quantities.tsv`, or the lemma of the noun counted.
  package var unit: String?
  package var bound: Bound
  /// What the last figure that was written is worth: 1e8 for "4.2 billion", 100 for "300"; 0 where
  /// nothing is rounded.
  package var step: Double
  /// What one of which costs or takes it, as a lemma: "year" for "$5 a year".
  package var rate: String?
  /// What a share is of, as a lemma: "voter" for "10 percent of voters".
  package var whole: String?
  package var equivalents: [Equivalent]

  package init(
    range: Range<Int>, value: Double, upper: Double? = nil, unit: String?, bound: Bound,
    step: Double = 0, rate: String? = nil, whole: String? = nil, equivalents: [Equivalent] = []
  ) {
    self.range = range
    self.value = value
    self.upper = upper
    self.unit = unit
    self.bound = bound
    self.step = step
    self.rate = rate
    self.whole = whole
    self.equivalents = equivalents
  }

  /// Whether it is of a currency.
  package var isMoney: Bool { unit.map(Self.isCurrency) ?? false }

  /// The codes of ISO 4217 are three capitals.
  package static func isCurrency(_ unit: String) -> Bool {
    unit.utf8.count == 3 && unit.utf8.allSatisfy(Ascii.isUpper)
  }

  /// The values that the words allow, rounding minded: "about 300" allows what is within 50 or a
  /// tenth.
  package var possibleValues: ClosedRange<Double> {
    let end = upper ?? value
    let slack = bound == .about ? max(step / 2, abs(end) / 10) : isCounted ? 0 : step / 2
    let (low, high) = (min(value, end) - slack, max(value, end) + slack)
    switch bound {
    case .exact, .about: return low...high
    case .atLeast: return low...(.infinity)
    case .atMost: return min(0, low)...high
    }
  }

  /// A small whole number is counted, not rounded.
  private var isCounted: Bool { step <= 10 && abs(value) < 1000 && value == value.rounded() }

  /// Value and unit in the base of its measure, so that miles compare with kilometres; unchanged
  /// for all else.
  package var inBaseUnit: Equivalent? {
    guard let unit else { return nil }
    guard let base = QuantityUnits.base(of: unit) else {
      return Equivalent(value: value, unit: unit)
    }
    return Equivalent(value: value * base.factor, unit: base.unit)
  }
}

/// The words of measure.
enum QuantityUnits {
  static let table = TermTable(file: PackageResources.quantities_tsv)

  /// "mile": "kilometre" and 1.609344.
  static func base(of unit: String) -> (unit: String, factor: Double)? {
    guard let measure = table.value("measure", unit),
      let space = measure.lastIndex(of: " "),
      let factor = Double(measure[measure.index(after: space)...])
    else { return nil }
    return (String(measure[..<space]), factor)
  }
}
