/// How well a few letters name a text: all of them must stand in it in order. Best are letters that begin words or follow each
/// other, as in fzf: "nm" finds "next mention" before "on my map".
enum FuzzyMatch {
  /// Higher is better; nil is no match; 0 for no letters. Cost: letters times text.
  static func score(_ letters: String, in text: String) -> Int? {
    let wanted = Array(letters.lowercased().filter { $0 != " " })
    let text = Array(text.lowercased())
    guard !wanted.isEmpty else { return 0 }
    // best[i]: the best score of the letters so far when the last of them stands at i.
    var best = [Int?](repeating: nil, count: text.count)
    for (number, letter) in wanted.enumerated() {
      var next = [Int?](repeating: nil, count: text.count)
      // The best score that ends anywhere before i.
      var before: Int? = number == 0 ? 0 : nil
      for index in text.indices {
        if text[index] == letter {
          let beginsWord = index == 0 || !text[index - 1].isLetter
          let apart = before.map { $0 + (beginsWord ? 8 : 1) }
          let adjacent = index > 0 && number > 0 ? best[index - 1].map { $0 + 6 } : nil
          next[index] = [apart, adjacent].compactMap { $0 }.max()
        }
        if number > 0, let ending = best[index] { before = max(before ?? ending, ending) }
      }
      best = next
    }
    return best.compactMap { $0 }.max()
  }
}
