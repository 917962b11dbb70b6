/// Finds articles that have words in common, whole or in part.
///
/// Every fingerprint remembers the few articles that have it, so the cost is linear in the text of the story.
struct Reprints: Sendable {
  struct Match: Sendable, Equatable {
    /// Indices of the articles; `copy` comes later in the list.
    var copy: Int
    var model: Int
    /// How much of the shorter one is in the other, from 0 to 1.
    var share: Double
    /// What they share, as UTF-8 ranges of each one's text, in order.
    var copied: [Range<Int>]
    var modelled: [Range<Int>]
  }

  /// Less than so many fingerprints, or than this share of the shorter text, are a quotation or a set phrase.
  private static let fewest = 4
  private static let leastShare = 0.12
  /// Articles that one fingerprint remembers.
  private static let remembered = 6

  private struct Shared {
    var copied: [Range<Int>] = []
    var modelled: [Range<Int>] = []

    mutating func add(_ copy: Range<Int>, _ model: Range<Int>) {
      copied.append(copy)
      modelled.append(model)
    }
  }

  /// - Parameter texts: the fingerprints of each article.
  static func matches(_ texts: [Fingerprints]) -> [Match] {
    var holders: [UInt64: [(article: Int, range: Range<Int>)]] = [:]
    var found: [Match] = []
    for (article, text) in texts.enumerated() {
      var shared: [Int: Shared] = [:]
      for one in text.prints {
        for holder in holders[one.hash] ?? [] where holder.article != article {
          shared[holder.article, default: Shared()].add(one.range, holder.range)
        }
        holders[one.hash, default: []].add((article, one.range), upTo: remembered)
      }
      for (model, ranges) in shared.sorted(by: { $0.key < $1.key }) {
        let shorter = max(1, min(text.prints.count, texts[model].prints.count))
        let share = Double(ranges.copied.count) / Double(shorter)
        guard ranges.copied.count >= fewest, share >= leastShare else { continue }
        found.append(
          Match(
            copy: article, model: model, share: min(1, share), copied: ranges.copied,
            modelled: ranges.modelled))
      }
    }
    return found
  }
}

extension Array {
  fileprivate mutating func add(_ element: Element, upTo most: Int) {
    if count < most { append(element) }
  }
}
