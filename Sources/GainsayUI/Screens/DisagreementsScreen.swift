import GainsayCore

/// Where the sources disagree: a line a card, and the selected card whole, with the quotation that Enter reads in its place.
struct DisagreementsScreen: ScreenContent {
  let kind = ScreenKind.disagreements
  let of: Int64?
  /// Of the story.
  let title: String
  private(set) var cards: [DisagreementCard] = []
  private(set) var isLoaded = false
  /// The quotation of the selected card that Enter opens.
  var quotation = 0
  var scroll = ScrollState() {
    didSet { if scroll.item != oldValue.item { quotation = 0 } }
  }

  /// The card to begin with, once it has come.
  private var first: Int?

  /// - Parameter first: number of the card to begin with.
  init(story: Int64?, title: String = "", first: Int? = nil) {
    of = story
    self.title = title
    self.first = first
  }

  var story: Int64? { of ?? selected?.story }
  var wants: [Effect] { [.loadDisagreements(story: of)] }
  var detailItem: Int { quotation }

  var selected: DisagreementCard? {
    cards.indices.contains(scroll.item) ? cards[scroll.item] : nil
  }

  private var quotations: [Evidence] {
    selected?.disagreement.positions.flatMap(\.claims) ?? []
  }

  var selectedQuotation: Evidence? {
    let all = quotations
    return all.indices.contains(quotation) ? all[quotation] : all.first
  }

  var subjects: Subjects? { nil }

  /// The selected quotation's article and the first of another side.
  var compared: ComparedArticles? {
    guard let claim = selectedQuotation, let positions = selected?.disagreement.positions else {
      return nil
    }
    let others = positions.filter { !$0.claims.contains(claim) }.flatMap(\.claims)
    return others.first { $0.article != claim.article }.map {
      ComparedArticles(left: claim.article, right: $0.article)
    }
  }

  mutating func take(_ message: Message, in size: PaneSize) -> [Effect] {
    guard case .disagreementsLoaded(let cards, let story) = message, story == of else { return [] }
    let (id, kept) = (selected?.id, quotation)
    self.cards = cards
    isLoaded = true
    scroll.item = cards.firstIndex { $0.id == id } ?? min(scroll.item, max(cards.count - 1, 0))
    if let first, cards.indices.contains(first) { scroll.item = first }
    first = nil
    if selected?.id == id { quotation = kept }
    return []
  }

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    switch action {
    case .nextEntity:
      quotation = quotations.isEmpty ? 0 : (quotation + 1) % quotations.count
      return Outcome()
    case .nextMention: return step(1)
    case .previousMention: return step(-1)
    case .reject:
      guard let card = selected else { return Outcome() }
      guard !card.disagreement.key.isEmpty else {
        return Outcome(notice: "this card cannot be told from others, so it stays")
      }
      return Outcome(effects: [.act(.reject(card.disagreement.key, story: card.story))])
    default: return nil
    }
  }

  /// To the next quotation, on into the next card.
  private mutating func step(_ step: Int) -> Outcome {
    if quotations.indices.contains(quotation + step) {
      quotation += step
    } else if cards.indices.contains(scroll.item + step) {
      scroll.item += step
      quotation = step > 0 ? 0 : max(quotations.count - 1, 0)
    } else {
      return Outcome(notice: step > 0 ? "the last quotation" : "the first quotation")
    }
    return Outcome()
  }

  func open() -> Opening? {
    selectedQuotation.map { .article(ArticleOpening($0.article, at: $0.range)) }
  }

  // MARK: drawing

  func head(width: Int) -> [Run] {
    let counts = [Disagreement.Status.conflict, .superseded, .scope, .tension].compactMap {
      status -> String? in
      let number = cards.count { $0.disagreement.status == status }
      return number > 0 ? "\(number) \(status.rawValue)" : nil
    }.joined(separator: "  ")
    let path = width.isRoomy && !title.isEmpty ? "\(title.fitted(upTo: width / 2)) > " : ""
    let name = of == nil ? "Disagreements of all stories" : "Disagreements"
    return [Run(path, .dim), Run(name, .title)].with(right: [Run(counts, .dim)], width: width)
  }

  func paper(width: Int) -> Paper {
    guard !cards.isEmpty else {
      guard isLoaded else { return .laid([], items: []) }
      return .message(
        "No disagreement was found here.",
        hint: "Sources that differ in one thing only rarely contradict each other.", width: width)
    }
    let cards = cards
    return .list(count: cards.count) {
      Self.line(cards[$0].disagreement, width: width, isSelected: $1)
    }
  }

  private static func line(_ card: Disagreement, width: Int, isSelected: Bool) -> [Run] {
    let status: String = width.isRoomy ? Wording.status(card.status).fitted(to: 11) : ""
    let labels: String = card.positions.map { position -> String in
      let origins = (position.originsAreAtMost ? "≤" : "") + "\(position.origins)"
      return "\(position.label) \(origins)"
    }.joined(separator: " | ")
    let room = max(width - status.cells - 4, 4)
    let question = width.isRoomy ? room * 11 / 20 : room
    let asked = card.question.fitted(upTo: question)
    return [
      Run(isSelected ? ">" : " "),
      Run(Wording.mark(card.status) + " " + status, Wording.style(card.status)),
    ] + Run.title(asked, .plain, isSelected: isSelected) + [
      Run(String(repeating: " ", count: question - asked.cells)),
      Run(width.isRoomy ? "  " + labels.fitted(to: max(room - question - 2, 1)) : ""),
    ]
  }

  func detail(width: Int) -> Paper? {
    selected.map {
      CardLayout(card: $0.disagreement, width: width, selected: quotation).paper
    }
  }

  func status(width: Int) -> String {
    guard let claim = selectedQuotation else { return "" }
    let number =
      quotations.count > 1 ? "quotation \(quotation + 1)/\(quotations.count), Tab next; " : ""
    return number + "Enter reads it in \(Wording.outlet(claim.outlet, path: claim.path))"
  }
}
