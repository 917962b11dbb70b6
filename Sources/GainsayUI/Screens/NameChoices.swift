import GainsayCore

/// The names that count as one company on its screen: its own, and those of others that go by the same.
struct NameChoices: Sendable {
  private struct Choice: Sendable {
    var entity: EntitySummary
    /// Nil stands for an entity as a whole.
    var name: String?
    var isOn: Bool

    var label: String { name ?? "\(entity.name) (\(entity.kind.rawValue))" }
  }

  private var choices: [Choice]

  init(_ entity: EntitySummary) {
    choices = ([entity.name] + entity.aliases).map {
      Choice(entity: entity, name: $0, isOn: true)
    }
  }

  mutating func add(_ entities: [EntitySummary]) {
    let known = Set(choices.map(\.entity.id))
    choices += entities.filter { !known.contains($0.id) }.map {
      Choice(entity: $0, name: nil, isOn: false)
    }
  }

  /// Those of which at least one name counts, in order.
  var entities: [Int64] {
    choices.filter { $0.isOn || $0.name != nil }.map(\.entity.id)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  var isWhole: Bool { choices.allSatisfy { $0.name == nil || $0.isOn } }

  /// Whether a mention goes by a name that counts; one by another word ("the company") counts unless names were taken out.
  func holds(_ mention: MentionLine) -> Bool {
    let off = choices.filter { !$0.isOn && $0.name == mention.text }
    return off.isEmpty
  }

  /// - Returns: the entities whose mentions are wanted now.
  mutating func toggle(_ number: Int) -> [Int64] {
    guard choices.indices.contains(number) else { return [] }
    choices[number].isOn.toggle()
    return choices[number].isOn ? [choices[number].entity.id] : []
  }

  var pieces: [[Run]] {
    choices.map { [Run($0.isOn ? "[x] " : "[ ] ", .dim), Run($0.label)] }
  }

  func paper(width: Int) -> Paper {
    let choices = choices
    return .list(count: choices.count) { number, isSelected in
      let choice = choices[number]
      let text = (choice.isOn ? "[x] " : "[ ] ") + choice.label
      return [
        Run(
          (isSelected ? "> " : "  ") + text.fitted(to: max(width - 2, 4)),
          isSelected ? .selected : .plain)
      ]
    }
  }
}
