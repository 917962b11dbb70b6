import GainsayCore

/// What keys do in an article.
extension ArticleScreen {
  /// Walking needs the story, and the mentions of the company taken up.
  func awaits(_ action: Action) -> Bool {
    guard isLoaded, awaitedStory == nil else { return action.needsContent }
    let isStoryAwaited = detail?.summary.id != story
    let isWalkAwaited = entity != nil && (walk.map { $0.pending != 0 } ?? true)
    return switch action {
    case .nextMention, .previousMention: isWalkAwaited
    case .nextArticle, .previousArticle: isStoryAwaited || isWalkAwaited
    case .nextEntity, .compare, .disagreements: isStoryAwaited
    default: false
    }
  }

  mutating func perform(_ action: Action, in size: PaneSize) -> Outcome? {
    switch action {
    case .nextMention: return walk(1)
    case .previousMention: return walk(-1)
    case .nextEntity: return takeUpNext()
    case .nextArticle: return turnArticle(1)
    case .previousArticle: return turnArticle(-1)
    case .omitted:
      showsOmitted.toggle()
      let count = page?.article.omitted.count ?? 0
      return Outcome(
        notice: showsOmitted
          ? "\(Wording.count(count, "piece")) left out, at the end of the text; z hides them" : "")
    default: return nil
    }
  }

  // MARK: walking

  /// From mention to mention; without a company from match to match, or from dispute to dispute.
  private mutating func walk(_ step: Int) -> Outcome {
    guard let entity else { return walk(step, through: hits.isEmpty ? disputes : hits) }
    walk?.isAtEnd = false
    guard let walk else { return Outcome() }
    guard let next = walk.mention(step: step, from: place, in: id) else {
      return leaveStory(step, naming: entity)
    }
    if next.article.id == id {
      seek(next.range)
      return Outcome()
    }
    return Outcome(effects: turn(to: next.article.id, at: next.range), isJump: true)
  }

  private mutating func leaveStory(_ step: Int, naming entity: Int64) -> Outcome {
    guard let story = walk?.story else { return Outcome() }
    walk?.pending = step
    return Outcome(
      effects: [.findStory(naming: entity, from: story, isForward: step > 0)],
      isJump: true)
  }

  /// The number of the card of the disputed sentence at which one stands, or of the first from the window's top on.
  var disputeInView: Int? {
    guard let disputes = page?.disputes else { return nil }
    let top = layout?.offset(from: scroll.top) ?? 0
    let here = disputes.first { dispute in place.map { $0.overlaps(dispute.range) } ?? false }
    return (here ?? disputes.first { $0.range.upperBound > top })?.disagreement
  }

  private var disputes: [Range<Int>] { page?.disputes.map(\.range) ?? [] }

  private mutating func walk(_ step: Int, through ranges: [Range<Int>]) -> Outcome {
    let at = place?.lowerBound ?? -1
    let next =
      step > 0
      ? ranges.first { $0.lowerBound > at } : ranges.last { $0.lowerBound < at }
    guard let next else {
      return Outcome(
        notice: ranges.isEmpty
          ? "Tab takes up a company first, or c lists them"
          : step > 0 ? "the last one here" : "the first one here")
    }
    seek(next)
    return Outcome()
  }

  /// The next company named from the place on, from the window's top where there is none.
  private mutating func takeUpNext() -> Outcome {
    guard let page else { return Outcome() }
    let companies = Set(
      (detail?.entities ?? []).filter { $0.kind == .organization || $0.kind == .person }.map(\.id))
    let from = place?.lowerBound ?? layout?.offset(from: scroll.top) ?? 0
    let named = page.mentions.filter { companies.contains($0.entity) && $0.form == .name }
    let next =
      named.first { $0.range.lowerBound >= from && $0.entity != entity && $0.range != place }
      ?? named.first { $0.entity != entity }
    guard let next else { return Outcome(notice: "no other company is named here") }
    return Outcome(effects: takeUp(next))
  }

  /// The next article that holds the company taken up, or the next one of the story; from the last one on into the next story.
  private mutating func turnArticle(_ step: Int) -> Outcome {
    let holding = Set((walk?.lines ?? []).map(\.article.id))
    let all = (detail?.articles ?? []).map(\.id).filter {
      holding.isEmpty || holding.contains($0) || $0 == id
    }
    guard let at = all.firstIndex(of: id) else { return Outcome() }
    guard all.indices.contains(at + step) else {
      if let entity, walk != nil { return leaveStory(step, naming: entity) }
      return Outcome(
        notice: step > 0 ? "the last article of the story" : "the first article of the story",
        leaves: step)
    }
    let next = all[at + step]
    let place = walk?.lines.first { $0.article.id == next }?.range
    return Outcome(effects: turn(to: next, at: place), isJump: true)
  }

  // MARK: head and status

  func head(width: Int) -> [Run] {
    guard let page else { return [] }
    let summary = page.summary
    let articles = detail?.articles ?? []
    let number = articles.firstIndex { $0.id == id }.map { "article \($0 + 1)/\(articles.count)" }
    let line = layout.map { "line \(min(scroll.top + 1, $0.lines.count))/\($0.lines.count)" }
    let right = [number, width.isRoomy ? line : nil].compactMap { $0 }.joined(separator: "  ")
    let marks = (summary.isStarred ? " *" : "") + summary.tags.map { " #" + $0 }.joined()
    let own = [
      Run(Wording.outlet(of: summary), .title),
      Run("  \(Wording.date(summary.published))\(marks)"),
    ]
    // The story's title where there is room for a few words of it.
    let room = width - right.cells - own.cells - 5
    let title = room >= 12 ? "\((detail?.summary.title ?? "").fitted(upTo: room)) > " : ""
    return ([Run(title.count > 3 ? title : "", .dim)] + own)
      .with(right: [Run(right, .dim)], width: width)
  }

  func status(width: Int) -> String {
    guard let page else { return "" }
    if let entity, let walk {
      let here = page.mentions.filter { $0.entity == entity }
      let at = here.firstIndex { $0.range == place }.map { "\($0 + 1)/" } ?? ""
      let whole = walk.place(of: place, in: id).map { "\($0 + 1)/" } ?? ""
      let next = walk.isAtEnd ? "; no other story names it" : ""
      return "\(entityName): \(at)\(here.count) here, \(whole)\(walk.total) in story\(next)"
    }
    if !hits.isEmpty {
      let at = hits.firstIndex { $0 == place }.map { "\($0 + 1)/" } ?? ""
      return "\(at)\(hits.count == 1 ? "1 match" : "\(hits.count) matches") here; n goes on"
    }
    let omitted = page.article.omitted.isEmpty ? "" : "   z what was left out"
    return page.disputes.isEmpty
      ? "Tab takes up a company" + omitted
      : "! conflict  ~ differs in time or scope; n goes to the next" + omitted
  }
}
