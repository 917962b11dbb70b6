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
    if one.act == ActReader.existing, let thing = name(one.patient) {
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
    if let attribute = measure.attribute {
      let of = [one.agent, one.patient].first { $0?.entity != nil }.flatMap(name)
      return "What is the \(attribute)" + (of.map { " of \($0)" } ?? "") + "?"
    }
    if let counted = measure.counted, counted != one.patient?.head {
      return sentence(asking: "How many (\(counted))", one)
    }
    return sentence(asking: measure.counted == nil ? "By how much" : "How many", one)
  }

  // MARK: words

  /// The question with the participants' names; nil when one that it asks for is not known.
  private func filled(_ question: String, _ one: Statement) -> String? {
    var names = [name(one.agent), name(one.patient)]
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

  private func name(_ argument: Argument?) -> String? {
    argument.map { one in one.entity.map { entities.entities[$0].name } ?? one.words }
  }

  private func sentence(asking word: String, _ one: Statement) -> String {
    let token = one.tokens[one.event]
    let start = word.isEmpty ? "" : word + " "
    guard token.tag == .verb else {
      return capital("\(start)is \(name(one.agent) ?? "it") \(token.form)?")
    }
    let lemma = token.lemma.lowercased()
    guard let agent = name(one.agent) else {
      let patient = name(one.patient) ?? "it"
      let verb = one.tense == .future ? "will \(patient) be" : "was \(patient)"
      return capital("\(start)\(verb) \(token.form.lowercased())?")
    }
    let verb =
      switch one.tense {
      case .future: "will"
      case .past: "did"
      case .present: "does"
      }
    let patient = name(one.patient).map { " " + $0 } ?? ""
    return capital("\(start)\(verb) \(agent) \(lemma)\(patient)?")
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
