import Foundation

/// The sum of the articles of a story: weighted words, how long its articles are, when the last one came.
struct StoryVector: Sendable, Equatable {
  /// Weight by term, each article's weights having length one.
  var weights: [UInt32: Float] = [:]
  /// Mean number of telling words of an article.
  var words: Double = 0
  var articles = 0
  /// Days since 1970-01-01.
  var lastDay: Int?

  /// Terms are cut down to the fewer number when they are more than the greater.
  private static let terms = (kept: 160, most: 220)

  mutating func add(_ article: WeightedTerms) {
    for term in article.terms { weights[term.key, default: 0] += Float(term.weight) }
    if weights.count > Self.terms.most { cut() }
    words = (words * Double(articles) + Double(article.words)) / Double(articles + 1)
    articles += 1
    if let day = article.day { lastDay = max(lastDay ?? day, day) }
  }

  private mutating func cut() {
    let kept = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.terms.kept)
    weights = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }

  /// The length of the vector.
  var length: Double {
    Double(weights.sorted { $0.key < $1.key }.reduce(Float(0)) { $0 + $1.value * $1.value })
      .squareRoot()
  }
}

/// An article's terms weighted by how rare they are; the weights have length one.
struct WeightedTerms: Sendable {
  struct Term: Sendable {
    var key: UInt32
    var weight: Double
  }

  /// Heaviest first.
  var terms: [Term]
  var words: Int
  var day: Int?
}

extension StoryVector {
  /// Twenty bytes of numbers, then eight a term.
  var data: Data {
    var data = Data()
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
    }
    append(words.bitPattern)
    append(Int64(articles))
    append(Int32(clamping: lastDay ?? Int(Int32.min)))
    for (key, weight) in weights.sorted(by: { $0.key < $1.key }) {
      append(key)
      append(weight.bitPattern)
    }
    return data
  }

  /// Nil where the bytes are not whole.
  init?(_ data: Data) {
    guard data.count >= 20, (data.count - 20) % 8 == 0 else { return nil }
    self = data.withUnsafeBytes { bytes in
      func read<Number: FixedWidthInteger>(_ place: Int, _ type: Number.Type) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: type))
      }
      var vector = StoryVector()
      vector.words = Double(bitPattern: read(0, UInt64.self))
      vector.articles = Int(read(8, Int64.self))
      let day = read(16, Int32.self)
      vector.lastDay = day == .min ? nil : Int(day)
      for place in stride(from: 20, to: bytes.count, by: 8) {
        vector.weights[read(place, UInt32.self)] = Float(bitPattern: read(place + 4, UInt32.self))
      }
      return vector
    }
  }
}
