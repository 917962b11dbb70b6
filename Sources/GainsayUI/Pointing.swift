/// What is pointed at with the mouse, or named by its number.
extension Model {
  /// A first press selects an item, a second one opens it.
  mutating func press(row: Int) -> [Effect] {
    let first = Layout(model: self).firstPaperRow
    let line = content.scroll.top + row - first
    let paper = content.paper(width: size.width)
    guard row >= first, line < paper.count, prompt == nil,
      let item = paper.item(ofLine: line)
    else { return [] }
    return item == content.scroll.item ? perform(.open) : select(item)
  }

  mutating func select(_ item: Int) -> [Effect] {
    guard (0..<content.paper(width: size.width).itemCount).contains(item) else { return [] }
    content.scroll.item = item
    return []
  }
}

extension Paper {
  /// The item that the line belongs to.
  func item(ofLine line: Int) -> Int? {
    var (low, high) = (0, itemCount)
    while low < high {
      let middle = (low + high) / 2
      if items(middle).upperBound <= line { low = middle + 1 } else { high = middle }
    }
    return low < itemCount && items(low).contains(line) ? low : nil
  }
}
