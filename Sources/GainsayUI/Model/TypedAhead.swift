/// Keys that were typed before what they need had come, as one does over a slow line. They are done in their order as soon as
/// it is there; Esc gives them up.
struct TypedAhead: Sendable {
  private static let most = 4_096

  private var keys: [Key] = []

  var first: Key? { keys.first }

  mutating func removeFirst() { keys.removeFirst() }

  mutating func giveUp() { keys = [] }

  /// Keeps a key that has to wait; behind another one it waits in any case.
  /// - Returns: false where it is to be done now.
  mutating func hold(_ key: Key, isAwaited: Bool) -> Bool {
    if key == .escape || key == .control("c") { keys = [] }
    guard !keys.isEmpty || isAwaited else { return false }
    if keys.count < Self.most { keys.append(key) }
    return true
  }
}
