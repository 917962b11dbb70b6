import Synchronization

/// Analyses that were read or written lately, by what their articles are known by: a story that grows article by article is not
/// unpacked each time. What a content and a version of analysis stand for never changes, so nothing gets stale.
final class AnalysisCache: Sendable {
  /// Some tens of megabytes.
  private static let most = 200

  private struct State {
    var analyses: [String: Analysis] = [:]
    /// First come, first gone.
    var order: [String] = []
  }

  private let state = Mutex(State())

  subscript(content: String) -> Analysis? { state.withLock { $0.analyses[content] } }

  func keep(_ analysis: Analysis, of content: String) {
    state.withLock { state in
      guard state.analyses.updateValue(analysis, forKey: content) == nil else { return }
      state.order.append(content)
      guard state.order.count > Self.most else { return }
      for old in state.order.prefix(Self.most / 2) { state.analyses[old] = nil }
      state.order.removeFirst(Self.most / 2)
    }
  }
}
