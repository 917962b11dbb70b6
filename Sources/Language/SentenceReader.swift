/// Tags, parses and finds the names in sentences, with what was learned.
struct SentenceReader: Sendable {
  private let model: LanguageModel

  /// Sentences are read together until they have this many words: enough to keep the arithmetic
  /// busy, few enough to stay in the nearest memory.
  private static let together = 96
  /// A longer sentence is read in pieces, as the work grows with the square of its length.
  private static let longest = NetworkReader.longest

  init(model: LanguageModel) { self.model = model }

  /// Fills in tags, heads, relations and names of sentences whose tokens have forms.
  func read(_ sentences: inout [Sentence], lemmas: Lemmatizer) {
    var (first, size) = (0, 0)
    for index in sentences.indices {
      size += sentences[index].tokens.count
      guard size >= Self.together || index == sentences.count - 1 else { continue }
      read(&sentences, first..<index + 1, lemmas)
      (first, size) = (index + 1, 0)
    }
  }

  private func read(_ sentences: inout [Sentence], _ range: Range<Int>, _ lemmas: Lemmatizer) {
    var pieces: [[WordTraits]] = []
    for sentence in sentences[range] {
      var words = sentence.tokens.map { model.lexicon.traits(of: $0.form.utf8) }
      model.lexicon.markLists(&words)
      for start in stride(from: 0, to: words.count, by: Self.longest) {
        pieces.append(Array(words[start..<min(start + Self.longest, words.count)]))
      }
    }
    var readings = model.network.read(pieces)[...]
    for index in range {
      let count = (sentences[index].tokens.count + Self.longest - 1) / Self.longest
      fill(&sentences[index], readings.prefix(count), lemmas)
      readings = readings.dropFirst(count)
    }
  }

  /// The root of every piece but the first hangs on that of the first.
  private func fill(
    _ sentence: inout Sentence, _ pieces: ArraySlice<NetworkReader.Reading>, _ lemmas: Lemmatizer
  ) {
    var (start, root, labels) = (0, Int?.none, [Int]())
    var shares: [Float] = []
    for piece in pieces {
      for (word, head) in piece.heads.enumerated() {
        let tag = model.tags[piece.tags[word]]
        let isRoot = head == piece.heads.count
        sentence.tokens[start + word].tag = tag.universal
        sentence.tokens[start + word].pennTag = tag.penn
        sentence.tokens[start + word].lemma = lemmas.lemma(
          of: sentence.tokens[start + word].form, tag)
        sentence.tokens[start + word].head = isRoot ? root : start + head
        sentence.tokens[start + word].relation =
          isRoot && root != nil ? "parataxis" : model.relations[piece.relations[word]]
      }
      root = root ?? piece.heads.firstIndex(of: piece.heads.count)
      start += piece.heads.count
      labels += piece.labels
      shares += piece.labelShares
    }
    sentence.names = NameLabels.spans(labels, shares: shares)
  }
}
