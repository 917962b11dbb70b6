import Testing

@testable import Language

@Suite("Reading")
struct ReaderTests {
  private let reader = EnglishReader()

  private func read(_ text: String) -> [Sentence] {
    reader.sentences(of: text, blocks: [0..<text.utf8.count])
  }

  private func names(_ text: String) -> [String] {
    read(text).flatMap { sentence in
      sentence.names.map { name in
        let forms = sentence.tokens[name.tokens].map(\.form).joined(separator: " ")
        return "\(name.kind.rawValue) \(forms)"
      }
    }
  }

  @Test("A clause has its subject, verb, object and oblique")
  func clause() {
    let tokens =
      read("Amazon acquired the company for $13.7 billion in August.").first?.tokens ?? []
    #expect(tokens.map(\.relation).prefix(4) == ["nsubj", "root", "det", "obj"])
    #expect(tokens.map(\.head).prefix(4) == [1, nil, 3, 1])
    #expect(tokens.map(\.tag).prefix(4) == [.properNoun, .verb, .determiner, .noun])
    #expect(tokens.prefix(2).map(\.lemma) == ["Amazon", "acquire"])
  }

  @Test(
    "A verb that looks like a noun is the verb where a number follows",
    arguments: [
      "Net profit rose 6% to $48.2 million in the quarter.", "Earnings per share rose to $1.30.",
    ])
  func misreadVerb(text: String) throws {
    let tokens = try #require(read(text).first).tokens
    let verb = try #require(tokens.firstIndex { $0.form == "rose" })
    #expect(tokens[verb].tag == .verb && tokens[verb].lemma == "rise" && tokens[verb].head == nil)
    #expect(tokens.contains { $0.head == verb && $0.relation == "nsubj" })
  }

  @Test(
    "What something cost is no noun",
    arguments: [
      ("The bridge in Oslo cost 240 million euros.", "bridge"),
      ("The stadium cost 3 billion dollars.", "stadium"),
    ])
  func misreadPrice(text: String, subject: String) throws {
    let tokens = try #require(read(text).first).tokens
    let verb = try #require(tokens.firstIndex { $0.form == "cost" })
    #expect(tokens[verb].tag == .verb && tokens[verb].head == nil)
    let told = tokens.filter { $0.head == verb && $0.relation == "nsubj" }.map(\.form)
    #expect(told == [subject])
    #expect(tokens.contains { $0.head == verb && $0.relation == "obj" })
  }

  @Test("What is up by a number has its copula with the number")
  func change() throws {
    let tokens = try #require(read("Norwell's profit for the quarter was up 8 percent.").first)
      .tokens
    let amount = try #require(tokens.firstIndex { $0.form == "percent" })
    #expect(tokens.first { $0.relation == "cop" }?.head == amount)
  }

  @Test(
    "Verbs have their dictionary form",
    arguments: [
      ("freed", "VBN", "free"), ("freeing", "VBG", "free"), ("agreed", "VBD", "agree"),
      ("expelled", "VBD", "expel"), ("revoked", "VBN", "revoke"), ("resuming", "VBG", "resume"),
      ("humiliated", "VBN", "humiliate"), ("treated", "VBN", "treat"),
      ("favored", "VBD", "favor"), ("restored", "VBD", "restore"), ("seeing", "VBG", "see"),
      ("planned", "VBD", "plan"), ("calling", "VBG", "call"), ("vetoed", "VBD", "veto"),
    ])
  func verbs(form: String, tag: String, lemma: String) {
    let lemmas = Lemmatizer(file: PackageResources.lemmas_tsv)
    #expect(lemmas.lemma(of: form, FineTag("VERB/\(tag)")) == lemma)
  }

  @Test("A passive has its passive subject and auxiliary")
  func passive() {
    let tokens = read("The deal was reported by Reuters.").first?.tokens ?? []
    #expect(tokens.map(\.relation).contains("nsubj:pass"))
    #expect(tokens.map(\.relation).contains("aux:pass"))
  }

  @Test("Every sentence is a tree with one root")
  func trees() {
    for sentence in read("He said so. Go! The talks, which began in May, are over, she added.") {
      #expect(sentence.tokens.count { $0.head == nil } == 1)
      #expect(sentence.tokens.allSatisfy { ($0.head == nil) == ($0.relation == "root") })
      for start in sentence.tokens.indices {
        var (index, steps) = (start, 0)
        while let head = sentence.tokens[index].head, steps <= sentence.tokens.count {
          (index, steps) = (head, steps + 1)
        }
        #expect(steps <= sentence.tokens.count)
      }
    }
  }

  @Test("Company words join the name, possessives do not")
  func companies() {
    #expect(
      names("Shares of Ford Motor Co. rose. Google's rival Microsoft fell.")
        == ["ORG Ford Motor Co.", "ORG Google", "ORG Microsoft"])
  }

  @Test("People and places are told apart")
  func people() {
    #expect(
      names("President Emmanuel Macron met Angela Merkel in Berlin.")
        == ["PER Emmanuel Macron", "PER Angela Merkel", "LOC Berlin"])
  }

  @Test("A name found once is found everywhere in the document")
  func consistency() {
    let found = names(
      "Ziffelbank Corp. said so on Monday. Ziffelbank shares fell. “We trust Ziffelbank,” he said.")
    #expect(found == ["ORG Ziffelbank Corp.", "ORG Ziffelbank", "ORG Ziffelbank"])
  }

  @Test("A site is an organisation, and so is its name without the ending")
  func sites() {
    let found = names("It may buy Zorbomart.com, he said. Shares of Zorbomart rose.")
    #expect(found == ["ORG Zorbomart.com", "ORG Zorbomart"])
  }

  @Test(
    "A misspelling goes with the commoner name",
    arguments: [
      ("Kroeger", "Kroger", true), ("Krogers", "Kroger", false), ("Warner", "Werner", true),
      ("Martin", "Marvel", false), ("Barton", "Carton", false), ("Smith", "Smyth", false),
    ])
  func spellings(rare: String, common: String, alike: Bool) {
    let pairs = LikeSpellings.pairs(among: [[rare]: 2, [common]: 9])
    #expect(pairs.map(\.rare) == (alike ? [[rare]] : []))
  }
}
