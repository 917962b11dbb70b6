/// Short pieces one after the other, as in "Who   Norwell 12   Kestrel 9": none is torn apart, and what finds no room is left
/// out with a "…".
enum Pieces {
  /// - Parameters:
  ///   - label: before the first line; the others begin under what follows it.
  ///   - most: how many lines there may be.
  ///   - gap: cells between the pieces.
  static func lines(
    _ pieces: [[Run]], after label: String, width: Int, most: Int = 2, gap: Int = 3
  ) -> [[Run]] {
    guard !pieces.isEmpty else { return [] }
    let indent = label.cells
    var lines: [[Run]] = [[Run(label, .dim)]]
    var used = indent
    for piece in pieces {
      let isFirst = used == indent
      if !isFirst, used + gap + piece.cells > width {
        guard lines.count < most else {
          lines[lines.count - 1].append(Run(used + 2 <= width ? " …" : "", .dim))
          break
        }
        lines.append([Run(String(repeating: " ", count: indent))])
        used = indent
      }
      let space = used == indent ? "" : String(repeating: " ", count: gap)
      lines[lines.count - 1] += [Run(space)] + piece
      used += space.count + piece.cells
    }
    return lines
  }
}
