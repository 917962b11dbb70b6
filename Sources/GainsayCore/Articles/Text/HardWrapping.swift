/// Joins lines that were broken to fit a page of fixed width, as wires and mail do.
enum HardWrapping {
  /// No line of a page of fixed width is longer, in characters.
  private static let widest = 90
  /// A page narrower than this is a list or a poem.
  private static let narrowest = 40

  /// The lines with those of one paragraph joined; other texts come back as they are.
  static func joined(_ lines: [String]) -> [String] {
    let filled = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    guard filled.count >= 4, let width = filled.map(\.count).max(), width <= widest,
      width >= narrowest
    else { return lines }
    let broken = zip(lines, lines.dropFirst()).count { goesOn($0, $1, width) }
    guard broken * 4 >= filled.count else { return lines }
    return lines.reduce(into: []) { joined, line in
      guard let last = joined.last, goesOn(last, line, width, isJoined: true) else {
        joined.append(line)
        return
      }
      joined[joined.count - 1] = last + " " + line.drop { $0 == " " }
    }
  }

  /// Whether `next` goes on with the sentence of `line`: it is not indented more, and its first word had no room.
  private static func goesOn(
    _ line: String, _ next: String, _ width: Int, isJoined: Bool = false
  ) -> Bool {
    guard let end = line.last(where: { !$0.isWhitespace }),
      next.contains(where: { !$0.isWhitespace })
    else { return false }
    let (before, after) = (indent(line), indent(next))
    guard after <= before || after == 0 else { return false }
    let word = next.drop { $0 == " " }.prefix { $0 != " " }
    let isSmall = word.first?.isLowercase == true
    guard isJoined || line.count + word.count + 1 > width * 3 / 4 || isSmall else { return false }
    return isSmall || !".!?:\"”".contains(end)
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
}
