import Foundation
import Language

/// Learns the language model: reads the data, teaches the network, puts the file together.
struct Training {
  private let folder: String
  private let lexicon: Lexicon
  private let vectors: WordVectors
  private var sections: [LanguageModel.Section: Data] = [:]
  private let trees: [(sentences: [TreebankSentence], share: Double)]
  private let named: [(sentences: [NamedSentence], share: Double)]

  /// - Parameter words: how many of the commonest words of news are kept.
  init(folder: String, words: Int) throws {
    self.folder = folder
    let tables = WordTables(folder: folder)
    let (classes, lists) = (try tables.classes(most: words), try tables.lists())
    sections[.wordPlaces] = classes.places
    sections[.wordClasses] = classes.entries
    sections[.nameLists] = lists
    vectors = try WordVectors(folder: folder, most: words)
    sections[.wordVectors] = vectors.bytes.withUnsafeBytes { Data($0) }
    let lexicon = Lexicon(
      classes: WordClasses(
        places: HashedTable(Self.pinned(classes.places)),
        entries: Self.pinned(classes.entries)),
      lists: HashedTable(Self.pinned(lists)))
    self.lexicon = lexicon
    trees = try Corpora.trees.map { tree in
      (try Self.trees(folder, tree.trees, names: tree.names, lexicon), tree.share)
    }
    named = try Corpora.names.map { corpus in
      let sentences = try NamedSentence.read("\(folder)/train/names/\(corpus.name).iob2.xz")
      return (Headlines.added(to: sentences).map { $0.read(by: lexicon) }, corpus.share)
    }
  }

  /// Copies bytes to where they stay until the program ends.
  static func pinned(_ data: Data) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
    copy.copyBytes(from: data)
    return UnsafeRawBufferPointer(copy)
  }

  /// The sentences of a treebank, with the names that another file marks in the same sentences.
  private static func trees(
    _ folder: String, _ file: String, names: String, _ lexicon: Lexicon
  ) throws -> [TreebankSentence] {
    let named = try NamedSentence.read("\(folder)/train/names/\(names).iob2.xz")
    let labels = Dictionary(named.map { ($0.forms, $0.labels) }) { first, _ in first }
    let sentences = try TreebankSentence.read("\(folder)/train/\(file).conllu.xz").map {
      var copy = $0
      copy.labels = labels[copy.forms] ?? []
      return copy
    }
    return Headlines.added(to: sentences).map { $0.read(by: lexicon) }
  }

  mutating func learn(_ settings: Settings) throws {
    let training = NetworkTraining(
      trees.flatMap(\.sentences), named.flatMap(\.sentences), vectors: vectors,
      least: settings.least, shape: settings.shape)
    let trees = trees.map { ($0.sentences.map { training.example($0) }, $0.share) }
    let named = named.map { ($0.sentences.map { training.example($0) }, $0.share) }
    let scores = try HeldOut(folder: folder, lexicon: lexicon)
    Progress.say("\(training.places.count) features")
    training.learn(rounds: settings.rounds, rate: settings.rate, batch: settings.batch) { round in
      (trees + named).flatMap { Self.part($0.0, share: $0.1, round: round) }
    } after: { round in
      if round % settings.scoreEvery == settings.scoreEvery - 1 || round == settings.rounds - 1 {
        Progress.say(scores.scores(of: training, vectors))
      }
    }
    for (section, data) in training.sections() { sections[section] = data }
  }

  /// The sentences of a corpus whose turn it is; over the rounds all come equally often.
  private static func part(_ sentences: [Example], share: Double, round: Int) -> [Example] {
    let whole = Int(share)
    let size = Int((share - Double(whole)) * Double(sentences.count))
    let rest = (0..<size).map { sentences[(round * size + $0) % sentences.count] }
    return Array(repeatElement(sentences, count: whole).joined()) + rest
  }

  struct Settings {
    var rounds: Int
    var rate: Float
    var batch: Int
    var least: Int
    var scoreEvery: Int
    var shape: NetworkShape
  }

  /// The model file so far.
  func model() -> Data {
    var (header, body) = (Data(LanguageModel.magic), Data())
    for section in LanguageModel.Section.allCases {
      let data = sections[section] ?? Data()
      body.append(Data(count: (64 - (LanguageModel.headerSize + body.count) % 64) % 64))
      for number in [LanguageModel.headerSize + body.count, data.count] {
        withUnsafeBytes(of: UInt32(number).littleEndian) { header.append(contentsOf: $0) }
      }
      body.append(data)
    }
    return header + body
  }
}

/// What is learned from, and how often the sentences of each come in a round.
enum Corpora {
  static let trees = [
    (trees: "ud-ewt/en_ewt-ud-train", names: "uner-ewt-train", share: 1.0),
    (trees: "gum/en_gum-free-train", names: "gum-train", share: 1.4),
  ]

  /// Corpora of names alone.
  static let names: [(name: String, share: Double)] = [
    ("wikigold", 0.5), ("btc-news", 1), ("btc-general", 0.4), ("docred", 0.25),
    ("crossner-politics", 0.4), ("crossner-science", 0.25),
  ]
}
