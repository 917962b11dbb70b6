import Dispatch
import Synchronization

/// All cores at work on many things.
enum Cores {
  /// The answers for all items, in their order. Within one of several items no more cores come to help; one alone gets them all.
  static func map<Item: Sendable, Answer: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Answer
  ) -> [Answer] {
    guard items.count > 1 else { return items.map(work) }
    let slots = Mutex<[Int: Answer]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let answer = work(items[index])
      slots.withLock { $0[index] = answer }
    }
    return slots.withLock { slots in items.indices.compactMap { slots[$0] } }
  }

  /// What both give, found at once.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let found = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let one = first()
        found.withLock { $0.0 = one }
      } else {
        let other = second()
        found.withLock { $0.1 = other }
      }
    }
    let (one, other) = found.withLock { $0 }
    return (one ?? first(), other ?? second())
  }
}
