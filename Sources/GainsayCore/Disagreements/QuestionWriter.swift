/// Puts the question that a disagreement leaves open, in the words of the articles.
struct QuestionWriter: Sendable {
  let lexicon: Lexicon
  let entities: StoryEntities

  /// "Has Vance conceded?"
  func whether(_ one: Statement) -> String {
    if let family = one.family.flatMap({ lexicon.families[$0] }),
      let question = filled(family.question, one)
    {
      return question
    }
    if one.act == ActReader.existing, let thing = one.patient?.words {
      return one.tense == .past ? "Was there \(thing)?" : "Is there \(thing)?"
    }
    return sentence(asking: "", one)
  }

  /// "When will the law take effect?"
  func when(_ one: Statement) -> String { sentence(asking: "When", one) }

  /// "How many jobs does Roadstar cut?"
  func howMuch(_ one: Statement, _ measure: Measure) -> String {
    let act = measure.attribute.flatMap { lexicon.families[$0] == nil ? nil : $0 } ?? one.act
    if let question = lexicon.families[act]?.quantityQuestion.flatMap({ filled($0, one) }) {
      return question
    }
    if measure.against != nil { return "What was the result?" }
    if measure.counted == nil || measure.isLabelled, let attribute = measure.attribute {
      let of = [one.agent, one.patient].first { $0?.entity != nil }.flatMap { name($0, one) }
      return "What is the \(attribute)" + (of.map { " of \($0)" } ?? "") + "?"
    }
    guard let counted = measure.counted else {
      return sentence(
        asking: measure.quantity.isMoney ? "How much" : "By how much", one,
        skipping: measure.tokens)
    }
    let asked = "How many \(plural(of: counted, measure, one))"
    let isPlain = isBeside(measure, one)
    return isPlain ? asked + "?" : sentence(asking: asked, one, skipping: measure.tokens)
  }

  /// Whether the clause cannot be asked for the amount: "stole the names of 900 clients"; "eliminating 40 jobs", which nobody is
  /// told to do.
  private func isBeside(_ measure: Measure, _ one: Statement) -> Bool {
    if one.agent == nil, one.tokens[one.event].pennTag == "VBG" { return true }
    if measure.tokens.contains(one.event) { return true }
    return one.tokens[one.event].tag == .verb
      && !measure.tokens.contains { one.tokens[$0].head == one.event }
  }

  private static let people = "person"

  /// What is counted, as the article has it: "passengers", "kilometres per hour".
  private func plural(of counted: String, _ measure: Measure, _ one: Statement) -> String {
    let told = one.tokens[measure.tokens].drop { $0.tag != .noun }
    if let first = told.first, let last = told.last, first.form != first.lemma {
      return one.article.words(first.range.lowerBound..<last.range.upperBound)
    }
    return counted == Self.people ? "people" : counted + "s"
  }

  // MARK: words

  /// The question with the participants' names; nil when one that it asks for is not known.
  private func filled(_ question: String, _ one: Statement) -> String? {
    var names = [name(one.agent, one), name(one.patient, one)]
    if one.family.flatMap({ lexicon.families[$0] })?.isSymmetric == true {
      names.sort { ($0 ?? "") < ($1 ?? "") }
    }
    var text = question
    for (mark, name) in zip(["{A}", "{B}"], names) where text.contains(mark) {
      guard let name else { return nil }
      text = text.replacing(mark, with: name)
    }
    return text
  }

  private func name(_ argument: Argument?, _ one: Statement) -> String? {
    argument.map(ClauseQuestion(one, entities: entities, lexicon: lexicon).name)
  }

  private func sentence(asking word: String, _ one: Statement, skipping tokens: Range<Int>? = nil)
    -> String
  {
    let clause = ClauseQuestion(one, entities: entities, lexicon: lexicon)
    return capital(clause.asking(word, skipping: tokens))
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
