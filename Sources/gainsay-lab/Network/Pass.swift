import Language

/// One way through the network and back, over the sentences of a part of a batch: what every layer
/// said, and what it should have said.
struct Pass: Sendable {
  /// Most words that a pass has room for.
  static let room = 1_400
  /// Most words of a sentence that trees are learned from.
  static let longest = 300

  let shape: NetworkShape
  let shard: Int
  /// What goes into each layer, and out of the last.
  let inputs: [Matrix]
  let inputGradients: [Matrix]
  let masks: [Matrix]
  let sums: [Matrix]
  let sumGradient: Matrix
  let states: [[Matrix]]
  let tags: Matrix
  let roles: Matrix
  let roleGradient: Matrix
  let queries: Matrix
  let queryGradient: Matrix
  let keys: Matrix
  let keysAcross: Matrix
  let keyGradient: Matrix
  let scores: Matrix
  let labelInput: Matrix
  let labelGradient: Matrix
  let labels: Matrix
  let names: Matrix
  /// The feature rows of each word, without those that were dropped.
  var kept: [[Int32]] = []

  init(_ shape: NetworkShape, shard: Int) {
    (self.shape, self.shard) = (shape, shard)
    func room(_ columns: Int) -> Matrix { Matrix(rows: Self.room, columns: columns) }
    inputs = (0...shape.layers).map { room($0 == 0 ? shape.input : shape.width) }
    inputGradients = (0...shape.layers).map { room($0 == 0 ? shape.input : shape.width) }
    masks = (0...shape.layers).map { room($0 == 0 ? shape.input : shape.width) }
    sums = (0..<shape.layers).map { _ in room(8 * shape.hidden) }
    sumGradient = room(8 * shape.hidden)
    states = (0..<shape.layers).map { _ in (0..<5).map { _ in room(shape.width) } }
    tags = room(shape.tags)
    roles = room(4 * shape.arc)
    roleGradient = room(4 * shape.arc)
    queries = room(shape.arc)
    queryGradient = room(shape.arc)
    keys = Matrix(rows: Self.longest + 1, columns: shape.arc)
    keysAcross = Matrix(rows: shape.arc, columns: Self.longest + 1)
    keyGradient = Matrix(rows: Self.longest + 1, columns: shape.arc)
    scores = Matrix(rows: Self.longest, columns: Self.longest + 1)
    labelInput = room(shape.arc)
    labelGradient = room(shape.arc)
    labels = room(shape.relations)
    names = room(shape.names)
  }

  /// Gives all room back.
  func free() {
    let single = [
      sumGradient, tags, roles, roleGradient, queries, queryGradient, keys, keysAcross, keyGradient,
      scores, labelInput, labelGradient, labels, names,
    ]
    for matrix in inputs + inputGradients + masks + sums + states.joined() + single {
      matrix.free()
    }
  }

  var top: Matrix { inputs[shape.layers] }
  var topGradient: Matrix { inputGradients[shape.layers] }
}

/// How much was wrong.
struct Losses: Sendable {
  var tags: Float = 0
  var heads: Float = 0
  var relations: Float = 0
  var names: Float = 0
}

/// What is left out while learning, as parts of one.
struct Drop: Sendable {
  var input: Float = 0.2
  var layer: Float = 0.3
  /// Words whose own rows are left out, so that rare words are read by the rest.
  var word: Float = 0.15
  /// Words of which only the shape is left.
  var unknown: Float = 0.03
  var seed: UInt64
}

extension Matrix {
  /// Sets the first rows to the one row of `line`.
  func fill(_ line: Matrix, rows: Int) {
    for index in 0..<rows { row(index).update(from: line.start, count: columns) }
  }

  /// Adds the sum of the other's first rows to the one row.
  func addRows(of other: Matrix, _ count: Int) {
    for index in 0..<count {
      let row = other.row(index)
      for column in 0..<columns { start[column] += row[column] }
    }
  }
}
