/// Joins the parts of listed names that were read in part or as several names: "Marks & Spencer", "Nathan's Famous".
struct ListedNames: Sendable {
  let lexicon: Lexicon

  /// Longest name, in words.
  private static let longest = 7
  private static let joints: Set = ["'s", "’s", "s'", "&", "and", "of", "for", "-"]
  private static let lists: NameLists = [
    .company, .majorCompany, .organisation, .university, .club, .outlet,
  ]

  func join(_ sentence: inout Sentence) {
    let forms = sentence.tokens.map(\.form)
    guard forms.contains(where: Self.joints.contains) else { return }
    for name in sentence.names {
      guard let whole = whole(around: name.tokens, forms) else { continue }
      let others = sentence.names.filter { !whole.overlaps($0.tokens) }
      let cut = sentence.names.contains {
        whole.overlaps($0.tokens)
          && ($0.tokens.lowerBound < whole.lowerBound || $0.tokens.upperBound > whole.upperBound)
      }
      guard !cut else { continue }
      sentence.names = (others + [NameSpan(tokens: whole, kind: .organization)])
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }
  }

  /// The longest listed name with a joint in it that holds `name` and more.
  private func whole(around name: Range<Int>, _ forms: [String]) -> Range<Int>? {
    for start in max(0, name.lowerBound - 3)...name.lowerBound where forms[start].isCapitalised {
      let last = min(forms.count, start + Self.longest)
      guard name.upperBound <= last else { continue }
      for end in (name.upperBound...last).reversed() {
        guard end - start > max(2, name.count), forms[end - 1].isCapitalised,
          forms[start..<end].contains(where: Self.joints.contains),
          !lexicon.lists(of: Array(forms[start..<end])).isDisjoint(with: Self.lists)
        else { continue }
        return start..<end
      }
    }
    return nil
  }
}
