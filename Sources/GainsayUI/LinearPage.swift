/// The shown screen as lines to be read one after the other, without a window: for screen readers and dumb terminals.
package struct LinearPage: Sendable, Equatable {
  package var head: String
  /// The lines asked for; the first line of an item begins with its number, from 1.
  package var lines: [String]
  /// How many lines come after these.
  package var rest: Int
  package var status: String
}

extension Model {
  package static let linearWidth = 76

  /// - Parameter first: the number of a line of the screen.
  package func linearPage(from first: Int, count: Int) -> LinearPage {
    let width = size.width
    let paper = content.paper(width: width)
    let numbers = (first..<max(first, min(first + count, paper.count)))
    let lines = numbers.map { number in
      let text = Self.plain(paper.line(number, false))
      guard let item = paper.item(ofLine: number), paper.items(item).lowerBound == number else {
        return text
      }
      return "\(item + 1). " + text.drop { $0 == " " }
    }
    let said = [notice, content.status(width: width)].first { !$0.isEmpty } ?? ""
    return LinearPage(
      head: Self.plain(content.head(width: width)), lines: lines,
      rest: max(0, paper.count - numbers.upperBound), status: SafeText.cleaned(said))
  }

  /// The line where one stands: where the place is, else the selected item, else the beginning.
  package var linearStart: Int {
    let size = size
    if let article = content as? ArticleScreen, article.place != nil,
      let place = article.cursor(in: size)
    {
      return article.scroll.top + place.row
    }
    let paper = content.paper(width: size.width)
    guard content.scroll.item > 0, content.scroll.item < paper.itemCount else { return 0 }
    return paper.items(content.scroll.item).lowerBound
  }

  /// Whether a line that is typed is a query.
  package var isTyping: Bool { content.typing != nil }

  private static func plain(_ runs: [Run]) -> String {
    SafeText.cleaned(runs.map(\.text).joined()).trimmingEnd()
  }
}
