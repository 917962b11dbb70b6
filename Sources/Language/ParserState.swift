/// A parse under way, in the arc-hybrid system (Kuhlmann et al. 2011), with the root as the last
/// node.
///
/// shift: the next word goes on the stack. left: the top's head is the next word. right: the top's
/// head is the one under it. "She sang": shift, left(nsubj) of She from sang, shift, left(root) of
/// sang from the root.
package struct ParserState: Sendable {
  package enum Move: Int, Sendable { case shift, left, right }

  /// Words in the sentence; also the index of the root node.
  package let count: Int
  package private(set) var stack: [Int] = []
  package private(set) var next = 0
  package private(set) var heads: [Int]
  package private(set) var relations: [Int]
  /// Outermost and second outermost dependents on each side, and how many; `none` where there are
  /// none.
  private(set) var left1: [Int]
  private(set) var left2: [Int]
  private(set) var right1: [Int]
  private(set) var right2: [Int]
  private(set) var leftCount: [UInt32]
  private(set) var rightCount: [UInt32]

  package init(count: Int) {
    self.count = count
    let none = count + 1
    heads = Array(repeating: none, count: count + 2)
    relations = Array(repeating: 0, count: count + 2)
    left1 = heads
    left2 = heads
    right1 = heads
    right2 = heads
    leftCount = Array(repeating: 0, count: count + 2)
    rightCount = leftCount
  }

  var none: Int { count + 1 }
  package var isFinished: Bool { next == count && stack.isEmpty }
  func top(_ depth: Int) -> Int { depth < stack.count ? stack[stack.count - 1 - depth] : none }
  func ahead(_ distance: Int) -> Int { next + distance <= count ? next + distance : none }

  /// Whether `move` leads to a tree with one root.
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count >= 2
    }
  }

  package mutating func apply(_ move: Move, relation: Int) {
    guard move != .shift else {
      stack.append(next)
      next += 1
      return
    }
    let child = stack.removeLast()
    let head = move == .left ? next : stack[stack.count - 1]
    heads[child] = head
    relations[child] = relation
    if move == .left {
      left2[head] = left1[head]
      left1[head] = child
      leftCount[head] += 1
    } else {
      right2[head] = right1[head]
      right1[head] = child
      rightCount[head] += 1
    }
  }
}
