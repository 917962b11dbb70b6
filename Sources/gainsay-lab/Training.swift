import Foundation
import Language

/// Everything learned so far, section by section.
struct Training {
  private let folder: String
  private var sections: [LanguageModel.Section: Data] = [:]
  private var lexicon: Lexicon

  init(folder: String) throws {
    self.folder = folder
    let tables = WordTables(folder: folder)
    let (classes, lists) = (try tables.classes(), try tables.lists())
    sections[.wordClasses] = classes
    sections[.nameLists] = lists
    lexicon = Lexicon(
      classes: HashedTable(Self.pinned(classes)), lists: HashedTable(Self.pinned(lists)))
  }

  /// Copies bytes to where they stay until the program ends.
  static func pinned(_ data: Data) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
    copy.copyBytes(from: data)
    return UnsafeRawBufferPointer(copy)
  }

  mutating func learnTrees(tagRounds: Int, parseRounds: Int) throws {
    var sentences = try ["ud-ewt/en_ewt-ud-train", "gum/en_gum-free-train"].flatMap {
      try TreebankSentence.read("\(folder)/train/\($0).conllu.xz")
    }
    sentences += sentences.enumerated().filter { $0.offset % 12 == 0 }.map {
      var headline = $0.element
      headline.forms = Headlines.capitalised(headline.forms)
      return headline
    }
    for index in sentences.indices {
      sentences[index].words = lexicon.traits(of: sentences[index].forms)
    }
    let tagging = TagTraining(sentences)
    let gold = sentences.map { $0.tags.map(tagging.label) }
    let tagger = tagging.learn(sentences, gold: gold, rounds: tagRounds)
    Progress.say("learned \(tagging.labels.count) tags")
    let tags = tagging.jackknifed(sentences, gold: gold, parts: 5, rounds: 4)
    let broad = tagging.labels.map { FineTag($0).universal.number }
    let words = sentences.indices.map {
      ParserWords(sentences[$0].words, tags: tags[$0], broad: broad)
    }
    let parsing = ParseTraining(sentences)
    let parser = parsing.learn(sentences, words, rounds: parseRounds)
    sections[.tags] = Data(tagging.labels.joined(separator: "\n").utf8)
    sections[.relations] = Data(parsing.relations.joined(separator: "\n").utf8)
    sections[.tagWeights] = tagger.weightData()
    sections[.moveWeights] = parser.weightData()
  }

  /// Takes tags and trees from a model learned before.
  mutating func keepTrees(of path: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for section in [LanguageModel.Section.tags, .relations, .tagWeights, .moveWeights] {
      sections[section] = bytes.withUnsafeBytes { Data(LanguageModel.section(section, of: $0)) }
    }
  }

  mutating func learnNames(rounds: Int, dear: Float) throws {
    let reader = EnglishReader(model: LanguageModel(Self.pinned(model())))
    var sentences: [NamedSentence] = []
    for (file, share) in NameCorpora.shares {
      let corpus = try NamedSentence.read("\(folder)/train/names/\(file).iob2.xz")
      sentences += NameCorpora.take(corpus, share)
    }
    sentences += sentences.enumerated().filter { $0.offset % 12 == 0 }.map {
      NamedSentence(forms: Headlines.capitalised($0.element.forms), labels: $0.element.labels)
    }
    for index in sentences.indices {
      sentences[index].words = lexicon.traits(of: sentences[index].forms)
      sentences[index].tags = reader.tagNumbers(of: sentences[index].forms)
    }
    let names = NameTraining(dear: dear).learn(sentences, rounds: rounds)
    names.settle()
    sections[.nameWeights] = names.weightData()
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

/// Which corpora teach names, and how much of each.
enum NameCorpora {
  /// Halves: 4 is the corpus twice, 1 every second sentence.
  static let shares = [
    ("uner-ewt-train", 4), ("wikigold", 2), ("btc-news", 4), ("btc-general", 2), ("gum-train", 2),
    ("docred", 2), ("crossner-politics", 2), ("crossner-science", 1),
  ]

  static func take(_ corpus: [NamedSentence], _ share: Int) -> [NamedSentence] {
    if share == 1 { return corpus.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) }
    return (0..<share / 2).flatMap { _ in corpus }
  }
}
