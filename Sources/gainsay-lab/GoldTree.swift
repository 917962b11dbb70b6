import Language

/// The right tree of a sentence, and what each move would cost it.
struct GoldTree {
  var heads: [Int]
  var relations: [Int]

  /// Right arcs that can no longer be made after `move`.
  func cost(_ move: ParserState.Move, _ state: ParserState) -> Int {
    let (stack, next) = (state.stack, state.next)
    guard let top = stack.last else { return 0 }
    if move == .shift {
      let children = stack.count { heads[$0] == next }
      return children + (stack.dropLast().contains(heads[next]) ? 1 : 0)
    }
    var cost = 0
    for word in next..<heads.count where heads[word] == top { cost += 1 }
    let head = heads[top]
    if move == .left {
      let under = stack.count > 1 ? stack[stack.count - 2] : -1
      if head > next || head == under { cost += 1 }
    } else if head >= next {
      cost += 1
    }
    return cost
  }

  func least(_ state: ParserState) -> Int {
    [ParserState.Move.shift, .left, .right].filter(state.allows).map { cost($0, state) }.min() ?? 0
  }

  func accepts(_ move: ParserState.Move, _ relation: Int, _ state: ParserState) -> Bool {
    guard cost(move, state) == least(state) else { return false }
    return wanted(move, state).map { $0 == relation } ?? true
  }

  /// The relation that `move` must give, where it makes a right arc.
  private func wanted(_ move: ParserState.Move, _ state: ParserState) -> Int? {
    guard move != .shift, let top = state.stack.last else { return nil }
    let head = move == .left ? state.next : state.stack[state.stack.count - 2]
    return heads[top] == head ? relations[top] : nil
  }

  /// The highest-scored class among those that cost least.
  func best(_ scores: [Float], _ state: ParserState, _ count: Int) -> Int {
    var best: Int?
    let least = least(state)
    for move in [ParserState.Move.shift, .left, .right]
    where state.allows(move) && cost(move, state) == least {
      let right = wanted(move, state).map { Moves.encode(move, $0, count) }
      for index in right.map({ $0..<$0 + 1 }) ?? Moves.classes(move, state, count) {
        if let found = best, scores[index] <= scores[found] { continue }
        best = index
      }
    }
    return best ?? 0
  }
}
