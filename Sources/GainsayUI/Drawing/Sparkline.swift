/// Numbers as a row of small bars.
enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The greatest is a full bar, nothing is a space.
  static func text(_ numbers: [Int]) -> String {
    let greatest = max(numbers.max() ?? 0, 1)
    return String(
      numbers.map { number in
        number == 0 ? " " : bars[min((number * bars.count - 1) / greatest, bars.count - 1)]
      })
  }
}
