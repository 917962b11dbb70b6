import GainsayCore
import Synchronization

/// How fast an import was at its beginning and at its end.
final class Rates: Sendable {
  private let points = Mutex<[(articles: Int, seconds: Double)]>([])

  func note(_ progress: ImportProgress) {
    points.withLock { $0.append((progress.articles, progress.seconds)) }
  }

  /// Articles a second of the first so many; 0 where that is not known.
  func first(_ count: Int) -> Double {
    points.withLock { points in
      let end = points.first { $0.articles >= max(count, 1) }
      return end.map { $0.seconds > 0 ? Double($0.articles) / $0.seconds : 0 } ?? 0
    }
  }

  func last(_ count: Int) -> Double {
    points.withLock { points in
      guard let end = points.last,
        let start = points.last(where: { $0.articles <= end.articles - count })
      else { return 0 }
      let seconds = end.seconds - start.seconds
      return seconds > 0 ? Double(end.articles - start.articles) / seconds : 0
    }
  }
}
