/// A line of a page as it is shown: a paragraph, a heading, a list item, a row of a table.
struct PageBlock: Sendable, Equatable {
  enum Kind: Sendable { case paragraph, heading, listItem, quote, row, caption }

  var kind: Kind
  /// The numbers of its first and last text nodes, and of the element that makes it a line.
  var node: Int
  var last: Int
  var element: Int
  var text: String
  /// UTF-8 bytes of the text, and of what of it stands in links.
  var length: Int
  var linked: Int
  var words: Int
  /// Whether it ends as a sentence does.
  var isSentence: Bool

  var linkShare: Double { length == 0 ? 0 : Double(linked) / Double(length) }

  /// What looks like prose: long or a sentence, and hardly linked.
  var isProse: Bool { linkShare < 0.4 && (words >= 20 || words >= 8 && isSentence) }
}
