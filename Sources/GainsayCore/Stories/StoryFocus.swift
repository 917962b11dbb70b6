/// Whom each article of a story is about. What two articles tell of nobody named is not of one matter where each is about a body or a
/// person whom the other does not even name: results of two firms, polls of two races.
struct StoryFocus: Sendable {
  /// Whom an article mentions less often, it only mentions.
  private static let fewest = 3
  private static let fewestOfShort = 2
  /// An article that names fewer may tell of anybody.
  private static let fewestOfStrangers = 5
  /// Sentences of a short article.
  private static let short = 12
  private static let most = 2
  private static let leadSentences = 4
  private static let actors: [Entity.Kind] = [.organization, .person]

  private struct Names {
    /// Words of those whom it is about, in small letters.
    var focus: Set<String>
    var all: Set<String>
    /// All its entities, as "#7".
    var entities: Set<String>
    /// Entities of its headline and first sentences, as "#7".
    var lead: Set<String>
    /// Words of their names, in small letters.
    var leadWords: Set<String>
    /// Words of the bodies and people in its headline, in small letters.
    var headline: Set<String>
    /// Words of the body and of the person whom it mentions most.
    var chief: [Entity.Kind: Set<String>]
    /// Who opens it, where they are one or two, or else whom it mentions most: people, by the words of their names.
    var people: [Set<String>]
  }

  private var names: [Int64: Names] = [:]
  /// For each entity of the story the words of its name, in small letters.
  private let words: [Set<String>]

  init(of articles: [AnalysedArticle], _ story: StoryEntities, countries: Set<String>) {
    words = story.words
    for one in articles {
      var counts: [Int: Int] = [:]
      let isShort = one.analysis.sentences.count <= Self.short
      var lead: Set<String> = []
      var leadWords: Set<String> = []
      var headline: Set<String> = []
      let heading = one.article.blocks.first { $0.kind == .headline }?.range
      let end = one.analysis.sentences.prefix(Self.leadSentences).last?.range.upperBound ?? 0
      for mention in one.analysis.mentions {
        guard let entity = story.index(article: one.id, entity: mention.entity) else { continue }
        counts[entity, default: 0] += 1
        if heading?.contains(mention.range.lowerBound) ?? false,
          Self.actors.contains(story.entities[entity].kind)
        {
          headline.formUnion(story.words[entity])
        }
        guard mention.range.lowerBound < end else { continue }
        lead.insert("#\(entity)")
        leadWords.formUnion(story.words[entity])
      }
      let actors = counts.filter { index, count in
        let entity = story.entities[index]
        return count >= Self.fewestOfShort && Self.actors.contains(entity.kind)
          && !countries.contains(entity.name.lowercased())
      }
      let ranked = actors.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let focus = ranked.filter { $0.value >= Self.fewest }.prefix(Self.most)
      let chief = (isShort ? ranked : Array(focus)).prefix(Self.most)
      names[one.id] = Names(
        focus: Set(focus.flatMap { story.words[$0.key] }),
        all: Set(counts.keys.flatMap { story.words[$0] }),
        entities: Set(counts.keys.map { "#\($0)" }), lead: lead, leadWords: leadWords,
        headline: headline,
        chief: Dictionary(
          chief.map { (story.entities[$0.key].kind, story.words[$0.key]) },
          uniquingKeysWith: { first, _ in first }),
        people: Self.chiefPeople(ranked.map(\.key), lead, story))
    }
  }

  private static func chiefPeople(_ ranked: [Int], _ lead: Set<String>, _ story: StoryEntities)
    -> [Set<String>]
  {
    let isPerson = { (entity: Int) in story.entities[entity].kind == .person }
    let opening = lead.compactMap { Int($0.dropFirst()) }.filter(isPerson)
    let chief =
      (1...most).contains(opening.count) ? opening : Array(ranked.filter(isPerson).prefix(1))
    return chief.map { story.words[$0] }
  }

  /// Whether the article is about whoever has that name.
  func isAbout(_ name: Set<String>, _ one: AnalysedArticle) -> Bool {
    guard !name.isEmpty, let known = names[one.id] else { return false }
    return name.isSubset(of: known.focus)
  }

  /// Whether the article mentions no other body, or no other person, as often.
  func isChiefly(about name: Set<String>, _ kind: Entity.Kind, _ one: AnalysedArticle) -> Bool {
    guard let chief = names[one.id]?.chief[kind] else { return false }
    return name.isSubset(of: chief) || chief.isSubset(of: name)
  }

  /// Whether both articles mention one body, or one person, most.
  func areChieflyAboutOne(_ kind: Entity.Kind, _ one: AnalysedArticle, _ other: AnalysedArticle)
    -> Bool
  {
    guard let mine = names[one.id]?.chief[kind], let theirs = names[other.id]?.chief[kind] else {
      return false
    }
    return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
  }

  /// Whether whom the one is about first is whom the other is.
  func areOfOnePerson(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    guard let mine = names[one.id]?.people, let theirs = names[other.id]?.people else {
      return false
    }
    return mine.contains { name in
      theirs.contains { name.isSubset(of: $0) || $0.isSubset(of: name) }
    }
  }

  /// Whether the article opens with one of the entities, given as "#7".
  func leads(to entities: Set<String>, _ one: AnalysedArticle) -> Bool {
    names[one.id].map { !$0.lead.isDisjoint(with: entities) } ?? false
  }

  /// Whether each names somebody or something of those with which the other opens.
  func areOfOneMatter(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    opens(one, with: other) && opens(other, with: one)
  }

  /// Whether one of both names somebody or something of those with which the other opens.
  func touch(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    opens(one, with: other) || opens(other, with: one)
  }

  /// Whether the one opens with somebody or something that the other names, or too little is named to tell.
  private func opens(_ one: AnalysedArticle, with other: AnalysedArticle) -> Bool {
    guard one.id != other.id, let lead = names[one.id]?.leadWords, let all = names[other.id]?.all
    else { return true }
    return lead.isEmpty || all.isEmpty || !lead.isDisjoint(with: all)
  }

  /// Whether the headlines of both name bodies or people, and neither article any of the other's headline: two companies' results.
  func haveSubjectsApart(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    guard let mine = names[one.id], let theirs = names[other.id], !mine.headline.isEmpty,
      !theirs.headline.isEmpty
    else { return false }
    return mine.headline.isDisjoint(with: theirs.all) && theirs.headline.isDisjoint(with: mine.all)
  }

  /// What two articles of one occasion name both: so many, or so large a part of what the one names that names fewer.
  private static let common = (count: 3, part: 0.25)

  /// Whether both name so much in common that they can tell of one occasion; what names little may.
  func haveMuchInCommon(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    guard one.id != other.id, let mine = names[one.id]?.entities,
      let theirs = names[other.id]?.entities
    else { return true }
    let fewer = min(mine.count, theirs.count)
    let shared = mine.intersection(theirs).count
    return fewer < Self.fewest || shared >= Self.common.count
      || Double(shared) >= Self.common.part * Double(fewer)
  }

  /// Whether two articles that both name several name none in common: two ferries, two recalls.
  func areStrangers(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    guard one.id != other.id, let mine = names[one.id], let theirs = names[other.id] else {
      return false
    }
    return min(mine.entities.count, theirs.entities.count) >= Self.fewestOfStrangers
      && mine.all.isDisjoint(with: theirs.all)
  }

  /// Whether two sentences that both name somebody or something, given as "#7", name one in common.
  func haveNamesInCommon(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let (mine, theirs) = (nameWords(one), nameWords(other))
    return mine.isEmpty || theirs.isEmpty || !mine.isDisjoint(with: theirs)
  }

  private func nameWords(_ topic: Set<String>) -> Set<String> {
    Set(
      topic.filter { $0.hasPrefix("#") }.compactMap { Int($0.dropFirst()) }
        .filter(words.indices.contains).flatMap { words[$0] })
  }

  /// Whether the article names one of the entities, given as "#7".
  func names(_ entities: Set<String>, _ one: AnalysedArticle) -> Bool {
    names[one.id].map { !$0.entities.isDisjoint(with: entities) } ?? false
  }

  /// Whether the article names whoever has one of the names, in full or in part: entities as "#7".
  func mentions(_ entity: String, _ one: AnalysedArticle) -> Bool {
    guard let known = names[one.id] else { return false }
    return known.entities.contains(entity) || !nameWords([entity]).isDisjoint(with: known.all)
  }

  /// Those who say it, as entities "#7", by their names.
  func said(_ one: Statement) -> Set<String> {
    let spoken = Set((one.speaker ?? "").lowercased().split(separator: " ").map(String.init))
    return Set(words.indices.filter { !words[$0].isDisjoint(with: spoken) }.map { "#\($0)" })
  }

  /// Whether one names those whom the other is about, or both open with one name and share more, or of either nothing is known.
  func isShared(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    guard let mine = names[one.id], let theirs = names[other.id], !mine.focus.isEmpty,
      !theirs.focus.isEmpty
    else { return true }
    return !mine.focus.isDisjoint(with: theirs.all) || !theirs.focus.isDisjoint(with: mine.all)
      || !mine.lead.isDisjoint(with: theirs.lead)
        && mine.entities.intersection(theirs.entities).count >= Self.common.count
  }
}
