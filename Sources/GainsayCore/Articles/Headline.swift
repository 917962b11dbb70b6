import Foundation

/// A headline without the outlet that pages put after a dash or a bar.
struct Headline: Sendable, Equatable {
  var text: String
  /// "The Daily Crier" of "Mill closes | The Daily Crier".
  var outlet: String?

  private static let marks: Set<Character> = ["'", "\"", "“", "”", "‘", "’"]
  /// An outlet has no more words.
  private static let longestOutlet = 5

  /// - Parameter isOutlet: whether a name is that of a known outlet.
  init(_ line: String, isOutlet: (String) -> Bool) {
    text = line
    for (bar, isSure) in [(" | ", true), (" – ", false), (" — ", false), (" - ", false)] {
      guard let place = line.range(of: bar, options: .backwards) else { continue }
      let tail = Self.bare(line[place.upperBound...])
      let head = String(line[..<place.lowerBound])
      let isName =
        tail.split(separator: " ").count <= Self.longestOutlet && tail.first?.isUppercase == true
      guard isName, isSure || isOutlet(tail), head.contains(" ") else { continue }
      outlet = tail
      // A mark around the whole was closed after the outlet.
      text =
        line.last == head.first && head.first.map(Self.marks.contains) == true
        ? String(head.dropFirst()) : head
      return
    }
  }

  private static func bare(_ tail: Substring) -> String {
    tail.last.map(marks.contains) == true ? String(tail.dropLast()) : String(tail)
  }
}
