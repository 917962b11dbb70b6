/// How wide the parts of the network are.
package struct NetworkShape: Sendable {
  /// Sum of what is learned of a word's features.
  package var embedding: Int
  /// What is known of a word from much news.
  package var vector: Int
  /// One direction of a layer.
  package var hidden: Int
  package var layers: Int
  /// What a word is to its head, and to what it is the head of.
  package var arc: Int
  package var tags: Int
  package var relations: Int
  package var names: Int

  package init(
    embedding: Int = 96, vector: Int = 64, hidden: Int = 96, layers: Int = 3, arc: Int = 96,
    tags: Int, relations: Int, names: Int = 7
  ) {
    (self.embedding, self.vector, self.hidden) = (embedding, vector, hidden)
    (self.layers, self.arc, self.tags) = (layers, arc, tags)
    (self.relations, self.names) = (relations, names)
  }

  package init?(_ numbers: [Int]) {
    guard numbers.count == 8, numbers.allSatisfy({ $0 > 0 && $0 <= 512 && $0 < 4096 }) else {
      return nil
    }
    self.init(
      embedding: numbers[0], vector: numbers[1], hidden: numbers[2], layers: numbers[3],
      arc: numbers[4], tags: numbers[5], relations: numbers[6], names: numbers[7])
  }

  package var numbers: [Int] { [embedding, vector, hidden, layers, arc, tags, relations, names] }

  /// What goes into the first layer.
  package var input: Int { embedding + vector }
  /// What comes out of a layer.
  package var width: Int { 2 * hidden }

  /// `count` rounded up to the 16 columns that are worked on at once.
  package static func padded(_ count: Int) -> Int { (count + 15) / 16 * 16 }

  /// What is read off the top layer, side by side: tags, names, then four roles.
  package var tops: Int { Self.padded(tags) + Self.padded(names) + 4 * arc }

  /// Classes of distance from a word to its head, the root's own class last.
  package static let distances = 21

  /// The class of the distance from `word` to `head`; the root is `count`.
  package static func distance(_ word: Int, _ head: Int, _ count: Int) -> Int {
    if head == count { return distances - 1 }
    let size = abs(head - word)
    let step =
      size <= 4
      ? max(size - 1, 0)
      : size <= 6 ? 4 : size <= 9 ? 5 : size <= 14 ? 6 : size <= 21 ? 7 : size <= 35 ? 8 : 9
    return head > word ? step : 10 + step
  }
}
