import Language

/// People to whom something happened, of whom one side gives a number and the other says that there are none: "nobody was hurt",
/// "four were taken to hospital".
extension QuantityComparison {
  /// How clearly a number must be told to be of the role.
  private static let clear = 0.55
  private static let kinshipOfNone = 0.5

  func cardsOfNone(_ statements: [Statement], _ figures: Figures) -> [Card] {
    let denials = Dictionary(grouping: statements.filter(isDenialOfAll)) { role(of: $0) ?? "" }
    return denials.sorted { $0.key < $1.key }.compactMap { role, none in
      role.isEmpty ? nil : card(of: none, against: figures.firm, role)
    }
  }

  /// "Nobody was hurt", not "nobody else" or "no one on the ground".
  private func isDenialOfAll(_ one: Statement) -> Bool {
    let who = [one.agent, one.patient].compactMap { $0 }
    return one.isDenied && one.factuality == .certainlyNot && one.tense == .past
      && one.isNews && one.places.isEmpty
      && who.allSatisfy {
        $0.entity == nil && $0.modifiers.isEmpty && ($0.isNone || $0.head == nil)
      }
      && (who.contains(where: \.isNone) || who.isEmpty) && !isNarrowed(one)
  }

  /// Words that leave out some.
  private static let others: Set<String> = ["else", "other", "others", "further"]

  /// "No serious injuries", "nobody else".
  private func isNarrowed(_ one: Statement) -> Bool {
    let tree = WordTree(one.tokens)
    if tree.lower.contains(where: Self.others.contains) { return true }
    let nouns = [one.event] + tree.children[one.event].filter { tree.tokens[$0].tag == .noun }
    return nouns.flatMap { tree.children[$0] }.contains { child in
      tree.relation(child) == "amod" || gate.lexicon.narrowings.contains(tree.lower[child])
    }
  }

  /// What it denies to have happened to anybody.
  private func role(of one: Statement) -> String? {
    guard gate.lexicon.acts[.tolls].contains(gate.lexicon.acts.amount(of: one.act)) else {
      return nil
    }
    let roles = gate.lexicon.figureRoles.roles(of: ActLexicon.stem(one.act), .people)
    return roles.count == 1 ? roles[0] : nil
  }

  /// "Was anybody hurt?", "Were there any injuries?"
  private func question(_ denial: Statement) -> String {
    let token = denial.tokens[denial.event]
    if token.tag == .verb, token.pennTag == "VBN", !denial.tokens.contains(where: isReport) {
      return "Was anybody \(token.form.lowercased())?"
    }
    let noun = denial.tokens.first {
      $0.tag == .noun && gate.lexicon.acts.nominal($0.lemma) == denial.act
    }
    return noun.map { "Were there any \($0.form.lowercased())?" } ?? "Was anybody hurt?"
  }

  /// "No injuries have been reported".
  private func isReport(_ token: Token) -> Bool {
    gate.lexicon.acts[.light].contains(token.lemma) && token.tag == .verb
  }

  private func card(of none: [Statement], against all: [Figure], _ role: String) -> Card? {
    let told = all.filter { figure in
      let one = figure.statement
      return figure.measure.roles[role].map { $0 >= Self.clear } ?? false
        && figure.quantity.value >= 1 && figure.measure.against == nil
        && one.factuality == .certain && one.isNews && !isOfOldYears(one)
        && !one.isRestrictive && one.tense != .future
    }
    let tellers = Set(told.map(\.statement.article.id))
    let deniers = none.filter { denial in
      !tellers.contains(denial.article.id)
        && told.contains { figure in
          gate.focus.areOfOneMatter(figure.statement.article, denial.article)
            && gate.areOfOneTime(figure.statement, denial)
            && gate.areIndependent(figure.statement, denial)
        }
    }
    guard let denial = deniers.first else { return nil }
    let counted = told.filter { figure in
      deniers.contains { gate.focus.areOfOneMatter(figure.statement.article, $0.article) }
        && gate.areOfOneTime(figure.statement, denial)
    }
    guard !counted.isEmpty else { return nil }
    let order = ReportOrder(of: deniers, to: counted.map(\.statement))
    let builder = PositionBuilder()
    let ranges = Dictionary(
      counted.map { ($0.statement.article.id, $0.quantity.range) },
      uniquingKeysWith: { first, _ in first })
    let statements = counted.map(\.statement)
    var none = builder.position(of: deniers) { $0.trigger }
    none.label = "none"
    let sides = [
      Side(
        statements: statements,
        position: builder.position(of: statements) { ranges[$0.article.id] }),
      Side(statements: deniers, position: none),
    ]
    return Card(
      kind: .polarity, status: order == .earlier ? .superseded : .conflict,
      question: question(denial),
      why: "One side counts people, the other says that there are none.",
      doubts: [order.doubt].compactMap { $0 }, sides: sides, kinship: Self.kinshipOfNone,
      isMarked: (statements + deniers).contains(where: gate.marksContrast))
  }
}
