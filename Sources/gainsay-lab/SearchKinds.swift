/// The searches that are timed, by kind; what is typed is timed key by key.
enum SearchKinds {
  struct Kind {
    var name: String
    var queries: [String]
    /// The same in the language of FTS5, where it has it.
    var plain: [String] = []
    /// A pattern for `rg`.
    var pattern: String?
  }

  private static let typed = [
    "government", "police", "election", "the", "company", "said", "president", "ombudsman",
    "market", "court", "interest", "zoning", "quarterly", "xenophobia", "justice", "women",
    "hospital", "football", "bank", "russia", "virus", "killed", "new", "year", "unions", "jobs",
  ]

  static var all: [Kind] {
    (1...3).map { length in
      prefixes(["one letter", "two letters", "three letters"][length - 1]) {
        $0.count >= length ? String($0.prefix(length)) : nil
      }
    } + [
      prefixes("four letters and more") { $0.count > 4 ? String($0.dropLast()) : nil },
      Kind(
        name: "a letter after a word", queries: "abcdefghilmnoprstw".map { "government \($0)" },
        plain: "abcdefghilmnoprstw".map { "government AND \($0)*" }),
      kind("a common word", "government ", "government"),
      kind("two common words", "police said ", "police AND said"),
      kind("a rare word", "ombudsman ", "ombudsman"), kind("no such word", "zzyzx ", "zzyzx"),
      kind("a phrase", "\"prime minister\" ", "\"prime minister\""),
      kind("or, not", "(oil OR gas) -price ", "(oil OR gas) NOT price"),
      kind("near", "bank NEAR/5 rate ", "NEAR(bank rate, 5)"),
      kind("an outlet and a word", "src:guardian election "), kind("a company", "co:google "),
      kind("a company, typed", "co:g"), kind("a company and a word", "co:google court "),
      kind("a company and a letter", "co:google t"),
      kind("a day on", "after:2018-06-01 police "), kind("unread", "is:unread police "),
      kind("disputed", "is:disputed police "),
      Kind(
        name: "a pattern", queries: ["/\\$\\d+ (m|b)illion deal/"],
        pattern: "\\$\\d+ (m|b)illion deal"),
    ]
  }

  private static func kind(_ name: String, _ query: String, _ plain: String? = nil) -> Kind {
    let isWord = plain?.allSatisfy(\.isLetter) == true
    return Kind(
      name: name, queries: [query], plain: plain.map { [$0] } ?? [],
      pattern: isWord ? plain.map { "\\b\($0)\\b" } : nil)
  }

  private static func prefixes(_ name: String, _ prefix: (String) -> String?) -> Kind {
    let found = Array(Set(typed.compactMap(prefix))).sorted()
    return Kind(
      name: name, queries: found, plain: found.map { "\($0)*" },
      pattern: found.first.map { "\\b\($0)" })
  }
}
