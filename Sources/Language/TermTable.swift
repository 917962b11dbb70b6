/// Words and phrases of a resource file by kind, with a value each: "month, january, 1".
struct TermTable: Sendable {
  /// A phrase that was found, and how many words it takes.
  struct Match: Equatable {
    var value: String
    var count: Int
  }

  private struct Term {
    var kind: String
    var value: String
  }

  private struct Opening {
    var kind: String
    /// The most words of a phrase.
    var longest: Int
  }

  /// By phrase, and by first word: few words stand in the file at all, and of few kinds each, so most cost one look.
  private var terms: [String: [Term]] = [:]
  private var openings: [String: [Opening]] = [:]

  /// Reads lines of "kind, words, value" with tabs between.
  init(file: [UInt8]) {
    for line in WordList.lines(of: file) {
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { continue }
      let (kind, phrase) = (String(fields[0]), String(fields[1]))
      let words = phrase.split(separator: " ")
      guard let first = words.first else { continue }
      terms[phrase, default: []].removeAll { $0.kind == kind }
      terms[phrase, default: []].append(Term(kind: kind, value: String(fields[2])))
      // A possessive is a word of its own in a text.
      let possessives = words.count { $0.hasSuffix("'s") }
      add(kind, String(first.prefix { $0 != "'" }), longest: words.count + possessives)
    }
  }

  private mutating func add(_ kind: String, _ first: String, longest: Int) {
    if let known = openings[first]?.firstIndex(where: { $0.kind == kind }) {
      openings[first]?[known].longest.grow(to: longest)
    } else {
      openings[first, default: []].append(Opening(kind: kind, longest: longest))
    }
  }

  /// The words with which phrases of these kinds begin.
  func firstWords(of kinds: [String]) -> Set<String> {
    Set(openings.filter { $0.value.contains { kinds.contains($0.kind) } }.keys)
  }

  /// The value of one word.
  func value(_ kind: String, _ word: String) -> String? {
    terms[word]?.first { $0.kind == kind }?.value
  }

  func number(_ kind: String, _ word: String) -> Double? { value(kind, word).flatMap(Double.init) }

  func contains(_ kind: String, _ word: String) -> Bool { value(kind, word) != nil }

  /// The longest phrase of `kind` that begins at `index`.
  func match(_ kind: String, in words: LowerWords, at index: Int) -> Match? {
    guard let opening = openings[words[index]]?.first(where: { $0.kind == kind }) else {
      return nil
    }
    for count in stride(from: opening.longest, to: 0, by: -1) where index + count <= words.count {
      if let value = value(kind, words.phrase(index..<index + count)) {
        return Match(value: value, count: count)
      }
    }
    return nil
  }

  /// The longest phrase of `kind`, of at most `reach` words, that ends before `index`.
  func match(_ kind: String, in words: LowerWords, endingAt index: Int, reach: Int = 4) -> Match? {
    for count in stride(from: min(reach, index), to: 0, by: -1) {
      if let value = value(kind, words.phrase(index - count..<index)) {
        return Match(value: value, count: count)
      }
    }
    return nil
  }
}

/// The words of a sentence in small letters, with straight apostrophes; beyond either end they are
/// empty.
///
/// A word too long to be in any list is empty too, so that no text can make looking it up slow.
struct LowerWords {
  private let forms: [String]
  private static let longest = 32

  init(_ tokens: [Token]) {
    forms = tokens.map { token in
      guard token.form.utf8.count <= Self.longest else { return "" }
      let lower = token.form.lowercased()
      return lower.utf8.contains(0xe2) ? lower.replacing("’", with: "'") : lower
    }
  }

  var count: Int { forms.count }

  subscript(index: Int) -> String { forms.indices.contains(index) ? forms[index] : "" }

  /// Words with one space between; what clings ("new year 's eve") is put together again.
  func phrase(_ range: Range<Int>) -> String {
    var phrase = ""
    for index in range {
      let word = self[index]
      if index > range.lowerBound, !word.hasPrefix("'") { phrase += " " }
      phrase += word
    }
    return phrase
  }
}

extension Int {
  fileprivate mutating func grow(to other: Int) { self = Swift.max(self, other) }
}
