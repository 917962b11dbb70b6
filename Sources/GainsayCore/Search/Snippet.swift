/// The part of a text that shows the most matches.
struct Snippet: Equatable {
  /// Bytes of it, about two lines.
  private static let length = 150
  /// Bytes before the first match.
  private static let lead = 40

  var text: String
  /// The matches in `text`.
  var matches: [Range<Int>]

  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - matches: in order.
  init(of bytes: [UInt8], matches: [Range<Int>]) {
    let start = Self.start(bytes, matches)
    var end = min(start + Self.length, bytes.count)
    while end < bytes.count, !Self.isSpace(bytes[end]) { end += 1 }
    let (before, after) = (start > 0 ? "…" : "", end < bytes.count ? "…" : "")
    let part = bytes[start..<end].map { Self.isSpace($0) ? UInt8(ascii: " ") : $0 }
    text = before + String(decoding: part, as: UTF8.self) + after
    let shift = before.utf8.count - start
    self.matches = matches.filter { $0.lowerBound >= start && $0.upperBound <= end }
      .map { $0.lowerBound + shift..<$0.upperBound + shift }
  }

  /// Where the most matches follow, at the start of a word.
  private static func start(_ bytes: [UInt8], _ matches: [Range<Int>]) -> Int {
    var best = (count: 0, place: 0)
    var last = 0
    for (first, match) in matches.enumerated() {
      last = max(last, first)
      while last < matches.count, matches[last].upperBound <= match.lowerBound + length - lead {
        last += 1
      }
      if last - first > best.count { best = (last - first, match.lowerBound) }
    }
    guard best.place > lead else { return 0 }
    var start = best.place - lead
    while start < best.place, !isSpace(bytes[start - 1]) { start += 1 }
    return start
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 }
}
