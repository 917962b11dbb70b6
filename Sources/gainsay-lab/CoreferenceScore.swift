import GainsayCore

/// Counts of right, given and marked mentions by form, and B-cubed over the mentions that both sides have.
struct CoreferenceScore {
  private struct Count {
    var right = 0
    var given = 0
    var marked = 0
  }

  private var counts: [Mention.Form: Count] = [:]
  private var precision = 0.0
  private var recall = 0.0
  private var shared = 0

  /// What a mention of ours was matched with: indices in both lists.
  private struct Pair {
    var ours: Int
    var marked: Int
  }

  mutating func add(_ gold: MarkedArticle, _ analysis: Analysis, explain: Bool) {
    let named = Set(gold.mentions.filter { $0.form == .name }.map(\.entity))
    let pairs = Self.pairs(gold.mentions, analysis.mentions)
    addCubed(pairs, gold, analysis)
    let owners = Self.owners(pairs, gold, analysis)
    let markedOf = Dictionary(uniqueKeysWithValues: pairs.map { ($0.ours, $0.marked) })
    var isFound = Set<Int>()
    for (index, mention) in analysis.mentions.enumerated() {
      let marked = markedOf[index].map { gold.mentions[$0] }
      let isRight = marked.map { owners[mention.entity] == $0.entity } ?? false
      counts[mention.form, default: Count()].given += 1
      if isRight, let place = markedOf[index] {
        counts[mention.form, default: Count()].right += 1
        isFound.insert(place)
      } else if explain, mention.form != .name {
        print(
          "\(gold.id) wrong \(mention.form.rawValue): \(context(mention.range, gold.text)) = \(analysis.entities[mention.entity].name)"
        )
      }
    }
    for (index, mention) in gold.mentions.enumerated() where named.contains(mention.entity) {
      counts[mention.form, default: Count()].marked += 1
      if explain, mention.form == .pronoun, !isFound.contains(index) {
        print("\(gold.id) missing pronoun: \(context(mention.range, gold.text))")
      }
    }
  }

  private func context(_ range: Range<Int>, _ text: String) -> String {
    let bytes = Array(text.utf8)
    let from = max(0, range.lowerBound - 60), to = min(bytes.count, range.upperBound + 30)
    let piece = { (part: Range<Int>) in String(decoding: bytes[part], as: UTF8.self) }
    return
      (piece(from..<range.lowerBound) + "[" + piece(range) + "]" + piece(range.upperBound..<to))
      .replacing("\n", with: " ")
  }

  /// The shortest marked mention around each of ours, each used once; a pronoun or noun must be the same words.
  private static func pairs(_ marked: [MarkedArticle.Marked], _ ours: [Mention]) -> [Pair] {
    var isUsed = Set<Int>()
    return ours.indices.compactMap { index in
      let range = ours[index].range
      let fitting = marked.indices.filter { place in
        guard !isUsed.contains(place) else { return false }
        let other = marked[place].range
        let holds = other.lowerBound <= range.lowerBound && other.upperBound >= range.upperBound
        return ours[index].form == .pronoun ? other == range : holds
      }
      guard let best = fitting.min(by: { marked[$0].range.count < marked[$1].range.count }) else {
        return nil
      }
      isUsed.insert(best)
      return Pair(ours: index, marked: best)
    }
  }

  /// The marked entity that most of an entity's names belong to.
  private static func owners(
    _ pairs: [Pair], _ gold: MarkedArticle, _ analysis: Analysis
  ) -> [Int: Int] {
    var votes: [Int: [Int: Int]] = [:]
    for pair in pairs where analysis.mentions[pair.ours].form == .name {
      votes[analysis.mentions[pair.ours].entity, default: [:]][
        gold.mentions[pair.marked].entity, default: 0] += 1
    }
    return votes.compactMapValues { votes in
      votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private mutating func addCubed(_ pairs: [Pair], _ gold: MarkedArticle, _ analysis: Analysis) {
    let both = pairs.map { (analysis.mentions[$0.ours].entity, gold.mentions[$0.marked].entity) }
    for (ours, marked) in both {
      let same = Double(both.count { $0.0 == ours && $0.1 == marked })
      precision += same / Double(both.count { $0.0 == ours })
      recall += same / Double(both.count { $0.1 == marked })
    }
    shared += both.count
  }

  var table: [String] {
    var lines = ["form       right  given marked      P      R     F1"]
    for form in [Mention.Form.name, .nominal, .pronoun] {
      let count = counts[form] ?? Count()
      let (p, r) = (percent(count.right, count.given), percent(count.right, count.marked))
      lines.append(
        "\(form.rawValue.padded(9))\(cells([count.right, count.given, count.marked]))\(cells([p, r, mean(p, r)]))"
      )
    }
    let (p, r) = (100 * precision / Double(max(1, shared)), 100 * recall / Double(max(1, shared)))
    lines.append("B-cubed over \(shared) mentions of both sides:\(cells([p, r, mean(p, r)]))")
    return lines
  }

  private func percent(_ part: Int, _ whole: Int) -> Double {
    100 * Double(part) / Double(max(1, whole))
  }
  private func mean(_ p: Double, _ r: Double) -> Double { p + r == 0 ? 0 : 2 * p * r / (p + r) }
  private func cells(_ values: [Int]) -> String { values.map { "\($0)".paddedLeft(7) }.joined() }
  private func cells(_ values: [Double]) -> String {
    values.map { "\(($0 * 10).rounded() / 10)".paddedLeft(7) }.joined()
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
  fileprivate func paddedLeft(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
