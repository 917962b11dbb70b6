import Language

/// All that is learned of a `Network`, with room to learn it.
struct NetworkWeights: Sendable {
  let shape: NetworkShape
  let embedding: Matrix
  private let embeddingFirst: Matrix
  private let embeddingSecond: Matrix
  let layers: [Layer]
  let tags: Parameter
  let tagBias: Parameter
  let roles: Parameter
  let roleBias: Parameter
  let arcs: Parameter
  let arcBias: Parameter
  let root: Parameter
  let distance: Parameter
  let labels: Parameter
  let labelBias: Parameter
  let labelDistance: Parameter
  let names: Parameter
  let nameBias: Parameter
  let nameSteps: Parameter

  struct Layer: Sendable {
    let weights: Parameter
    /// For each direction: weights of the state in forget and reset, then their biases.
    let gates: Parameter
  }

  init(_ shape: NetworkShape, features: Int) {
    self.shape = shape
    var dice = Dice(seed: 7)
    embedding = Matrix(rows: features, columns: shape.embedding)
    embeddingFirst = Matrix(rows: features, columns: shape.embedding)
    embeddingSecond = Matrix(rows: features, columns: shape.embedding)
    embedding.scatter(within: 0.1, &dice)
    layers = (0..<shape.layers).map { number in
      let layer = Layer(
        weights: Parameter(
          rows: number == 0 ? shape.input : shape.width, columns: 8 * shape.hidden),
        gates: Parameter(rows: 2, columns: 4 * shape.hidden))
      layer.weights.scatter(&dice)
      for direction in 0..<2 {
        for index in 2 * shape.hidden..<3 * shape.hidden {
          layer.gates.value.row(direction)[index] = 0.5
        }
      }
      return layer
    }
    func learned(_ rows: Int, _ columns: Int) -> Parameter {
      let parameter = Parameter(rows: rows, columns: columns)
      parameter.scatter(&dice)
      return parameter
    }
    tags = learned(shape.width, shape.tags)
    tagBias = Parameter(rows: 1, columns: shape.tags)
    roles = learned(shape.width, 4 * shape.arc)
    roleBias = Parameter(rows: 1, columns: 4 * shape.arc)
    arcs = Parameter(rows: shape.arc, columns: shape.arc)
    arcs.value.scatter(within: 0.1, &dice)
    arcs.transposed.transpose(of: arcs.value)
    arcBias = Parameter(rows: 1, columns: shape.arc)
    root = Parameter(rows: 1, columns: shape.arc)
    root.value.scatter(within: 0.1, &dice)
    distance = Parameter(rows: 1, columns: NetworkShape.distances)
    labels = learned(shape.arc, shape.relations)
    labelBias = Parameter(rows: 1, columns: shape.relations)
    labelDistance = Parameter(rows: NetworkShape.distances, columns: shape.arc)
    labelDistance.value.scatter(within: 0.1, &dice)
    names = learned(shape.width, shape.names)
    nameBias = Parameter(rows: 1, columns: shape.names)
    nameSteps = Parameter(rows: shape.names, columns: shape.names)
  }

  var parameters: [Parameter] {
    layers.flatMap { [$0.weights, $0.gates] } + [
      tags, tagBias, roles, roleBias, arcs, arcBias, root, distance, labels, labelBias,
      labelDistance, names, nameBias, nameSteps,
    ]
  }

  /// Takes a step against the gradients of a batch.
  func step(_ learning: Learning, _ passes: [Pass]) {
    let parameters = parameters
    let squares = Parallel.map(parameters.count) { parameters[$0].gather() }
    let size = squares.reduce(0, +).squareRoot()
    let scale = size > 5 ? 5 / size : 1
    // The widest matrices come first, the rows of the words beside them.
    _ = Parallel.map(parameters.count + 1) { index in
      if index == 0 {
        stepEmbedding(learning, passes)
      } else {
        parameters[index - 1].step(learning, scale: scale)
      }
    }
  }

  /// Only rows that the batch looked at are stepped.
  private func stepEmbedding(_ learning: Learning, _ passes: [Pass]) {
    var places: [Int32: Int] = [:]
    var (order, gradient) = ([Int32](), [Float]())
    for pass in passes {
      for (word, rows) in pass.kept.enumerated() {
        let slope = pass.inputGradients[0].row(word)
        for row in rows {
          var place = places[row, default: -1]
          if place < 0 {
            place = order.count
            places[row] = place
            order.append(row)
            gradient.append(contentsOf: repeatElement(0, count: shape.embedding))
          }
          let base = place * shape.embedding
          gradient.withUnsafeMutableBufferPointer { gradient in
            guard let to = gradient.baseAddress else { return }
            for index in 0..<shape.embedding { to[base + index] += slope[index] }
          }
        }
      }
    }
    gradient.withUnsafeMutableBufferPointer { gradient in
      guard let base = gradient.baseAddress else { return }
      for (place, row) in order.enumerated() {
        learning.adam(
          shape.embedding, embedding.row(Int(row)), base + place * shape.embedding,
          embeddingFirst.row(Int(row)), embeddingSecond.row(Int(row)))
      }
    }
  }
}
