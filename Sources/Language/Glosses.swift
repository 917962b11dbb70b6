/// Short forms of what is no name: "GDP" after "gross domestic product".
struct Glosses {
  private var forms: Set<String> = []

  func contains(_ form: String) -> Bool { forms.contains(form) }

  /// Remembers "GDP" of "gross domestic product (GDP)".
  mutating func add(_ tokens: [Token]) {
    for open in tokens.indices where tokens[open].form == "(" && open + 2 < tokens.count {
      let short = tokens[open + 1].form
      let letters = Array(short.utf8)
      guard (2...6).contains(letters.count), letters.allSatisfy(Ascii.isUpper),
        tokens[open + 2].form == ")", open >= letters.count
      else { continue }
      let isGloss = zip(tokens[(open - letters.count)..<open], letters).allSatisfy { word, letter in
        word.form.utf8.first == letter + 32
      }
      if isGloss { forms.insert(short) }
    }
  }
}
