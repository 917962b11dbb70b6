/// Breaks text into lines that fit.
enum Wrapping {
  /// UTF-8 ranges of the lines of a piece of a text; spaces at the breaks belong to no line.
  static func lines(of text: String, in range: Range<Int>, width: Int) -> [Range<Int>] {
    let view = text.utf8
    let start = view.index(view.startIndex, offsetBy: range.lowerBound)
    let end = view.index(view.startIndex, offsetBy: range.upperBound)
    var lines: [Range<Int>] = []
    var lineStart = range.lowerBound
    var offset = range.lowerBound
    var used = 0
    var lastBreak: (end: Int, next: Int, cells: Int)?
    for character in text[start..<end] {
      let length = character.utf8.count
      let cells = character.cells
      let isSpace = character == " " || character == "\n" || character == "\t"
      if used + cells > max(width, 2), !isSpace {
        if let found = lastBreak, found.end > lineStart {
          lines.append(lineStart..<found.end)
          (lineStart, used) = (found.next, used - found.cells)
        } else {
          lines.append(lineStart..<offset)
          (lineStart, used) = (offset, 0)
        }
        lastBreak = nil
      }
      used += cells
      offset += length
      if isSpace { lastBreak = (offset - length, offset, used) }
      if character == "-" || character == "—" { lastBreak = (offset, offset, used) }
    }
    if lineStart < range.upperBound || lines.isEmpty { lines.append(lineStart..<range.upperBound) }
    return lines
  }

  /// The same for a text of its own.
  static func lines(of text: String, width: Int) -> [String] {
    let bytes = Array(text.utf8)
    return lines(of: text, in: 0..<bytes.count, width: width).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}
