/// A sentence to learn from; what is not known of it is empty.
struct Example: Sendable {
  var count: Int
  /// The rows of each word's features: two of the word itself, two of its class, then the rest.
  var features: [[Int32]]
  /// The place of each word's vector, -1 for none.
  var vectors: [Int32]
  var tags: [Int] = []
  var heads: [Int] = []
  var relations: [Int] = []
  var labels: [Int] = []
}
