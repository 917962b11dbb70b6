import Foundation
import GainsayUI
import Synchronization

/// Where background work leaves its answers, and what wakes the event loop to them.
final class Inbox: Sendable {
  private struct State {
    var messages: [Message] = []
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let wake: Int32

  init(wake: Int32) { self.wake = wake }

  func post(_ message: Message) {
    state.withLock { $0.messages.append(message) }
    var zero: UInt8 = 0
    // A full pipe wakes as well as one more byte.
    _ = write(wake, &zero, 1)
  }

  func takeAll() -> [Message] {
    state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  func cancel() { state.withLock { $0.isCancelled = true } }
}

/// A pipe that wakes `poll`: signals write their number, answers a zero.
struct WakePipe: Sendable {
  let output: Int32
  let input: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (output, input) = (ends[0], ends[1])
  }

  /// The signals that came, in order.
  func drain() -> [UInt8] {
    var signals: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(output, &bytes, bytes.count)
      guard count > 0 else { return signals }
      signals += bytes.prefix(count).filter { $0 != 0 }
    }
  }
}

/// Tells the last of several questions from those before it.
final class Turns: Sendable {
  private let last = Mutex(0)

  func begin() -> Int {
    last.withLock { last in
      last += 1
      return last
    }
  }

  func isLast(_ turn: Int) -> Bool { last.withLock { $0 == turn } }
}
