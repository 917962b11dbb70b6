/// What a screen has to show, longer than the window: lines, made only when they are drawn, and the items among them that can
/// be selected.
struct Paper {
  /// A line; `isSelected` tells whether its item is.
  var line: (_ number: Int, _ isSelected: Bool) -> [Run]
  var count: Int
  /// The lines of each item, in order.
  var items: (_ item: Int) -> Range<Int>
  var itemCount: Int

  /// One line an item.
  static func list(count: Int, line: @escaping (Int, Bool) -> [Run]) -> Paper {
    Paper(line: line, count: count, items: { $0..<$0 + 1 }, itemCount: count)
  }

  /// Lines made beforehand, and which of them belong to each item; they show themselves what is selected.
  static func laid(_ lines: [[Run]], items: [Range<Int>]) -> Paper {
    Paper(
      line: { number, _ in lines[number] }, count: lines.count, items: { items[$0] },
      itemCount: items.count)
  }

  /// Lines made beforehand; `item` is the number of the item a line belongs to, or nil.
  static func lines(_ lines: [(item: Int?, runs: [Run])]) -> Paper {
    var ranges: [Range<Int>] = []
    for (number, line) in lines.enumerated() {
      guard let item = line.item else { continue }
      if item < ranges.count {
        ranges[item] = ranges[item].lowerBound..<number + 1
      } else {
        ranges.append(number..<number + 1)
      }
    }
    let found = ranges
    return Paper(
      line: { number, isSelected in
        let (item, runs) = lines[number]
        let isHandle = isSelected && item.map { found[$0].lowerBound } == number
        return isHandle ? selected(runs) : runs
      }, count: lines.count, items: { found[$0] }, itemCount: found.count)
  }
}

extension Paper {
  /// What stands where there is nothing to list: what that means, and below what helps.
  static func message(_ text: String, hint: String? = nil, width: Int) -> Paper {
    let wrapped = { (text: String, style: Style) in
      Wrapping.lines(of: text, width: max(width - 4, 8)).map { [Run("  " + $0, style)] }
    }
    let lines = [[]] + wrapped(text, .plain) + (hint.map { wrapped($0, .dim) } ?? [])
    return .laid(lines, items: [])
  }

  /// The first line of a selected item: a ">" in its margin, its heading as a selected title.
  private static func selected(_ runs: [Run]) -> [Run] {
    var runs = runs.flatMap { run in
      Run.title(run.text, run.style, isSelected: run.style == .heading)
    }
    if let first = runs.first, first.text.hasPrefix(" ") {
      runs[0].text = ">" + first.text.dropFirst()
    }
    return runs
  }
}

/// Which item is selected and which line is at the top. Without items the paper itself is moved.
package struct ScrollState: Sendable, Equatable {
  package var item = 0
  package var top = 0

  package init() {}

  /// Moves by items, or by lines where there are none.
  mutating func move(by steps: Int, on paper: Paper, height: Int) {
    if paper.itemCount > 0 {
      item = min(max(item + steps, 0), paper.itemCount - 1)
    } else {
      top = min(max(top + steps, 0), max(paper.count - height, 0))
    }
  }

  /// Moves the window so that the selected item is in it.
  mutating func settle(on paper: Paper, height: Int) {
    guard height > 0 else { return }
    if paper.itemCount > 0 {
      item = min(max(item, 0), paper.itemCount - 1)
      let lines = paper.items(item)
      if lines.upperBound > top + height { top = lines.upperBound - height }
      if lines.lowerBound < top { top = lines.lowerBound }
      if item == 0, lines.upperBound <= height { top = 0 }
    }
    top = min(max(top, 0), max(paper.count - height, 0))
  }
}
