import Foundation

/// The sum of the articles of a story: weighted words, how long its articles are, from when to when they are.
struct StoryVector: Sendable, Equatable {
  /// Weight by term, each article's weights having length one.
  var weights: [UInt32: Float] = [:]
  /// Terms that are part of a name in one of them.
  var names: Set<UInt32> = []
  /// Mean number of telling words of an article.
  var words: Double = 0
  var articles = 0
  /// From the first to the last, as days since 1970-01-01; nil when none is dated.
  var days: ClosedRange<Int>?

  /// Terms are cut down to the fewer number when they are more than the greater.
  private static let terms = (kept: 160, most: 220)

  mutating func add(_ article: WeightedTerms) {
    for term in article.terms {
      weights[term.key, default: 0] += Float(term.weight)
      if term.isName { names.insert(term.key) }
    }
    if weights.count > Self.terms.most { cut() }
    words = (words * Double(articles) + article.words) / Double(articles + 1)
    articles += 1
    if let days = article.days { widen(to: days) }
  }

  mutating func add(_ other: StoryVector) {
    for (key, weight) in other.weights { weights[key, default: 0] += weight }
    names.formUnion(other.names)
    if weights.count > Self.terms.most { cut() }
    let sum = words * Double(articles) + other.words * Double(other.articles)
    articles += other.articles
    words = sum / Double(max(articles, 1))
    if let days = other.days { widen(to: days) }
  }

  private mutating func widen(to other: ClosedRange<Int>) {
    let mine = days ?? other
    days = min(mine.lowerBound, other.lowerBound)...max(mine.upperBound, other.upperBound)
  }

  /// The story as one article: weights of length one, heaviest first.
  var asArticle: WeightedTerms {
    let length = max(self.length, 1e-9)
    let terms = weights.map { key, weight in
      WeightedTerms.Term(
        key: key, weight: Double(weight) / length, isName: names.contains(key))
    }
    return WeightedTerms(
      terms: terms.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }, words: words, days: days)
  }

  private mutating func cut() {
    let kept = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.terms.kept)
    weights = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    names.formIntersection(weights.keys)
  }

  /// The length of the vector.
  var length: Double { length { _ in true } }

  /// Of its names alone.
  var nameLength: Double { length(where: names.contains) }

  private func length(where isCounted: (UInt32) -> Bool) -> Double {
    let counted = weights.filter { isCounted($0.key) }.sorted { $0.key < $1.key }
    return Double(counted.reduce(Float(0)) { $0 + $1.value * $1.value }).squareRoot()
  }
}

/// An article's terms weighted by how rare they are; the weights have length one.
struct WeightedTerms: Sendable {
  struct Term: Sendable {
    var key: UInt32
    var weight: Double
    var isName: Bool
  }

  /// Heaviest first.
  var terms: [Term]
  /// Telling words, of a story those of a mean article.
  var words: Double
  var days: ClosedRange<Int>?
}

extension StoryVector {
  private static let headBytes = 24

  /// Twenty-four bytes of numbers, then eight a term: its key, and its weight, below zero where it is a name.
  var data: Data {
    var data = Data()
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }
    append(words.bitPattern)
    append(Int64(articles))
    append(Int32(clamping: days?.lowerBound ?? Int(Int32.min)))
    append(Int32(clamping: days?.upperBound ?? Int(Int32.min)))
    for (key, weight) in weights.sorted(by: { $0.key < $1.key }) {
      append(key)
      append((names.contains(key) ? -weight : weight).bitPattern)
    }
    return data
  }

  /// Nil where the bytes are not whole.
  init?(_ data: Data) {
    let head = Self.headBytes
    guard data.count >= head, (data.count - head) % 8 == 0 else { return nil }
    self = data.withUnsafeBytes { bytes in
      func read<Number: FixedWidthInteger>(_ place: Int, _ type: Number.Type) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: type))
      }
      var vector = StoryVector()
      vector.words = Double(bitPattern: read(0, UInt64.self))
      vector.articles = Int(read(8, Int64.self))
      let (first, last) = (read(16, Int32.self), read(20, Int32.self))
      vector.days = first == .min || last < first ? nil : Int(first)...Int(last)
      for place in stride(from: head, to: bytes.count, by: 8) {
        let key = read(place, UInt32.self)
        let weight = Float(bitPattern: read(place + 4, UInt32.self))
        vector.weights[key] = abs(weight)
        if weight < 0 { vector.names.insert(key) }
      }
      return vector
    }
  }
}
