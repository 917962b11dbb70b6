/// Which stories a list shows, in which order, and which stretch of them.
package struct StoryListRequest: Sendable, Equatable {
  package enum Order: String, Sendable, Equatable, Codable, CaseIterable {
    /// Latest article first.
    case newest
    /// Most conflicts first, then most disagreements.
    case disputed
    /// Most articles first.
    case largest
  }

  package var order: Order
  package var filter: StoryFilter
  /// Of the first story of the stretch in the whole list.
  package var first: Int
  package var count: Int
  /// The stretch is laid around this story where the list holds it, whatever `first` says.
  package var around: Int64?

  package init(
    order: Order = .newest, filter: StoryFilter = StoryFilter(), first: Int = 0, count: Int = 200,
    around: Int64? = nil
  ) {
    self.order = order
    self.filter = filter
    self.first = first
    self.count = count
    self.around = around
  }
}

/// What the stories of a list have in common; all of it has to hold.
package struct StoryFilter: Sendable, Equatable {
  package enum Mark: String, Sendable, Equatable, CaseIterable {
    case disputed, conflict, unread, starred, new, changed
  }

  package var marks: [Mark] = []
  package var tags: [String] = []
  /// Stand in the title, case aside.
  package var words: [String] = []

  /// As the user writes it: "disputed unread #ohio kroger"; a mark may be shortened to its beginning of two letters or more.
  package init(_ text: String = "") {
    for word in text.split(separator: " ").map(String.init) {
      if word.hasPrefix("#"), word.count > 1 {
        tags.append(String(word.dropFirst()))
      } else if let mark = Self.mark(word) {
        marks.append(mark)
      } else {
        words.append(word)
      }
    }
  }

  private static func mark(_ word: String) -> Mark? {
    guard word.count > 1 else { return nil }
    return Mark.allCases.first { $0.rawValue.hasPrefix(word.lowercased()) }
  }

  package var isEmpty: Bool { self == StoryFilter() }

  /// Written out; empty for all stories.
  package var text: String {
    (marks.map(\.rawValue) + tags.map { "#" + $0 } + words).joined(separator: " ")
  }
}

/// A stretch of a list of stories.
package struct StoryPage: Sendable, Equatable {
  package var request: StoryListRequest
  /// Of `stories.first` in the whole list.
  package var first: Int
  package var stories: [StorySummary]
  /// Stories of the whole list, and those of the library that have something unread or disputed.
  package var total: Int
  package var unread = 0
  package var disputed = 0
}
