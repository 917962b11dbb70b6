import Testing

@testable import GainsayUI

@Suite("Every screen looks as it is written down")
struct ScreenTests {
  static let ways: [(name: String, keys: String)] = [
    ("stories", ""),
    ("story", "Enter"),
    ("article", "Enter Enter"),
    ("article-company", "Enter Enter Tab n"),
    ("disagreements", "Enter d"),
    ("companies", "Enter c"),
    ("mentions", "Enter c Enter"),
    ("mentions-names", "Enter c Enter a j"),
    ("article-omitted", "Enter Enter z"),
    ("origins", "Enter i"),
    ("compare", "Enter ="),
    ("sources", "O"),
    ("outlet", "O Enter"),
    ("log", "L"),
    ("filter", "f dis"),
    ("search", "/ nor"),
    ("search-empty", "/"),
    ("help", "?"),
  ]

  @Test(arguments: ways.map(\.name))
  func `A screen at every size`(name: String) throws {
    let keys = Self.ways.first { $0.name == name }?.keys ?? ""
    for (columns, rows) in [(80, 24), (40, 10), (120, 40), (200, 60)] {
      var desk = Desk(columns: columns, rows: rows)
      desk.type(keys)
      try assertSnapshot(desk.screen, "\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `An empty library says how to fill it`() throws {
    for (columns, rows) in [(80, 24), (40, 10), (120, 40), (200, 60)] {
      let desk = Desk(columns: columns, rows: rows, stories: [])
      try assertSnapshot(desk.screen, "first-run-\(columns)x\(rows)")
    }
  }

  @Test(arguments: [(200, 60), (120, 40), (80, 24), (40, 10), (20, 5), (7, 3), (1, 1)])
  func `No screen is wider or higher than its window`(size: (columns: Int, rows: Int)) {
    for way in Self.ways {
      var desk = Desk(columns: size.columns, rows: size.rows)
      desk.type(way.keys + " G C-u Space")
      let frame = desk.model.frame()
      #expect(frame.lines.count == size.rows)
      #expect(frame.lines.allSatisfy { $0.reduce(0) { $0 + $1.text.cells } <= size.columns })
      #expect((0..<size.rows).contains(frame.cursor.row))
      #expect((0..<size.columns).contains(frame.cursor.column))
    }
  }
}
