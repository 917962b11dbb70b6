/// Whether two statements tell of one act of the same people: the gate through which all
/// comparisons go, and from which nearly all precision comes.
struct SlotGate: Sendable {
  let lexicon: Lexicon

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
    let (agent, patient) = likeness(one, other)
    guard agent != .other, patient != .other else { return nil }
    let mine = one.topic.subtracting(participants(one, other))
    let theirs = other.topic.subtracting(participants(one, other))
    let acts = Set([one, other].filter { $0.family == nil }.map(\.act))
    let common = mine.intersection(theirs).subtracting(acts)
    let shorter = max(1, min(mine.count, theirs.count))
    return Kinship(
      agent: agent, patient: patient, shared: common.count,
      overlap: Double(common.count) / Double(shorter), areLead: one.isLead && other.isLead,
      isFramed: one.family != nil && one.family == other.family)
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
    guard one.family.flatMap({ lexicon.families[$0] })?.isSymmetric == true else { return straight }
    let crossed = (
      one.agent.likeness(to: other.patient), one.patient.likeness(to: other.agent)
    )
    return straight.0.rawValue + straight.1.rawValue >= crossed.0.rawValue + crossed.1.rawValue
      ? straight : crossed
  }

  /// "The airline" and "its owner" may do one thing; two that are named do not.
  private func agents(_ one: Argument?, _ other: Argument?) -> Argument.Likeness {
    let likeness = one.likeness(to: other)
    let areNamed = [one, other].allSatisfy { $0?.name.isEmpty == false }
    return likeness == .other && !areNamed ? .unclear : likeness
  }

  /// Whether the two sides do not just repeat one source: other origins, or the author sets them
  /// against each other.
  func areIndependent(_ one: Statement, _ other: Statement) -> Bool {
    one.origin != other.origin || marksContrast(one) || marksContrast(other)
  }

  /// Whether the participants of both are the same as far as they are told, and one at least is.
  func isSettled(_ kinship: Kinship) -> Bool {
    let both = [kinship.agent, kinship.patient]
    return both.contains(.same) && !both.contains(.unclear)
  }

  /// "Did not vote in 2016" and "voted in 2018".
  func areOfOneTime(_ one: Statement, _ other: Statement) -> Bool {
    !one.times.contains { a in
      other.times.contains { b in
        guard let x = a.possibleDays, let y = b.possibleDays else { return false }
        return !x.overlaps(y)
      }
    }
  }

  /// "However", "by contrast" in or right before the sentence.
  func marksContrast(_ one: Statement) -> Bool {
    let sentences = one.article.analysis.sentences
    let near = sentences[max(0, one.sentence - 1)...one.sentence]
    return near.contains { $0.tokens.contains { lexicon.contrasts.contains($0.form.lowercased()) } }
  }
}
