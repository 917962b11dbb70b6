/// Finds the dictionary form of a word from its tag: a table of the irregular ones, rules for the
/// rest.
struct Lemmatizer: Sendable {
  /// By the hash of form, tab, tag.
  private let exceptions: [UInt64: String]

  /// Reads lines of "form, Penn tag, lemma" with tabs between.
  init(file: [UInt8]) {
    var exceptions: [UInt64: String] = [:]
    for line in WordList.lines(of: file) {
      let fields = line.split(separator: "\t")
      if fields.count == 3 { exceptions[Self.key(fields[0], fields[1])] = String(fields[2]) }
    }
    self.exceptions = exceptions
  }

  func lemma(of form: String, _ tag: FineTag) -> String {
    if tag.universal == .properNoun || tag.penn.hasPrefix("NNP") || form == "I" { return form }
    let lower = form.lowercased()
    if let found = exceptions[Self.key(lower, tag.penn)] { return found }
    if tag.penn == "VBD", let found = exceptions[Self.key(lower, "VBN")] { return found }
    guard lower.utf8.count > 2 else { return lower }
    switch tag.penn {
    case "NNS", "VBZ": return singular(lower)
    case "VBD", "VBN": return lower.hasSuffix("ed") ? stem(lower, cutting: 2) : lower
    case "VBG": return lower.hasSuffix("ing") ? stem(lower, cutting: 3) : lower
    case "JJR", "RBR": return lower.hasSuffix("er") ? degree(lower, cutting: 2) : lower
    case "JJS", "RBS": return lower.hasSuffix("est") ? degree(lower, cutting: 3) : lower
    default: return lower
    }
  }

  private static func key(_ form: some StringProtocol, _ tag: some StringProtocol) -> UInt64 {
    hash(of: tag.utf8, after: hash(of: CollectionOfOne(9), after: hash(of: form.utf8)))
  }

  private func singular(_ word: String) -> String {
    guard word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["shes", "ches", "xes", "sses", "zzes", "oes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// "planned" → "plan", "carried" → "carry", "making" → "make", "talking" → "talk", "freed" → "free".
  private func stem(_ word: String, cutting count: Int) -> String {
    let stem = Array(word.dropLast(count))
    guard let last = stem.last, stem.count > 1 else { return word }
    let before = stem[stem.count - 2]
    if count == 2, last == "i" { return String(stem.dropLast()) + "y" }
    // "Freed", "agreed".
    if count == 2, last == "e" { return String(stem) + "e" }
    if last == before, !"lsfzeo".contains(last) { return String(stem.dropLast()) }
    return String(stem) + (wantsE(stem, last, before) ? "e" : "")
  }

  private func wantsE(_ stem: [Character], _ last: Character, _ before: Character) -> Bool {
    let vowels = "aeiou"
    if "cuvz".contains(last) { return !(last == "z" && before == "z") }
    if last == "g" {
      return "dnr".contains(before) && stem.count > 3 && before != "n" || before == "a"
    }
    if last == "s" { return before != "s" }
    if last == "l" { return "bcdfgkptz".contains(before) }
    if vowels.contains(last) || "wxyh".contains(last) { return false }
    let third: Character? = stem.count > 2 ? stem[stem.count - 3] : nil
    guard vowels.contains(before), let third else { return false }
    // "Humiliated".
    if third == "i", before == "a", last == "t" { return true }
    guard !vowels.contains(third) || third == "u" else { return false }
    if before == "e" { return last == "t" && stem.count <= 4 }
    let isShort = stem.filter { vowels.contains($0) }.count == 1
    return isShort || last == "t" && before == "a" || last == "r" && "iuo".contains(before)
      || last == "n" && before == "i" || last == "d" && "iu".contains(before)
      || last == "t" && before == "u"
  }

  /// "bigger" → "big", "easier" → "easy", "later" → "late".
  private func degree(_ word: String, cutting count: Int) -> String {
    let stem = Array(word.dropLast(count))
    guard let last = stem.last, stem.count > 2 else { return word }
    if last == "i" { return String(stem.dropLast()) + "y" }
    if last == stem[stem.count - 2], !"lse".contains(last) { return String(stem.dropLast()) }
    return String(stem)
      + ("cgsvt".contains(last) && "aeiou".contains(stem[stem.count - 2]) ? "e" : "")
  }
}
