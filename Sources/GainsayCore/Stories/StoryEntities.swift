/// Merges the entities of a story's articles: the names of all articles go through the same sieves together.
struct StoryEntities: Sendable {
  private(set) var entities: [StoryEntity] = []
  /// Words of each one's shortest name, in small letters, without what only tells its legal form.
  private(set) var words: [Set<String>] = []
  private var places: [StoryEntity.Member: Int] = [:]
  private var names: [Int64: [String: Int]] = [:]

  init(articles: [AnalysedArticle], rules: NameRules) {
    let surfaces = Self.surfaces(articles)
    let candidates = surfaces.order.map { name in
      NameSieves.Candidate(
        surface: name, count: surfaces.counts[name]?.values.reduce(0, +) ?? 0,
        kind: Self.majority(surfaces.counts[name] ?? [:]))
    }
    let groups = NameSieves(rules: rules).groups(of: candidates)
    let groupOf = Dictionary(zip(surfaces.order, groups), uniquingKeysWith: { first, _ in first })
    merge(articles, groupOf, candidates)
    words = entities.map { Self.words(of: $0, rules) }
    let people = entities.filter { $0.kind == .person }.compactMap { Self.lastName(of: $0) }
    let counts = Dictionary(people.map { ($0, 1) }, uniquingKeysWith: +)
    sharedNames = Set(counts.filter { $0.value > 1 }.keys)
    for one in articles {
      let known = one.analysis.entities.compactMap { entity in
        index(article: one.id, entity: entity.id).map { (entity.name, $0) }
      }
      names[one.id] = Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Last names that several people of the story have.
  private var sharedNames: Set<String> = []

  func sharesLastName(_ entity: Int) -> Bool {
    let one = entities[entity]
    return one.kind == .person && Self.lastName(of: one).map(sharedNames.contains) ?? false
  }

  private static func lastName(of one: StoryEntity) -> String? {
    one.name.lowercased().split(separator: " ").last.map(String.init)
  }

  private static func words(of one: StoryEntity, _ rules: NameRules) -> Set<String> {
    let names = ([one.name] + one.aliases).map { name -> Set<String> in
      let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      return Set(words.filter { $0.count > 1 && !rules.suffixes.contains($0) })
    }
    return names.filter { !$0.isEmpty }.min { $0.count < $1.count } ?? []
  }

  /// The story's entity that an article's entity is, as an index of `entities`.
  func index(article: Int64, entity: Int) -> Int? {
    places[StoryEntity.Member(article: article, entity: entity)]
  }

  /// An entity of an article as the story knows it.
  struct Role: Sendable, Equatable {
    /// Index of the story's entities.
    var index: Int
    var name: String
    var kind: Entity.Kind
    var words: Set<String>
    var isAmbiguous: Bool
  }

  /// What the story knows of an article's entities, in their order: as long as it stays, so does all that is read under it.
  func roles(in one: AnalysedArticle) -> [Role?] {
    one.analysis.entities.map { entity in
      index(article: one.id, entity: entity.id).map { index in
        Role(
          index: index, name: entities[index].name, kind: entities[index].kind,
          words: words[index], isAmbiguous: sharesLastName(index))
      }
    }
  }

  /// The story's entity that an article knows under that name.
  func index(named name: String, in article: Int64) -> Int? { names[article]?[name] }

  // MARK: building

  private struct Surfaces {
    var order: [String] = []
    var counts: [String: [Entity.Kind: Int]] = [:]
  }

  private static func surfaces(_ articles: [AnalysedArticle]) -> Surfaces {
    var found = Surfaces()
    for one in articles {
      let bytes = Array(one.article.text.utf8)
      for mention in one.analysis.mentions where mention.form == .name {
        let surface = String(
          decoding: bytes[mention.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
        if found.counts[surface] == nil { found.order.append(surface) }
        found.counts[surface, default: [:]][
          one.analysis.entities[mention.entity].kind, default: 0] += 1
      }
    }
    return found
  }

  private static func majority(_ votes: [Entity.Kind: Int]) -> Entity.Kind {
    votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .other
  }

  /// For each group of names that stand beside a main name, the groups of the main names.
  private static func owners(of entities: [[Int]]) -> [Int: Set<Int>] {
    entities.reduce(into: [:]) { owners, groups in
      for group in groups.dropFirst() where group != groups[0] {
        owners[group, default: []].insert(groups[0])
      }
    }
  }

  private mutating func merge(
    _ articles: [AnalysedArticle], _ groupOf: [String: Int], _ candidates: [NameSieves.Candidate]
  ) {
    let members = articles.flatMap { one in
      one.analysis.entities.map {
        (StoryEntity.Member(article: one.id, entity: $0.id), [$0.name] + $0.aliases)
      }
    }
    var sets = DisjointSets(count: (groupOf.values.max() ?? -1) + 1)
    let owners = Self.owners(of: members.map { $0.1.compactMap { groupOf[$0] } })
    for (_, names) in members {
      let groups = names.compactMap { groupOf[$0] }
      // "Doe" of Jane Doe in one article and of Richard Doe in another makes them no one person.
      for group in groups.dropFirst() where owners[group]?.count == 1 {
        sets.join(groups[0], group)
      }
    }
    let numbers = sets.numbered
    var order: [Int] = []
    var byRoot: [Int: [StoryEntity.Member]] = [:]
    for (member, names) in members {
      guard let root = names.lazy.compactMap({ groupOf[$0] }).first.map({ numbers[$0] }) else {
        continue
      }
      if byRoot[root] == nil { order.append(root) }
      byRoot[root, default: []].append(member)
    }
    let names = Dictionary(grouping: candidates) { groupOf[$0.surface].map { numbers[$0] } ?? -1 }
    for root in order {
      let entity = NamedGroup(members: names[root] ?? []).entity(id: entities.count)
      for member in byRoot[root] ?? [] { places[member] = entities.count }
      entities.append(
        StoryEntity(
          name: entity.name, kind: entity.kind, aliases: entity.aliases, members: byRoot[root] ?? []
        ))
    }
  }
}
