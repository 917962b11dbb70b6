extension Card {
  /// What the card is about, in words that stay when articles come: kind, act, who takes part under
  /// the shortest names, and what is counted.
  var key: String {
    let statements = sides.flatMap(\.statements)
    let act = statements.map(\.act).min() ?? ""
    guard act != "quotation" else { return "\(kind.rawValue)|\(quotation(statements))" }
    return ([kind.rawValue, matter ?? act] + people(statements) + [measured]).joined(separator: "|")
  }

  /// The two names that most of the statements hold, in the order of the alphabet.
  private func people(_ statements: [Statement]) -> [String] {
    let names = statements.flatMap { [$0.agent, $0.patient] }.compactMap { $0?.name }
      .filter { !$0.isEmpty }.map { $0.sorted().joined(separator: " ") }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
    return most.sorted()
  }

  /// The first words in the order of the alphabet.
  private func quotation(_ statements: [Statement]) -> String {
    let openings = statements.map { one in
      one.article.words(one.trigger).lowercased().split { !$0.isLetter }.prefix(5)
        .joined(separator: " ")
    }
    return openings.min() ?? ""
  }
}
