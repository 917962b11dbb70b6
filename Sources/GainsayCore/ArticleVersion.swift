/// What an article said before it was updated.
package struct ArticleVersion: Sendable, Equatable {
  package var path: String
  /// What it is known by.
  var content: String
  package var title: String?
  package var published: String?
  package var text: String

  /// A paragraph that one version has and the next has not, or the other way round.
  package enum Change: Sendable, Equatable {
    case removed(String)
    case added(String)
  }

  /// Paragraphs of a text; of longer ones only so many are compared.
  private static let longest = 500

  /// What was changed from this text to another, in the order of the texts.
  package func changes(to text: String) -> [Change] {
    let before = Self.paragraphs(self.text)
    let after = Self.paragraphs(text)
    let changes = after.difference(from: before)
    let removed = changes.removals.map { change in (change.place, 0, Change.removed(change.text)) }
    let added = changes.insertions.map { change in (change.place, 1, Change.added(change.text)) }
    return (removed + added).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static func paragraphs(_ text: String) -> [Substring] {
    Array(text.split(separator: "\n").prefix(longest))
  }
}

extension CollectionDifference<Substring>.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  fileprivate var text: String {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): String(element)
    }
  }
}
