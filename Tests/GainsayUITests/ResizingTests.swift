import Testing

@testable import GainsayUI

@Suite("Windows that change their size")
struct ResizingTests {
  /// Sizes in no order, the same in every run.
  private static let sizes = (1...120).map { step in
    (columns: 1 + step * 37 % 229, rows: 1 + step * 13 % 71)
  }

  @Test(arguments: ScreenTests.ways.map(\.name))
  func `After a storm one stands on the same line`(name: String) {
    let keys = ScreenTests.ways.first { $0.name == name }?.keys ?? ""
    var desk = Desk(rows: 20)
    desk.type(keys)
    let line = desk.line
    for size in Self.sizes {
      desk.send(.resized(columns: size.columns, rows: size.rows))
      #expect(desk.model.frame().lines.count == size.rows)
    }
    desk.send(.resized(columns: 80, rows: 20))
    #expect(desk.line == line)
  }

  @Test func `The words at the top of an article stay there through many widths`() {
    var desk = Desk(rows: 8)
    desk.type("Enter Enter j j j j")
    let before = desk.screen
    for size in Self.sizes { desk.send(.resized(columns: size.columns, rows: 8)) }
    desk.send(.resized(columns: 80, rows: 8))
    #expect(desk.screen == before)
  }
}
