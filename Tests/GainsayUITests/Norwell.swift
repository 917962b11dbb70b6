@testable import GainsayCore

@testable import GainsayUI

/// An invented story in three articles, and the library's answers about it.
enum Norwell {
  static let ledger = article(
    1, outlet: "Daily Ledger", published: "2025-06-03T09:12:00Z",
    paragraphs: [
      "Kestrel agrees to buy Norwell for $4.2bn",
      "The board of Norwell accepted the offer late on Monday, after three weeks of talks that "
        + "had twice come to nothing over the price.",
      "Kestrel will pay $4.2bn in cash, 18% above Friday's close. Norwell shares rose 12%.",
      "Norwell Group employs 9,100 people in four countries. A spokeswoman said that no plant "
        + "would close this year.",
    ])
  static let post = article(
    2, outlet: "Harbour Post", published: "2025-06-03T11:40:00Z",
    paragraphs: [
      "Unions fear for jobs at Norwell",
      "The offer values Norwell at $3.9bn excluding debt, according to two people familiar with "
        + "the matter.",
      "Kestrel declined to comment.",
    ])
  static let note = article(
    3, outlet: nil, published: nil, paragraphs: ["Port strike enters its second week at Ostby."])

  static let stories = [
    StorySummary(
      id: 7, title: "Kestrel agrees to buy Norwell for $4.2bn", articles: 2, outlets: 2, origins: 2,
      originsAreAtMost: true, disagreements: 1, conflicts: 1, updated: "2025-06-03T11:40:00Z",
      marks: StoryMarks(unread: 2, freshness: .new)),
    StorySummary(
      id: 8, title: "Port strike enters its second week at Ostby.", articles: 1, outlets: 1,
      origins: 1, originsAreAtMost: false, disagreements: 0, conflicts: 0, updated: nil,
      marks: StoryMarks(unread: 0, starred: 1, freshness: .seen, tags: ["ports"])),
  ]
  static let later = StorySummary(
    id: 9, title: "Chip plant fire: output halted", articles: 4, outlets: 3, origins: 1,
    originsAreAtMost: false, disagreements: 2, conflicts: 0, updated: "2025-06-04")

  static let entities = [
    EntitySummary(
      id: 70, name: "Norwell", kind: .organization, aliases: ["Norwell Group"], mentions: 6,
      articles: 2),
    EntitySummary(
      id: 71, name: "Kestrel", kind: .organization, aliases: [], mentions: 3, articles: 2),
  ]

  static let cards = [
    DisagreementCard(
      id: 1, story: 7,
      disagreement: Disagreement(
        key: "offer", kind: .quantity, status: .conflict,
        question: "What is the offer for Norwell worth?",
        confidence: 0.9, why: "same buyer, same target, same offer",
        doubt: "“excluding debt” may measure another thing",
        positions: [
          Position(
            label: "$4.2bn", outlets: 1, origins: 1, originsAreAtMost: false,
            claims: [
              evidence(
                ledger, "Kestrel will pay $4.2bn in cash, 18% above Friday's close.", chain: [])
            ]),
          Position(
            label: "$3.9bn", outlets: 1, origins: 2, originsAreAtMost: true,
            claims: [
              evidence(
                post,
                "The offer values Norwell at $3.9bn excluding debt, according to two people "
                  + "familiar with the matter.",
                chain: [
                  SourceLink(name: "Harbour Post", kind: .outlet),
                  SourceLink(name: nil, kind: .unnamed),
                ])
            ]),
        ]))
  ]

  static let now = "2025-06-03T12:00:00Z"

  static func stories(_ stories: [StorySummary], for request: StoryListRequest) -> Message {
    let shown = stories.filter { story in
      request.filter.words.allSatisfy { story.title.contains($0) }
        && (!request.filter.marks.contains(.disputed) || story.disagreements > 0)
    }
    return .storiesLoaded(
      StoryPage(
        request: request, first: 0, stories: shown, total: shown.count,
        unread: stories.count { $0.marks.unread > 0 },
        disputed: stories.count { $0.disagreements > 0 }), now: now)
  }

  /// The Post has it from the Ledger, as it seems.
  static let origins = OriginGraph(
    nodes: [
      OriginNode(kind: .unnamed, name: "Daily Ledger"),
      OriginNode(kind: .outlet, name: "Daily Ledger"),
      OriginNode(kind: .article, article: 1), OriginNode(kind: .article, article: 2),
    ],
    edges: [
      OriginEdge(from: 2, to: 1, basis: .own, isWhole: true),
      OriginEdge(from: 1, to: 0, basis: .credit, article: 1, range: 0..<7),
      OriginEdge(from: 3, to: 1, basis: .rewrite, isInferred: true, isWhole: true),
    ])

  static let bond = StoryBond(
    names: [StoryBond.Shared(text: "Norwell", articles: 2)],
    words: [StoryBond.Shared(text: "takeover", articles: 2)], firstDay: "2025-06-03",
    lastDay: "2025-06-03")

  static let outlets = [
    OutletSummary(
      name: "Daily Ledger", articles: 31, stories: 12, undated: 2, first: "2025-05-01",
      last: "2025-06-03"),
    OutletSummary(name: nil, articles: 1, stories: 1, undated: 1, first: nil, last: nil),
  ]

  static let log = [
    ImportRun(
      ended: "2025-06-03T12:00:00Z", added: 3, replaced: 0, unchanged: 1,
      failures: [ImportRun.Failure(path: "news/broken.pdf", reason: "is not text")], failureCount: 1
    )
  ]

  static func comparison(_ left: ArticlePage, _ right: ArticlePage) -> ArticleComparison {
    func sentence(_ page: ArticlePage, _ number: Int) -> Range<Int> {
      page.article.blocks[number].range
    }
    return ArticleComparison(
      left: left, right: right,
      rows: [
        ArticleComparison.Row(left: sentence(left, 0), right: nil, relation: .elsewhere),
        ArticleComparison.Row(left: nil, right: sentence(right, 0), relation: .alone),
        ArticleComparison.Row(
          left: sentence(left, 1), right: sentence(right, 1), relation: .disputed),
        ArticleComparison.Row(
          left: sentence(left, 2), right: sentence(right, 2), relation: .shared),
      ])
  }

  static func answer(to effect: Effect) -> Message? {
    switch effect {
    case .loadStories(let request): stories(stories, for: request)
    case .loadStory(7):
      .storyLoaded(
        StoryDetail(
          summary: stories[0], articles: [ledger.summary, post.summary], entities: entities,
          bond: bond))
    case .loadOrigins(7): .originsLoaded(origins, story: 7)
    case .loadArticle(1): .articleLoaded(ledger)
    case .loadArticle(2): .articleLoaded(post)
    case .loadDisagreements(let story): .disagreementsLoaded(cards, story: story)
    case .loadEntities(let story): .entitiesLoaded(entities, story: story)
    case .loadConcordance(let entity, let story):
      .concordanceLoaded(
        Concordance(
          lines: mentions(of: entity), total: mentions(of: entity).count,
          companions: entities.filter { $0.id != entity }), entity: entity, story: story)
    case .loadNames(let entity):
      .namesLoaded(
        [
          EntitySummary(
            id: 72, name: "Norwell, Ohio", kind: .place, aliases: [], mentions: 1, articles: 1)
        ], entity: entity.id)
    case .findStory(let entity, let story, _):
      .nextStoryFound(nil, entity: entity, from: story)
    case .compare(1, 2): .compared(comparison(ledger, post))
    case .compare(2, 1): .compared(comparison(post, ledger))
    case .loadOutlets: .outletsLoaded(outlets)
    case .loadOutletArticles(let outlet, _, _):
      .outletArticlesLoaded([ledger.summary, note.summary], outlet: outlet, first: 0)
    case .loadLog: .logLoaded(log)
    case .act(let command): .acted(command, command == .undo ? .rejected : nil)
    case .search(let query): .searched(search(query))
    default: nil
    }
  }

  static func search(_ query: String) -> SearchAnswer {
    let snippet = "The offer values Norwell at $3.9bn excluding debt"
    guard "norwell".hasPrefix(query.lowercased()), !query.isEmpty else {
      return SearchAnswer(query: query, hits: [], total: 0, articles: 3)
    }
    let end = 17 + query.utf8.count
    let hits = [
      SearchAnswer.Hit(
        article: post.summary, score: 2, snippet: snippet, matches: [17..<end],
        positions: [range(of: "Norwell at $3.9bn", in: post.article.text)]),
      SearchAnswer.Hit(
        article: ledger.summary, score: 1, snippet: "The board of Norwell accepted the offer",
        matches: [13..<13 + query.utf8.count],
        positions: [range(of: "Norwell accepted", in: ledger.article.text)]),
    ]
    return SearchAnswer(query: query, hits: hits, total: 2, articles: 3)
  }

  private static func article(
    _ id: Int64, outlet: String?, published: String?, paragraphs: [String]
  ) -> ArticlePage {
    let path = "news/\(id)_\(paragraphs[0].prefix(4).lowercased()).txt"
    let text = paragraphs.joined(separator: "\n\n")
    let blocks = paragraphs.enumerated().map { number, paragraph in
      Block(kind: number == 0 ? .headline : .paragraph, range: range(of: paragraph, in: text))
    }
    let summary = ArticleSummary(
      id: id, story: 7, path: path, title: paragraphs[0], heading: paragraphs[0], outlet: outlet,
      published: published)
    let disputed = [
      "Kestrel will pay $4.2bn in cash, 18% above Friday's close.",
      paragraphs[1 % paragraphs.count],
    ]
    .filter { text.contains($0) && ($0.contains("$")) && id < 3 }
    return ArticlePage(
      summary: summary,
      article: Article(
        path: path, title: paragraphs[0], outlet: outlet, published: published, text: text,
        blocks: blocks, omitted: ["Read more: markets"]),
      mentions: (marks("Norwell", 70, in: text) + marks("Kestrel", 71, in: text))
        .sorted { $0.range.lowerBound < $1.range.lowerBound },
      disputes: disputed.map {
        ArticlePage.DisputeMark(range: range(of: $0, in: text), status: .conflict, disagreement: 0)
      })
  }

  private static func evidence(_ page: ArticlePage, _ quote: String, chain: [SourceLink])
    -> Evidence
  {
    Evidence(
      article: page.summary.id, path: page.summary.path, outlet: page.summary.outlet,
      published: page.summary.published, range: range(of: quote, in: page.article.text),
      quote: quote, speaker: nil, chain: chain, factuality: .certain, cues: [])
  }

  private static func mentions(of entity: Int64) -> [MentionLine] {
    [ledger, post].flatMap { page in
      page.mentions.filter { $0.entity == entity }.map { mark in
        let name = entity == 70 ? "Norwell" : "Kestrel"
        let sentence =
          page.article.blocks.first { $0.range.overlaps(mark.range) }?.range ?? mark.range
        let bytes = Array(page.article.text.utf8)
        let start = mark.range.lowerBound - sentence.lowerBound
        return MentionLine(
          entity: name, kind: .organization, article: page.summary, range: mark.range, form: .name,
          text: name, sentence: String(decoding: bytes[sentence], as: UTF8.self),
          rangeInSentence: start..<start + mark.range.count)
      }
    }
  }

  private static func marks(_ name: String, _ entity: Int64, in text: String)
    -> [ArticlePage.EntityMark]
  {
    text.ranges(of: name).map { found in
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return ArticlePage.EntityMark(
        range: start..<start + name.utf8.count, entity: entity, form: .name)
    }
  }

  private static func range(of words: String, in text: String) -> Range<Int> {
    guard let found = text.firstRange(of: words) else { return 0..<0 }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }
}
