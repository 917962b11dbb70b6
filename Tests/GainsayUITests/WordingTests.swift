import Testing

@testable import GainsayUI

@Suite("Ages, bars and groups")
struct WordingTests {
  @Test(arguments: [
    ("2025-06-03T11:40:00Z", "20m"), ("2025-06-03T09:00:00Z", "3h"), ("2025-06-01", "2d"),
    ("2025-05-01", "4w"), ("2023-06-01", "2y"), ("2025-06-04", "0m"), ("soon", "-"),
  ])
  func `An age is short`(time: String, age: String) {
    #expect(Age.text(of: time, now: "2025-06-03T12:00:00Z") == age)
    #expect(Age.text(of: time, now: nil) == "-")
  }

  @Test func `The greatest number is a full bar and nothing is a space`() {
    #expect(Sparkline.text([0, 1, 8, 4]) == " ▁█▄")
    #expect(Sparkline.text([]).isEmpty)
  }

  @Test func `Every line of a grouped list holds one thing`() {
    let rows = GroupedRows(firsts: [3, 7], counts: [2, 3])
    #expect(
      (1..<10).map(rows.place) == [
        .space, .heading(0), .item(0), .item(1), .space, .heading(1), .item(2), .item(3), .item(4),
      ])
    #expect((0..<5).map(rows.line) == [3, 4, 7, 8, 9])
  }
}
