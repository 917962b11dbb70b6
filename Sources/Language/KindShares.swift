/// How likely words name each kind of thing, 0 to 1 each; what is missing to 1 is that they are no
/// name at all. Sums of such shares are votes.
package struct KindShares: Sendable, Equatable, Codable {
  /// By the number of the kind.
  private var shares = SIMD4<Float>()

  package init() {}

  package init(_ sure: NameKind) { self[sure] = 1 }

  package subscript(kind: NameKind) -> Float {
    get { shares[kind.number] }
    set { shares[kind.number] = newValue }
  }

  /// How likely the words are a name of any kind.
  package var sum: Float { shares.sum() }

  /// The likeliest kind, the first of equals.
  package var best: NameKind {
    NameKind.allCases.reduce(.organization) { self[$1] > self[$0] ? $1 : $0 }
  }

  package static func += (one: inout KindShares, other: KindShares) { one.shares += other.shares }

  package static func * (one: KindShares, factor: Float) -> KindShares {
    var product = one
    product.shares *= factor
    return product
  }
}

extension NameKind {
  fileprivate var number: Int {
    switch self {
    case .organization: 0
    case .person: 1
    case .place: 2
    case .other: 3
    }
  }
}
