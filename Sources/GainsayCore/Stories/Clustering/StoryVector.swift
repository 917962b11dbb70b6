import Foundation

/// The sum of the articles of a story: weighted words, how long its articles are, from when to when they are.
struct StoryVector: Sendable, Equatable {
  private struct Term: Equatable {
    var key: UInt32
    /// Each article's weights have length one.
    var weight: Float
    /// Whether it is part of a name in one of them.
    var isName: Bool
  }

  /// By key, so that it is read and compared without a table: an article is compared with many stories.
  private var terms: [Term] = []
  /// Mean number of telling words of an article.
  var words: Double = 0
  var articles = 0
  /// From the first to the last, as days since 1970-01-01; nil when none is dated.
  var days: ClosedRange<Int>?

  /// Terms are cut down to the fewer number when they are more than the greater.
  private static let sizes = (kept: 160, most: 220)

  /// Its terms.
  var keys: [UInt32] { terms.map(\.key) }

  /// The weight of a term; 0 where the story does not have it.
  func weight(of key: UInt32) -> Float { term(key)?.weight ?? 0 }

  /// Whether a term is part of a name in one of its articles.
  func isName(_ key: UInt32) -> Bool { term(key)?.isName ?? false }

  private func term(_ key: UInt32) -> Term? {
    let place = terms.firstPlace { $0.key >= key }
    return place < terms.count && terms[place].key == key ? terms[place] : nil
  }

  mutating func add(_ article: WeightedTerms) {
    add(article.terms.map { Term(key: $0.key, weight: Float($0.weight), isName: $0.isName) })
    words = (words * Double(articles) + article.words) / Double(articles + 1)
    articles += 1
    if let days = article.days { widen(to: days) }
  }

  mutating func add(_ other: StoryVector) {
    add(other.terms)
    let sum = words * Double(articles) + other.words * Double(other.articles)
    articles += other.articles
    words = sum / Double(max(articles, 1))
    if let days = other.days { widen(to: days) }
  }

  private mutating func add(_ others: [Term]) {
    var sums: [Term] = []
    for term in (terms + others).enumerated().sorted(by: {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }).map(\.element) {
      if sums.last?.key == term.key {
        sums[sums.count - 1].weight += term.weight
        sums[sums.count - 1].isName = sums[sums.count - 1].isName || term.isName
      } else {
        sums.append(term)
      }
    }
    terms = sums.count > Self.sizes.most ? Self.cut(sums) : sums
  }

  private static func cut(_ terms: [Term]) -> [Term] {
    terms.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(sizes.kept)
      .sorted { $0.key < $1.key }
  }

  private mutating func widen(to other: ClosedRange<Int>) {
    let mine = days ?? other
    days = min(mine.lowerBound, other.lowerBound)...max(mine.upperBound, other.upperBound)
  }

  /// The story as one article: weights of length one, heaviest first.
  var asArticle: WeightedTerms {
    let length = max(self.length, 1e-9)
    let weighted = terms.map {
      WeightedTerms.Term(key: $0.key, weight: Double($0.weight) / length, isName: $0.isName)
    }
    return WeightedTerms(
      terms: weighted.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }, words: words, days: days
    )
  }

  /// The length of the vector.
  var length: Double { Self.length(of: terms) }

  /// Of its names alone.
  var nameLength: Double { Self.length(of: terms.filter(\.isName)) }

  private static func length(of terms: [Term]) -> Double {
    Double(terms.reduce(Float(0)) { $0 + $1.weight * $1.weight }).squareRoot()
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
    for term in terms {
      append(term.key)
      append((term.isName ? -term.weight : term.weight).bitPattern)
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
      vector.terms = stride(from: head, to: bytes.count, by: 8).map { place in
        let weight = Float(bitPattern: read(place + 4, UInt32.self))
        return Term(key: read(place, UInt32.self), weight: abs(weight), isName: weight < 0)
      }
      return vector
    }
  }
}
