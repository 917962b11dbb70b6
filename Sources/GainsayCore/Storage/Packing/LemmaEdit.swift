import Language

/// What makes a lemma of a form: whether it is put in small letters, how much is cut off its end, what is put on.
struct LemmaEdit: Equatable {
  private static let small = "l"
  private static let asIs = "a"

  private var isLowered: Bool
  private var cut: Int
  private var ending: String

  init(from form: String, to lemma: String) {
    let lower = form.lowercased()
    let shared = { (one: String) in Self.shared(one, lemma) }
    isLowered = form != lemma && shared(lower) > shared(form)
    let kept = shared(isLowered ? lower : form)
    cut = (isLowered ? lower : form).count - kept
    ending = String(lemma.dropFirst(kept))
  }

  /// How many letters two words have in common from the first on.
  private static func shared(_ one: String, _ other: String) -> Int {
    let same = zip(one.utf8, other.utf8).prefix { $0 == $1 && $0 < 0x80 }.count
    guard
      one.utf8.dropFirst(same).first ?? 0 >= 0x80 || other.utf8.dropFirst(same).first ?? 0 >= 0x80
    else { return same }
    return zip(one, other).prefix { $0 == $1 }.count
  }

  /// "l3y": small letters, three off, y on.
  var label: String { (isLowered ? Self.small : Self.asIs) + "\(cut):" + ending }

  /// That of a token; most are their own lemma.
  static func label(of token: Token) -> String {
    token.form == token.lemma ? unchanged : LemmaEdit(from: token.form, to: token.lemma).label
  }

  private static let unchanged = LemmaEdit(from: "", to: "").label

  init?(label: String) {
    guard let colon = label.firstIndex(of: ":"),
      let cut = Int(label[..<colon].dropFirst()), cut >= 0
    else { return nil }
    isLowered = label.hasPrefix(Self.small)
    self.cut = cut
    ending = String(label[label.index(after: colon)...])
  }

  func applied(to form: String) -> String {
    String((isLowered ? form.lowercased() : form).dropLast(cut)) + ending
  }
}
