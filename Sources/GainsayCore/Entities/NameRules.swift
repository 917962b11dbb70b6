/// When two names are one: cases, suffixes, short forms, initials, slips of the pen.
final class NameRules: Sendable {
  let suffixes: Set<String>
  private let trades: Set<String>
  private let shortForms: [String: String]
  /// Words that only say which country's a body is: "china", "chinese", "republic", "of".
  private let countryWords: Set<String>

  init() {
    let countries = WordTable(PackageResources.demonyms_tsv).rows.joined()
      .flatMap { $0.split(separator: " ").map(String.init) }
    countryWords = Set(countries).union([
      "people", "people's", "people’s", "republic", "of", "the", "federal",
    ])
    suffixes = WordTable(PackageResources.company_suffixes_txt).firstColumn
    trades = WordTable(PackageResources.trade_words_txt).firstColumn
    shortForms = Dictionary(
      WordTable(PackageResources.short_forms_tsv).rows.filter { $0.count >= 2 }
        .map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of a name in small letters, "the", possessives and company suffixes cut, short forms written out.
  func words(_ name: String) -> [String] {
    var words = name.lowercased()
      .split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "," || $0 == "\u{A0}" }
      .map { strippedOfPossessive(String($0)) }
    while words.count > 1, words[0] == "the" || words[0].isEmpty { words.removeFirst() }
    while words.count > 1, let last = words.last, suffixes.contains(last) || last == "&" {
      words.removeLast()
    }
    if let whole = shortForms["=" + words.joined(separator: " ")] {
      return whole.split(separator: " ").map(String.init)
    }
    return words.flatMap { word -> [String] in
      guard let full = shortForms[word] else { return word.isEmpty ? [] : [word] }
      return full.split(separator: " ").map(String.init)
    }
  }

  /// What names that are the same have in common.
  func key(_ name: String) -> String { words(name).joined(separator: " ") }

  func hasSuffix(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").map(String.init)
    return words.count > 1 && words.last.map(suffixes.contains) == true
  }

  /// "Ministry of Trade" and "Ministry of Trade of Norway": what the longer one has more only names the country.
  func isSameBody(_ short: String, _ long: String) -> Bool {
    let (a, b) = (words(short), words(long))
    guard a.count >= 2, b.count > a.count else { return false }
    guard let at = (0...(b.count - a.count)).first(where: { Array(b[$0..<$0 + a.count]) == a })
    else {
      return false
    }
    let rest = b[..<at] + b[(at + a.count)...]
    return rest.allSatisfy { countryWords.contains($0) || $0.isEmpty }
      && !rest.allSatisfy { $0 == "of" }
  }

  /// Two to six capitals and nothing else but dots.
  func mayBeAcronym(_ name: String) -> Bool {
    guard !name.utf8.contains(UInt8(ascii: " ")) else { return false }
    let letters = name.filter(\.isLetter)
    return (2...6).contains(letters.count) && letters == letters.uppercased()
  }

  /// What a name may be short for by its initials: "IMF" for "International Monetary Fund"; little words may count or not.
  func initials(_ name: String) -> Set<String> {
    var words = name.split { $0 == " " || $0 == "-" }.filter { $0.first?.isLetter == true }
    // "TWA" of "Trans World Airlines Inc".
    if words.count > 2, let last = words.last, suffixes.contains(last.lowercased()),
      last.count < 5
    {
      words.removeLast()
    }
    guard words.count >= 2 else { return [] }
    let all = String(words.compactMap(\.first))
    return [all.uppercased(), all.filter(\.isUppercase)]
  }

  /// Whether capitals are the short form of a name of several words: they begin as one of its words and stand in it in their
  /// order, as "ICCO" in "International Cocoa Organization".
  func isShortForm(_ short: String, of name: String) -> Bool {
    guard mayBeAcronym(short), name.contains(" "), !mayBeAcronym(name) else { return false }
    let letters = short.filter(\.isLetter).lowercased()
    let words = name.lowercased().split { !$0.isLetter }
    return words.indices.contains { first in
      guard words[first].first == letters.first else { return false }
      var rest = letters[...]
      for letter in words[first...].joined() where letter == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
  }

  /// What somebody may be called after the full name: "doe" and "van doe" of "jane van doe", "doe" of "al-doe".
  func ends(_ words: [String]) -> [String] {
    let ends = (1..<max(1, min(words.count, Self.longestEnd + 1))).map {
      words.suffix($0).joined(separator: " ")
    }
    guard let last = words.last, ["al-", "el-"].contains(where: last.hasPrefix) else { return ends }
    return ends + [String(last.dropFirst(3))]
  }

  /// Whether it can be somebody's first and last name: words with capitals, but for little ones such as "de".
  func isFullName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    let isShouted = !name.contains { $0.isLowercase }
    return words.count > 1
      && words.dropFirst().allSatisfy { word in
        let hasSmall = word.contains { $0.isLowercase }
        let isCapital = word.first?.isUppercase == true
        return isCapital ? isShouted || hasSmall || word.count < 3 : word.count < 4
      }
  }

  private static let generations: Set = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  /// "john roberts" of "john roberts jr.".
  func withoutGeneration(_ words: [String]) -> [String] {
    guard words.count > 2, let last = words.last, Self.generations.contains(last) else {
      return words
    }
    return Array(words.dropLast())
  }

  /// Whether what stands between first and last name is one, without "jr.": "g.", "george".
  func haveOneMiddle(_ one: [String], _ other: [String]) -> Bool {
    let middles = [one, other].map { $0.dropFirst().dropLast() }
    guard middles[0].count == middles[1].count else { return false }
    return zip(middles[0], middles[1]).allSatisfy { mine, theirs in
      let (short, long) = mine.count <= theirs.count ? (mine, theirs) : (theirs, mine)
      let isInitial = short.hasSuffix(".") && short.count == 2 && long.first == short.first
      return short == long || isInitial
    }
  }

  /// "jane-ann" and "jane" of "jane-ann doe".
  func givenNames(_ words: [String]) -> [String] {
    guard let first = words.first else { return [] }
    return first.contains("-") ? [first, String(first.prefix { $0 != "-" })] : [first]
  }

  private static let longestEnd = 4

  /// What a body or a case may be called after its full name: what stands before "of", "for" and "v.", or else its last word.
  func parts(_ words: [String]) -> [String] {
    let heads = words.indices.dropFirst().filter { Self.openers.contains(words[$0]) }
      .map { words[..<$0].joined(separator: " ") }
    return heads.isEmpty ? Array(words.suffix(1)) : Array(heads.prefix(2))
  }

  private static let openers: Set = ["of", "for", "v", "v.", "vs", "vs."]

  /// Whether all words after the first only say what a company deals in.
  func isFollowedByTrade(_ words: [String]) -> Bool {
    words.count > 1 && words.dropFirst().allSatisfy { trades.contains($0) || suffixes.contains($0) }
  }

  /// Only words of six letters or more have misspellings, and none of more than 40.
  func mayBeMisspelt(_ word: String) -> Bool {
    (6...160).contains(word.utf8.count) && (6...40).contains(word.count)
      && word.allSatisfy(\.isLetter)
  }

  /// A word with each of its letters cut, and whole.
  func cuts(_ word: String) -> Set<String> {
    let letters = Array(word)
    return Set(
      letters.indices.map { String(letters[..<$0] + letters[($0 + 1)...]) }
    ).union([word])
  }

  /// One letter more, less or other, in names of six letters or more ("Kestrel", "Kestral").
  func isNearSpelling(_ one: String, of other: String) -> Bool {
    let a = Array(one.lowercased()), b = Array(other.lowercased())
    guard a.count >= 6, b.count >= 6, abs(a.count - b.count) <= 1, a != b, a.first == b.first else {
      return false
    }
    guard a.allSatisfy(\.isLetter), b.allSatisfy(\.isLetter) else { return false }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard let at = short.indices.first(where: { short[$0] != long[$0] }) else {
      // A plural is no slip of the pen.
      return long.last != "s"
    }
    let same = short.count == long.count ? short[(at + 1)...] : short[at...]
    return Array(same) == Array(long[(at + 1)...])
  }

  private func strippedOfPossessive(_ word: String) -> String {
    guard word.utf8.last == UInt8(ascii: "s") else { return word }
    for ending in ["'s", "’s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }
}
