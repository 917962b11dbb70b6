/// Where one has been: whole stacks of screens as they were left, so that going back finds the exact line.
struct JumpList: Sendable {
  typealias Stack = [any ScreenContent]

  private static let most = 100

  private var behind: [Stack] = []
  private var ahead: [Stack] = []
  private var named: [Character: Stack] = [:]

  /// Remembers a place that is about to be left.
  mutating func leave(_ stack: Stack) {
    behind = behind.suffix(Self.most - 1) + [stack]
    ahead = []
  }

  /// The place before, or the one that was left by going back; nil where there is none.
  mutating func go(back isBack: Bool, from stack: Stack) -> Stack? {
    guard let place = isBack ? behind.popLast() : ahead.popLast() else { return nil }
    if isBack { ahead.append(stack) } else { behind.append(stack) }
    return place
  }

  mutating func name(_ letter: Character, _ stack: Stack) { named[letter] = stack }

  func place(_ letter: Character) -> Stack? { named[letter] }
}
