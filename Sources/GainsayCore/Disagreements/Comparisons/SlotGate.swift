import Language

/// Whether two statements tell of one act of the same people: the gate through which all
/// comparisons go, and from which nearly all precision comes.
struct SlotGate: Sendable {
  let lexicon: Lexicon
  let focus: StoryFocus

  /// How two statements agree in all but their values.
  struct Kinship: Sendable {
    var agent: Argument.Likeness
    var patient: Argument.Likeness
    /// Telling words of their sentences in common, the participants and the act left out.
    var shared: Int
    /// Share of the shorter one's telling words.
    var overlap: Double
    /// Whether both open their articles.
    var areLead: Bool
    /// Whether the act is of a family, which says more than a verb.
    var isFramed: Bool

    /// Whether there is anything at all that both name.
    var isAnchored: Bool { agent == .same || patient == .same || shared > 0 }

    /// From 0 to 1.
    var strength: Double {
      let people = [agent, patient].map { $0 == .same ? 0.35 : 0 }.reduce(0, +)
      return min(
        1,
        people + min(0.3, 0.1 * Double(shared)) + (overlap > 0.5 ? 0.1 : 0)
          + (areLead ? 0.15 : 0) + (isFramed ? 0.1 : 0))
    }
  }

  /// nil where they can't be of one act.
  func kinship(_ one: Statement, _ other: Statement, ignoringAct: Bool = false) -> Kinship? {
    guard ignoringAct || one.act == other.act else { return nil }
    var (agent, patient) = likeness(one, other)
    if agent != .same,
      isAnaphor(one.agent, in: one, of: other.agent)
        || isAnaphor(other.agent, in: other, of: one.agent)
    {
      agent = .same
    }
    guard agent != .other, patient != .other, areOfOnePlace(one, other),
      isNamed(one, other, agent, patient)
        || focus.isShared(one.article, other.article)
          && !focus.areStrangers(one.article, other.article)
    else { return nil }
    return resemblance(one, other, agent: agent, patient: patient)
  }

  /// How two statements agree, whatever speaks against their being of one act.
  func resemblance(_ one: Statement, _ other: Statement) -> Kinship {
    let (agent, patient) = likeness(one, other)
    return resemblance(one, other, agent: agent, patient: patient)
  }

  private func resemblance(
    _ one: Statement, _ other: Statement, agent: Argument.Likeness, patient: Argument.Likeness
  ) -> Kinship {
    let mine = one.topic.subtracting(participants(one, other))
    let theirs = other.topic.subtracting(participants(one, other))
    let acts = [one.family == nil ? one.act : nil, other.family == nil ? other.act : nil]
    let common = mine.intersection(theirs).subtracting(acts.compactMap { $0 })
    let shorter = max(1, min(mine.count, theirs.count))
    return Kinship(
      agent: agent, patient: patient, shared: common.count,
      overlap: Double(common.count) / Double(shorter), areLead: one.isLead && other.isLead,
      isFramed: one.family != nil && one.family == other.family)
  }

  /// Whether who takes part in both is known by a name.
  private func isNamed(
    _ one: Statement, _ other: Statement, _ agent: Argument.Likeness, _ patient: Argument.Likeness
  ) -> Bool {
    let hasName = { (argument: Argument?) in argument.map { !$0.name.isEmpty } ?? false }
    return agent == .same && (hasName(one.agent) || hasName(other.agent))
      || patient == .same && (hasName(one.patient) || hasName(other.patient))
  }

  /// "In Sydney" and "in Athens" are two occasions.
  func areOfOnePlace(_ one: Statement, _ other: Statement) -> Bool {
    one.places.isEmpty || other.places.isEmpty || !one.places.isDisjoint(with: other.places)
  }

  private func participants(_ one: Statement, _ other: Statement) -> Set<String> {
    Set(
      [one.agent, one.patient, other.agent, other.patient].compactMap { $0 }.flatMap {
        [$0.entity.map { "#\($0)" }, $0.head].compactMap { $0 }
      })
  }

  private func likeness(_ one: Statement, _ other: Statement)
    -> (Argument.Likeness, Argument.Likeness)
  {
    let straight = (
      agents(one.agent, other.agent), one.patient.likeness(to: other.patient)
    )
    if let turned = ergativeLikeness(one, other), turned == .same { return (.open, .same) }
    guard
      one.isOfAnyDeal || other.isOfAnyDeal
        || one.family.flatMap({ lexicon.families[$0] })?.isSymmetric == true
    else { return straight }
    let crossed = (
      one.agent.likeness(to: other.patient), one.patient.likeness(to: other.agent)
    )
    return straight.0.rawValue + straight.1.rawValue >= crossed.0.rawValue + crossed.1.rawValue
      ? straight : crossed
  }

  /// "The shop opens" and "Norwell opens the shop": the subject of the one is the object of the other.
  private func ergativeLikeness(_ one: Statement, _ other: Statement) -> Argument.Likeness? {
    guard one.act == other.act, lexicon.acts[.ergative].contains(one.act) else { return nil }
    if one.patient == nil, let thing = other.patient { return one.agent.likeness(to: thing) }
    if other.patient == nil, let thing = one.patient { return other.agent.likeness(to: thing) }
    return nil
  }

  /// "The airline" and "its owner" may do one thing; two that are named do not.
  private func agents(_ one: Argument?, _ other: Argument?) -> Argument.Likeness {
    let likeness = one.likeness(to: other)
    // "The two sides" are those who are named elsewhere.
    if [one, other].contains(where: { $0?.head.map(lexicon.acts[.parties].contains) ?? false }) {
      return [one, other].contains { $0?.kind == .organization } ? .same : .open
    }
    // "No one has called": of whom it is denied does not tell which call.
    if likeness == .same, one?.isNone != other?.isNone { return .open }
    // "Counsel lodged an appeal" for "her client".
    if likeness == .other,
      [one, other].contains(where: {
        $0?.entity == nil && $0?.head.map(lexicon.acts[.advocates].contains) ?? false
      })
    {
      return .open
    }
    // A country that acts is not any noun.
    if likeness == .open, let one, let other, one.isPlace != other.isPlace, one.head != nil,
      other.head != nil || other.entity != nil
    {
      return .unclear
    }
    guard likeness == .other else { return likeness }
    // "The mayor of Corran" and "the mayor of Kesh", Doe and his deputy.
    if let one, let other,
      one.isSomebody(of: other) || other.isSomebody(of: one)
        || one.head != nil && one.head == other.head
    {
      return .other
    }
    let named = [one, other].count { $0?.name.isEmpty == false }
    return named == 2 ? .other : named == 1 ? .unclear : .open
  }

  /// "Left her label" is not denied by "was not retiring", though both are ways to leave.
  func areOfOneVerb(_ one: Statement, _ other: Statement) -> Bool {
    guard one.family != nil, (one.patient == nil) != (other.patient == nil) else { return true }
    let verbs = [one, other].map { lexicon.acts.verb($0.tokens[$0.event].lemma.lowercased()) }
    return verbs[0] == verbs[1]
  }

  /// "The decision to block it is no concern": it may be done by now.
  func isOfDecision(_ one: Statement) -> Bool {
    guard let head = one.tokens[one.event].head, one.tokens[head].tag == .noun else { return false }
    return lexicon.acts[.deciding].contains(one.tokens[head].lemma.lowercased())
  }

  /// Whether the two sides do not just repeat one source: other origins, or the author sets them
  /// against each other.
  func areIndependent(_ one: Statement, _ other: Statement) -> Bool {
    one.origin != other.origin || marksContrast(one) || marksContrast(other)
  }

  /// Whether the participants of both are the same as far as they are told, and one at least is.
  func isSettled(_ kinship: Kinship) -> Bool {
    let both = [kinship.agent, kinship.patient]
    guard both.contains(.same) else { return false }
    return !both.contains(.unclear) || kinship.shared > 1 && kinship.areLead
  }

  /// "Did not vote in 2016" and "voted in 2018".
  func areOfOneTime(_ one: Statement, _ other: Statement) -> Bool {
    areOfOneDay(one, other) && areOfOneYear(one, other)
      && (isNews(one, since: other.published) == isNews(other, since: one.published)
        || haveTimesInCommon(one, other))
      && haveTimesThatMeet(one.times, other.times)
  }

  /// "In April, as in March" and "in April".
  private func haveTimesThatMeet(_ some: [TimeExpression], _ others: [TimeExpression]) -> Bool {
    let (mine, theirs) = (some.compactMap(\.possibleDays), others.compactMap(\.possibleDays))
    return mine.isEmpty || theirs.isEmpty
      || mine.contains { a in theirs.contains { $0.overlaps(a) } }
  }

  /// Days after which what happened is background.
  private static let background = 60

  /// False where it tells the time, and that is long before the article: "left the band in 2018".
  private func isNews(_ one: Statement, since other: String?) -> Bool {
    guard one.tense == .past,
      let last = one.nearTimes.compactMap({ $0.possibleDays?.last?.number }).max(),
      let today = (one.published ?? other).flatMap({ CalendarDay(iso: $0) })
    else { return true }
    return today.number - last < Self.background
  }

  /// False where only one of two past acts is told with a year, and no day tells how old that is: "four people died in 2017".
  private func areOfOneYear(_ one: Statement, _ other: Statement) -> Bool {
    guard one.tense == .past, other.tense == .past, one.published == nil || other.published == nil
    else { return true }
    let years = [one, other].map { statement in
      Set(
        statement.nearTimes.filter { $0.relation != .since }.flatMap { time in
          statement.article.words(time.range).split { !$0.isNumber }.filter { $0.count == 4 }
        })
    }
    return years[0].isEmpty == years[1].isEmpty
  }

  /// Whether the days that are told beside the acts, if any, have one in common.
  private func areOfOneDay(_ one: Statement, _ other: Statement) -> Bool {
    let days = [one.nearTimes, other.nearTimes].map { $0.compactMap(\.possibleDays) }
    return days[0].isEmpty || days[1].isEmpty
      || days[0].contains { a in days[1].contains { $0.overlaps(a) } }
  }

  /// "However", "by contrast" in or right before the sentence.
  func marksContrast(_ one: Statement) -> Bool {
    let sentences = one.article.analysis.sentences
    let near = sentences[max(0, one.sentence - 1)...one.sentence]
    return near.contains { $0.tokens.contains { lexicon.contrasts.contains($0.form.lowercased()) } }
  }
}
