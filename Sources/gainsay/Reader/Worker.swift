import Dispatch
import Foundation
import Synchronization

/// A thread of its own that does one thing after another. Unlike the threads of a dispatch queue it sleeps until there is
/// something to do and never wakes to end, so that an idle reader costs nothing.
final class Worker: Sendable {
  typealias Job = @Sendable () -> Void

  private let jobs: Jobs

  /// - Parameter name: for those who look at the process.
  init(name: String) {
    let jobs = Jobs()
    self.jobs = jobs
    let thread = Thread {
      while let job = jobs.next() { job() }
    }
    thread.name = name
    thread.start()
  }

  deinit { jobs.add(nil) }

  func start(_ job: @escaping Job) { jobs.add(job) }

  /// Returns when the job and all before it are done.
  func finish(_ job: @escaping Job) {
    let done = DispatchSemaphore(value: 0)
    jobs.add {
      job()
      done.signal()
    }
    done.wait()
  }

  /// What is to be done; nil ends the thread.
  private final class Jobs: Sendable {
    private let waiting = Mutex<[Job?]>([])
    private let count = DispatchSemaphore(value: 0)

    func add(_ job: Job?) {
      waiting.withLock { $0.append(job) }
      count.signal()
    }

    /// Waits for it.
    func next() -> Job? {
      count.wait()
      return waiting.withLock { $0.removeFirst() }
    }
  }
}
