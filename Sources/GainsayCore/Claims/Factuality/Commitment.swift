/// What is told of an event: that it is so or that it is not, and how surely.
struct Commitment: Sendable, Equatable {
  /// The author asserts it.
  static let asserted = Commitment(isSo: true, grade: 0)

  var isSo: Bool
  /// Place in the scale of grades; the higher, the less sure.
  var grade: Int

  /// At most as sure as `other`.
  func weakened(to other: Int) -> Commitment {
    Commitment(isSo: isSo, grade: max(grade, other))
  }
}

/// What a word does to the commitment of what it stands over.
struct Veridicality: Sendable, Equatable {
  var isSo: Bool
  var grade: Int
  /// Taken for granted, whatever stands above: "regret that".
  var isPresupposed = false

  /// Reads "+", "-", "!", "+planned".
  init?(_ text: String, scale: CertaintyScale) {
    guard let sign = text.first, "+-!".contains(sign),
      let grade = scale.place(String(text.dropFirst()))
    else { return nil }
    isSo = sign != "-"
    isPresupposed = sign == "!"
    self.grade = grade
  }

  init(isSo: Bool, grade: Int) {
    self.isSo = isSo
    self.grade = grade
  }

  /// What stands under an embedding predicate of which `commitment` is told.
  func embedded(in commitment: Commitment) -> Commitment {
    isPresupposed ? .asserted : Commitment(isSo: isSo, grade: max(grade, commitment.grade))
  }

  /// What a negation, a modal or a hedge makes of it.
  func modifying(_ commitment: Commitment) -> Commitment {
    Commitment(isSo: commitment.isSo == isSo, grade: max(grade, commitment.grade))
  }
}
