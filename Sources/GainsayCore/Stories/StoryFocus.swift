import Language

/// Whom and what each article of a story is about, by the names in its headline and first sentences and those it has most. What two
/// articles tell of nobody named is of one matter only where they are about one.
struct StoryFocus: Sendable {
  /// Sentences that say what an article is about, its headline among them.
  private static let opening = 3
  /// So many of the names that an article has most, and more than once.
  private static let most = 2

  /// Words of names in small letters; those of countries only where there are no others.
  private struct Names {
    /// What the article is about.
    var focus: Set<String>
    var all: Set<String>
  }

  private var names: [Int64: Names] = [:]

  init(of articles: [AnalysedArticle], _ story: StoryEntities, countries: Set<String>) {
    for one in articles {
      var counts: [Int: Int] = [:]
      for mention in one.analysis.mentions {
        guard let entity = story.index(article: one.id, entity: mention.entity) else { continue }
        counts[entity, default: 0] += 1
      }
      let ranked = counts.filter { $0.value > 1 }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
      let named = ranked.flatMap { story.words[$0.key] }
      let opening = one.analysis.sentences.prefix(Self.opening).flatMap(Self.nameWords)
      let focus = Set(named + opening)
      let telling = focus.subtracting(countries)
      names[one.id] = Names(
        focus: telling.isEmpty ? focus : telling,
        all: Set(counts.keys.flatMap { story.words[$0] } + opening))
    }
  }

  /// Proper nouns, days and months left out.
  private static func nameWords(of sentence: Sentence) -> [String] {
    let times = TimeExpressionFinder().find(in: sentence.tokens, reference: nil)
    return sentence.tokens.filter { token in
      token.tag == .properNoun && token.form.count > 1
        && !times.contains { $0.range.overlaps(token.range) }
    }.map { $0.form.lowercased() }
  }

  /// Whether one names what the other is about, or of either nothing is known.
  func isShared(_ one: AnalysedArticle, _ other: AnalysedArticle) -> Bool {
    guard let mine = names[one.id], let theirs = names[other.id], !mine.focus.isEmpty,
      !theirs.focus.isEmpty
    else { return true }
    return !mine.focus.isDisjoint(with: theirs.all) || !theirs.focus.isDisjoint(with: mine.all)
  }
}
