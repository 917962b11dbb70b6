/// Words that must stand in every text that a pattern matches, for looking them up in the index first.
///
/// Read from the pattern without understanding all of it: only letters on the outermost level count, none that a quantifier may
/// leave out, and nothing at all where there are alternatives.
enum RegexLiterals {
  struct Fragment: Equatable {
    /// Folded letters.
    var letters: String
    /// Whether the word begins, or ends, there.
    var isStart: Bool
    var isEnd: Bool
  }

  /// Shorter ones stand in too many words.
  private static let shortest = 3

  static func fragments(of pattern: String) -> [Fragment] {
    var found: [Fragment] = []
    var letters = ""
    var isStart = false
    /// Whether what stands before is no letter for certain.
    var isDivided = false
    func end(_ isEnd: Bool) {
      if letters.count >= shortest {
        found.append(
          Fragment(letters: SearchWords.folded(letters), isStart: isStart, isEnd: isEnd))
      }
      (letters, isDivided) = ("", isEnd)
    }
    var rest = Substring(pattern)
    while let next = rest.popFirst() {
      switch next {
      case "|": return []
      case "(", "[":
        end(false)
        guard skip(next, &rest) else { return [] }
      case "\\":
        let escaped = rest.popFirst()
        end(escaped.map { "bsW".contains($0) || !$0.isLetter && !$0.isNumber } ?? false)
      case "?", "*", "{":
        // What stands before may be left out.
        if !letters.isEmpty { letters.removeLast() }
        end(false)
        if next == "{" { rest = rest.drop { $0 != "}" }.dropFirst() }
      case "+", ".", "^", "$": end(false)
      case _ where next.isLetter:
        if letters.isEmpty { isStart = isDivided }
        letters.append(next)
      case _ where next.isNumber: end(false)
      default: end(true)
      }
    }
    end(false)
    return found
  }

  /// Goes on behind what the bracket opens; false where nothing closes it or an option stands in it.
  private static func skip(_ bracket: Character, _ rest: inout Substring) -> Bool {
    if bracket == "(", rest.hasPrefix("?"), !rest.hasPrefix("?:") { return false }
    var depth = 1
    while let next = rest.popFirst() {
      if next == "\\" { _ = rest.popFirst() }
      if bracket == "[" {
        if next == "]" { return true }
        continue
      }
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      if depth == 0 { return true }
    }
    return false
  }
}
