import Foundation

/// What is known of words apart from any sentence: the classes they were clustered into, the lists
/// of names they are on.
package struct Lexicon: Sendable {
  let classes: WordClasses
  let lists: HashedTable

  /// Longest listed name looked for, in words.
  static let longestName = 6

  package init(classes: WordClasses, lists: HashedTable) {
    self.classes = classes
    self.lists = lists
  }

  /// The traits of a word by itself; list marks come from `markLists`.
  func traits(of form: some Collection<UInt8>) -> WordTraits {
    WordTraits(bytes: Array(form.prefix(40)), classes: classes)
  }

  /// The traits of the words of a sentence.
  package func traits(of forms: [String]) -> [WordTraits] {
    var words = forms.map { traits(of: $0.utf8) }
    markLists(&words)
    return words
  }

  /// Marks each word with the lists on which the longest name through it stands, and its place in
  /// that name. Of words in small letters only names of countries and regions are looked for, as
  /// people write them so in haste.
  func markLists(_ words: inout [WordTraits]) {
    for start in words.indices {
      let isName = words[start].isCapital || words[start].isNumber
      let kept = isName ? ~0 : NameLists([.country, .region]).rawValue
      var hash: UInt64 = 0
      for end in start..<min(start + (isName ? Self.longestName : 2), words.count) {
        hash = Self.extended(hash, by: words[end].lowerHash)
        let found = lists[hash] & kept
        if found != 0 { mark(&words, start...end, found) }
      }
    }
  }

  /// Whether a word is commoner in small letters: "Target", and not "WHO".
  func isCommon(_ form: String) -> Bool {
    form.utf8.contains(where: Ascii.isLower) && traits(of: form.utf8).isCommon == 2
  }

  /// Whether a word, other than a short form in capitals, is in no list and among no common words.
  func isUnheard(_ form: String) -> Bool {
    guard form.utf8.contains(where: Ascii.isLower) else { return false }
    let traits = traits(of: form.utf8)
    return traits.isCommon == 0 && lists[Self.extended(0, by: traits.lowerHash)] == 0
  }

  /// Whether a word is in no list and stands in no news.
  func isUnknown(_ form: String) -> Bool {
    let traits = traits(of: form.withoutAccents.utf8)
    return traits.place == 0 && lists[Self.extended(0, by: traits.lowerHash)] == 0
  }

  /// Whether two words are a first and a last name, and on no other list together.
  func isFullName(_ forms: [String]) -> Bool {
    forms.count == 2 && lists(of: forms).isEmpty && !isCommon(forms[1])
      && lists(of: [forms[0]]).contains(.firstName)
      && lists(of: [forms[1]]).contains(.surname)
  }

  /// The lists on which a name stands.
  func lists(of forms: [String]) -> NameLists {
    let name = forms.reduce(UInt64(0)) { Self.extended($0, by: traits(of: $1.utf8).lowerHash) }
    return NameLists(rawValue: lists[name])
  }

  /// Whether it is what the people of a country are called, and no place: "Norwegian".
  func isPeople(_ forms: [String]) -> Bool {
    guard forms.count == 1 else { return false }
    let lists = lists(of: forms)
    let isPlural =
      forms[0].hasSuffix("s") && self.lists(of: [String(forms[0].dropLast())]).contains(.people)
    return (lists.contains(.people) || isPlural)
      && lists.isDisjoint(with: [.country, .region, .city])
  }

  /// Whether a club is called so, or so and "FC", "City" and the like.
  func isClub(_ forms: [String]) -> Bool {
    let names =
      [forms, ["FC"] + forms]
      + Self.clubWords.flatMap {
        [forms + [$0], forms + [$0, "FC"]]
      }
    return names.contains { lists(of: $0).contains(.club) }
  }

  /// Words of clubs' names that are mostly left out.
  private static let clubWords = [
    "FC", "AFC", "A.F.C.", "F.C.", "City", "United", "Town", "County", "Rovers", "Athletic",
  ]

  /// The hash of a name, word by word.
  package static func extended(_ hash: UInt64, by word: UInt64) -> UInt64 {
    var value = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    value ^= value >> 29
    return value &* 0xbf58_476d_1ce4_e5b9
  }

  private func mark(_ words: inout [WordTraits], _ range: ClosedRange<Int>, _ lists: UInt32) {
    for index in range {
      let place: UInt32 = range.count == 1 ? 0 : index == range.lowerBound ? 1 : 2
      let length = UInt32(range.count)
      if length > words[index].listLength {
        words[index].lists = lists
        words[index].listPlace = place
        words[index].listLength = length
      } else if length == words[index].listLength {
        words[index].lists |= lists
      }
    }
  }
}

extension String {
  /// "Beyonce" of "Beyoncé".
  fileprivate var withoutAccents: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    return folding(options: .diacriticInsensitive, locale: nil)
  }
}

/// The classes of the commonest words of news, clustered by the words around them.
package struct WordClasses: Sendable {
  private let places: HashedTable
  /// Of each place: class of 64 (6 bits), of 256 (8), of 1,024 (10), the power of two of the rank.
  private let entries: UInt
  private let count: Int

  /// - Parameter entries: 32 bits a word, commonest first.
  package init(places: HashedTable, entries: UnsafeRawBufferPointer) {
    self.places = places
    self.entries = UInt(bitPattern: entries.baseAddress)
    count = entries.count / 4
  }

  /// The place of the word with a hash, counted from one; 0 where it is not known.
  func place(_ hash: UInt64) -> Int { Int(places[hash]) }

  subscript(place: Int) -> UInt32 {
    guard place > 0, place <= count, let entries = UnsafePointer<UInt32>(bitPattern: entries) else {
      return 0
    }
    return entries[place - 1]
  }
}

/// The lists of names, as bits.
package struct NameLists: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let company = NameLists(rawValue: 1 << 0)
  package static let majorCompany = NameLists(rawValue: 1 << 1)
  package static let organisation = NameLists(rawValue: 1 << 2)
  package static let university = NameLists(rawValue: 1 << 3)
  package static let club = NameLists(rawValue: 1 << 4)
  package static let outlet = NameLists(rawValue: 1 << 5)
  package static let country = NameLists(rawValue: 1 << 6)
  package static let people = NameLists(rawValue: 1 << 7)
  package static let city = NameLists(rawValue: 1 << 8)
  package static let region = NameLists(rawValue: 1 << 9)
  package static let firstName = NameLists(rawValue: 1 << 10)
  package static let surname = NameLists(rawValue: 1 << 11)
  package static let politician = NameLists(rawValue: 1 << 12)
  package static let companySuffix = NameLists(rawValue: 1 << 13)

  /// Whether it is a company's name and no person's or place's.
  var isCompany: Bool {
    !isDisjoint(with: [.company, .majorCompany, .organisation])
      && isDisjoint(with: [.firstName, .surname, .politician, .country, .city, .region])
  }
}
