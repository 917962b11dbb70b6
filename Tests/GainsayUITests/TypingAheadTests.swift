@testable import GainsayCore
import Testing

@testable import GainsayUI

@Suite("Over a slow line one types ahead")
struct TypingAheadTests {
  static let ways = [
    "Enter Enter", "Enter d", "Enter d Tab Enter", "Enter Enter Tab n n", "Enter c j Enter",
    "Enter = n Enter", "j Enter", "Enter i j Enter", "O Enter j", "Enter Enter ] j", "/ nor Enter",
    "/ nor Tab j", "Enter Enter j j d", "Enter Enter / nor Enter n",
  ]

  @Test(arguments: ways)
  func `Keys typed before the answers have come do the same`(keys: String) {
    var quick = Desk(rows: 12)
    quick.type(keys)
    var slow = Desk(rows: 12)
    slow.isSlow = true
    slow.type(keys)
    slow.catchUp()
    #expect(slow.screen == quick.screen)
    #expect(slow.model.frame().cursor == quick.model.frame().cursor)
  }

  @Test func `Esc gives up what was typed ahead and goes back`() {
    var desk = Desk()
    let before = desk.screen
    desk.isSlow = true
    desk.type("Enter Enter Tab Esc")
    desk.catchUp()
    #expect(desk.screen == before)
  }

  @Test func `An error gives up what was typed ahead`() {
    var desk = Desk()
    desk.isSlow = true
    desk.type("Enter Enter")
    desk.send(.failed("the library cannot be read: no"))
    desk.catchUp()
    #expect(desk.model.content.kind == .story)
  }

  @Test func `Enter opens the answer to what is typed, not to less of it`() {
    var desk = Desk()
    desk.type("/ n")
    desk.isSlow = true
    desk.type("xyz Enter")
    desk.catchUp()
    #expect(desk.model.content.kind == .search)
    #expect(desk.screen.contains("Nothing holds"))
  }

  /// Any keys in any order, the answers late: none is left waiting for what never comes.
  @Test(arguments: 0..<30)
  func `No key waits for ever`(seed: UInt64) {
    var dice = Dice(state: seed)
    let keys = Command.table.flatMap(\.keys) + [.character("x"), .enter, .enter, .escape, .enter]
    var model = Model(columns: seed.isMultiple(of: 2) ? 80 : 120, rows: 24)
    var waiting = model.firstEffects
    var typed: [String] = []
    for _ in 0..<400 {
      if dice.roll(3) > 0 {
        let key = keys[dice.roll(keys.count)]
        typed.append(key.name)
        waiting += model.update(.key(key))
      } else if !waiting.isEmpty {
        let effect = waiting.removeFirst()
        waiting += model.update(Norwell.answer(to: effect) ?? .missing(effect))
      }
    }
    var left = 100_000
    while !waiting.isEmpty, left > 0 {
      left -= 1
      let effect = waiting.removeFirst()
      waiting += model.update(Norwell.answer(to: effect) ?? .missing(effect))
    }
    #expect(
      model.typedAhead.first == nil,
      "\(model.typedAhead.first?.name ?? "") on \(model.content.kind) after \(typed.suffix(60))")
  }
}

/// Numbers in no order, the same in every run (SplitMix64).
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }
}

struct LateSequenceTests {
  @Test(
    "What follows a torn Esc is the key that it spells",
    arguments: [("[A", Key.up, 2), ("OB", .down, 2), ("[6~j", .pageDown, 3), ("[1;5H", .home, 5)])
  func keys(typed: String, expected: Key, count: Int) {
    let found = LateSequence.key(in: typed.map(Key.character))
    #expect(found?.key == expected)
    #expect(found?.count == count)
  }

  @Test("What spells no key is typed", arguments: ["j", "[", "[x", "]A"])
  func others(typed: String) {
    #expect(LateSequence.key(in: typed.map(Key.character)) == nil)
  }
}
