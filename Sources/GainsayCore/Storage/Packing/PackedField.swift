/// What is written of an analysis, each with likelihoods of its own.
enum PackedField: Int, CaseIterable {
  case tag, relation, lemma, head, gap, length, form
  case sentence, tokens, names, nameStart, nameLength, nameKind
  case count, text, textPlace, textLength, flag, rangeStart, rangeLength
  case entityKind, mentionGap, mentionLength, mentionEntity, mentionForm
  case claimSentence, chain, linkKind, linkName, people, family, stage, factuality, rule, entity
  case double, unit, bound, equivalent, timeValue, day, grain, part, timeRelation, minutes, zone
  case assertionSentence, event, clause, assertionFactuality, assertionClaim

  /// Bits of what is written at once: of a label, or of how many bits a number has.
  var width: Int {
    switch self {
    case .lemma, .text: 8
    case .tag, .relation: 7
    case .flag, .form: 1
    default: 6
    }
  }

  /// Different circumstances that are told apart.
  var contexts: Int {
    switch self {
    case .tag, .relation, .lemma, .head, .gap, .length: 72
    case .text, .flag: 32
    default: 8
    }
  }

  /// Bits after the first of a number that are likelier 0 or 1, by how long the number is.
  private static let tails = 64 << 3

  static let starts: [Int] = allCases.reduce(into: [0]) { starts, field in
    starts.append(starts[starts.count - 1] + (field.contexts + 1) << field.width + tails)
  }

  var start: Int { Self.starts[rawValue] }
  /// Where the estimates for the tails of numbers begin.
  var tails: Int { start + (contexts + 1) << width }
}
