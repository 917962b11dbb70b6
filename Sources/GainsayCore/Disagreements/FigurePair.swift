/// Two numbers of two articles that may be of one thing: what the weights of `FigureWeights` are learned from.
package struct FigurePair: Sendable, Codable {
  package struct Side: Sendable, Codable {
    package var path: String
    package var sentence: String
    package var number: String
  }

  package var sides: [Side]
  /// How surely rules tell that they are of one thing; 0 where they do not.
  package var byRule: Double
  /// In the order of `FigureTrait`.
  package var traits: [Double]

  package static let traitNames = FigureTrait.allCases.map(\.rawValue)
}

extension QuantityComparison {
  /// All pairs of a story that differ and against which nothing speaks.
  func pairs(of statements: [Statement]) -> [FigurePair] {
    let figures = figures(of: statements.filter { !$0.isHeadline })
    return figures.all.flatMap { one in
      figures.all.filter { $0.number > one.number }.compactMap { other in
        guard one.statement.article.id != other.statement.article.id, !agree(one, other),
          let kinship = mayBeKin(one, other)
        else { return nil }
        return FigurePair(
          sides: [one, other].map(side),
          byRule: one.isFirm && other.isFirm ? isKin(one, other) ?? 0 : 0,
          traits: traits(one, other, kinship, among: figures).values)
      }
    }
  }

  private func side(_ one: Figure) -> FigurePair.Side {
    FigurePair.Side(
      path: one.statement.article.article.path,
      sentence: one.statement.article.words(one.statement.sentenceRange),
      number: one.statement.article.words(one.quantity.range))
  }
}
