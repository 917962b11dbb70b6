/// Words in quotation marks.
package struct Quotation: Sendable, Equatable, Codable {
  /// UTF-8 offsets in the text, marks included; one that is never closed ends with its paragraph.
  package var range: Range<Int>
  /// The words without their marks.
  package var content: Range<Int>
  /// 0 for a quotation, 1 for one inside it.
  package var depth: Int
  /// The same for the parts of one utterance, and for paragraphs that go on quoting; counted from 0
  /// in the order of their first parts, for quotations of depth 0 and 1 alike.
  package var utterance: Int
  /// Whether a mark closes it.
  package var isClosed: Bool

  package init(
    range: Range<Int>, content: Range<Int>, depth: Int = 0, utterance: Int = 0,
    isClosed: Bool = true
  ) {
    self.range = range
    self.content = content
    self.depth = depth
    self.utterance = utterance
    self.isClosed = isClosed
  }
}
