/// Short forms of what is no name: "GDP" after "gross domestic product".
struct Glosses {
  private var forms: Set<String> = []

  func contains(_ form: String) -> Bool { forms.contains(form) }

  /// "Polyneuropathy" before "(AIDP)": ailments have short forms, but are no names.
  private func isAilment(_ token: Token) -> Bool {
    let word = token.form.lowercased()
    return ["syndrome", "disease", "disorder", "virus"].contains(word)
      || ["pathy", "itis", "osis", "emia"].contains(where: word.hasSuffix)
  }

  /// Remembers "GDP" of "gross domestic product (GDP)".
  mutating func add(_ tokens: [Token]) {
    for open in tokens.indices where tokens[open].form == "(" && open + 2 < tokens.count {
      let short = tokens[open + 1].form
      let letters = Array(short.utf8)
      guard (2...6).contains(letters.count), letters.allSatisfy(Ascii.isUpper),
        tokens[open + 2].form == ")", open >= letters.count
      else { continue }
      if isAilment(tokens[open - 1]) {
        forms.insert(short)
        continue
      }
      let isGloss = zip(tokens[(open - letters.count)..<open], letters).allSatisfy { word, letter in
        word.form.utf8.first == letter + 32
      }
      if isGloss { forms.insert(short) }
    }
  }
}
