import Dispatch
import Synchronization

/// All cores at work on many things.
enum Cores {
  /// The answers for all items, in their order.
  static func map<Item: Sendable, Answer: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) -> Answer
  ) -> [Answer] {
    let slots = Mutex<[Int: Answer]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let answer = work(items[index])
      slots.withLock { $0[index] = answer }
    }
    return slots.withLock { slots in items.indices.compactMap { slots[$0] } }
  }
}
