/// Two things that two articles tell and that may be one: what the weights of `TraitWeights` are learned from.
package struct TrainingPair: Sendable, Codable {
  /// What is told.
  package enum Subject: String, Sendable, CaseIterable {
    case figures, moments, openings
  }

  package struct Side: Sendable, Codable {
    package var path: String
    package var sentence: String
    /// The number or time itself.
    package var words: String
  }

  package var sides: [Side]
  /// How surely rules tell that they are one; 0 where they do not.
  package var byRule: Double
  /// In the order of `traitNames(of:)`.
  package var traits: [Double]

  package static func traitNames(of subject: Subject) -> [String] {
    switch subject {
    case .figures: Traits<FigureTrait>.names
    case .moments: Traits<MomentTrait>.names
    case .openings: Traits<OpeningTrait>.names
    }
  }
}

extension TrainingPair.Side {
  init(_ one: Statement, words range: Range<Int>) {
    path = one.article.article.path
    sentence = one.article.words(one.sentenceRange)
    words = one.article.words(range)
  }
}

extension QuantityComparison {
  /// All pairs of a story that differ and against which nothing speaks.
  func pairs(of statements: [Statement]) -> [TrainingPair] {
    let figures = figures(of: statements)
    return figures.all.flatMap { one in
      figures.all.filter { $0.number > one.number }.compactMap { other in
        guard one.statement.article.id != other.statement.article.id, !agree(one, other),
          let kinship = mayBeKin(one, other)
        else { return nil }
        return TrainingPair(
          sides: [one, other].map { .init($0.statement, words: $0.quantity.range) },
          byRule: one.isFirm && other.isFirm ? isKin(one, other) ?? 0 : 0,
          traits: traits(one, other, kinship, among: figures).values)
      }
    }
  }
}

extension TimeComparison {
  /// All pairs of a story that differ and against which nothing speaks.
  func pairs(of statements: [Statement]) -> [TrainingPair] {
    let moments = moments(of: statements)
    return moments.all.flatMap { one in
      moments.all.filter { $0.number > one.number }.compactMap { other in
        guard mayBeOfOneAct(one, other) else { return nil }
        return TrainingPair(
          sides: [one, other].map { .init($0.statement, words: $0.time.range) }, byRule: 0,
          traits: traits(one, other, among: moments).values)
      }
    }
  }
}

extension OpenMatterComparison {
  /// All of a story that one article leaves open and another tells.
  func pairs(of statements: [Statement]) -> [TrainingPair] {
    let matters = matters(of: statements)
    return matters.undecided.flatMap { open in
      matters.told.filter {
        mayBeOne(open, $0) && !isToldThere($0, open, among: matters)
      }.map { told in
        TrainingPair(
          sides: [open, told].map { .init($0.statement, words: $0.statement.trigger) }, byRule: 0,
          traits: traits(open, told, among: matters).values)
      }
    }
  }
}
