import Foundation
import Language

/// Finds people to whom two articles give different ages: "Petrie, 24," and "Petrie, who was 26,".
struct AgeComparison: Sendable {
  /// Days between two articles by which nobody has a birthday.
  private static let days = 3
  private static let oldest = 110
  /// Years by which one person is told to be older.
  private static let farthest = 5
  /// UTF-8 bytes round a name in which its age stands.
  private static let reach = 40
  /// Bytes after a name in which its age begins: ", who was 24".
  private static let start = 12

  let gate: SlotGate
  let entities: StoryEntities

  private struct Age {
    var years: Int
    /// UTF-8 offsets of the number.
    var range: Range<Int>
    var statement: Statement
  }

  /// - Parameter statements: of a story.
  func cards(for statements: [Statement]) -> [Card] {
    var byPerson: [Int: [Age]] = [:]
    for told in Dictionary(grouping: statements, by: \.article.id).values {
      guard let article = told.first?.article else { continue }
      let bySentence = Dictionary(grouping: told, by: \.sentence)
      for mention in article.analysis.mentions where mention.form == .name {
        guard let person = entities.index(article: article.id, entity: mention.entity),
          entities.entities[person].kind == .person, !entities.sharesLastName(person),
          let (years, range) = age(round: mention.range, of: article),
          let statement = bySentence[sentence(at: range.lowerBound, of: article)]?.first
        else { continue }
        byPerson[person, default: []].append(Age(years: years, range: range, statement: statement))
      }
    }
    return byPerson.sorted { $0.key < $1.key }.compactMap(card)
  }

  private func sentence(at offset: Int, of article: AnalysedArticle) -> Int {
    article.analysis.sentences.firstPlace { $0.range.upperBound > offset }
  }

  /// "Petrie, 24,", "Petrie, aged 24", "Petrie, who was 24,", "Petrie, a 24-year-old cook", "24-year-old Petrie".
  private func age(round name: Range<Int>, of article: AnalysedArticle) -> (Int, Range<Int>)? {
    let length = article.article.text.utf8.count
    let after = name.upperBound..<min(length, name.upperBound + Self.reach)
    let before = max(0, name.lowerBound - Self.reach)..<name.lowerBound
    let (behind, ahead) = (article.words(after), article.words(before))
    let mayFollow =
      behind.utf8.first.map { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") } == true
      && behind.utf8.prefix(Self.start).contains(where: Ascii.isDigit)
    guard mayFollow || ahead.hasSuffix("-year-old ") else { return nil }
    if mayFollow,
      let match = behind.prefixMatch(
        of:
          #/,? (?:aged (?<aged>\d{1,3})\b|who (?:is|was) (?<told>\d{1,3})[,.;]|an? (?<old>\d{1,3})-year-old)|, (?<bare>\d{1,3})[,.;](?!\d)/#
      )
    {
      let output = match.output
      let number = output.aged ?? output.told ?? output.old ?? output.bare
      return number.flatMap { number in
        let way = behind.utf8.distance(from: behind.startIndex, to: number.startIndex)
        return self.age(number, from: after.lowerBound + way)
      }
    }
    guard let match = ahead.firstMatch(of: #/\b(?<old>\d{1,3})-year-old $/#) else { return nil }
    // Counted from the name: the text before it may begin within a character.
    let way = ahead.utf8.distance(from: match.output.old.startIndex, to: ahead.endIndex)
    return self.age(match.output.old, from: name.lowerBound - way)
  }

  private func age(_ number: Substring, from offset: Int) -> (Int, Range<Int>)? {
    guard let years = Int(number), (1...Self.oldest).contains(years) else { return nil }
    return (years, offset..<offset + number.utf8.count)
  }

  private func card(of person: Int, _ ages: [Age]) -> Card? {
    // An article that gives two tells of two days, or of two people.
    let single = Dictionary(grouping: ages, by: \.statement.article.id).values
      .filter { Set($0.map(\.years)).count == 1 }.joined()
      .sorted { ($0.years, $0.statement.article.id) < ($1.years, $1.statement.article.id) }
    for one in single {
      for other in single where isSlip(one.years, other.years) && mayDiffer(one, other) {
        let sides = [one, other].map { seed in single.filter { $0.years == seed.years } }
        return card(of: entities.entities[person].name, sides)
      }
    }
    return nil
  }

  /// 26 and 61 are two people of one name.
  private func isSlip(_ one: Int, _ other: Int) -> Bool {
    other > one && other - one <= Self.farthest
  }

  private func mayDiffer(_ one: Age, _ other: Age) -> Bool {
    let (here, there) = (one.statement, other.statement)
    let days = [here, there].compactMap { $0.published.flatMap { CalendarDay(iso: $0) }?.number }
    return here.outlet != there.outlet && gate.areIndependent(here, there)
      && (days.count < 2 || abs(days[0] - days[1]) <= Self.days)
      && gate.focus.haveMuchInCommon(here.article, there.article)
  }

  private func card(of name: String, _ sides: [[Age]]) -> Card {
    let built = sides.map { side in
      let ranges = Dictionary(
        side.map { ($0.statement.article.id, $0.range) }, uniquingKeysWith: { first, _ in first })
      let statements = side.map(\.statement)
      return Side(
        statements: statements,
        position: PositionBuilder().position(of: statements) { ranges[$0.article.id] })
    }
    return Card(
      kind: .quantity, status: .conflict, question: "How old is \(name)?",
      why: "One person, with two ages.", doubts: [], sides: built, kinship: 0.8,
      matter: "age|\(name.lowercased())",
      isMarked: built.flatMap(\.statements).contains(where: gate.marksContrast), bond: .words)
  }
}
