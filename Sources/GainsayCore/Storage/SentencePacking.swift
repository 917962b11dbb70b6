import Language

/// Sentences as bytes: a story of many articles is read anew with each article that joins it, and words are nine tenths of it.
///
/// A table of tags and relations comes first, then the sentences. What a token takes from the text is not written again.
struct SentencePacking {
  private enum Source { static let given = 0, asForm = 1, asLowerForm = 2 }

  private static let tags = PartOfSpeech.allCases
  private static let kinds = NameKind.allCases

  let text: [UInt8]

  init(text: String) { self.text = Array(text.utf8) }

  // MARK: packing

  func pack(_ sentences: [Sentence]) -> [UInt8] {
    let labels = Set(sentences.flatMap(\.tokens).flatMap { [$0.pennTag, $0.relation] }).sorted()
    let numbers = Dictionary(
      labels.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var writer = ByteWriter()
    writer.add(labels.count)
    for label in labels { writer.add(label) }
    writer.add(sentences.count)
    for sentence in sentences { pack(sentence, numbers, &writer) }
    return writer.bytes
  }

  private func pack(_ sentence: Sentence, _ labels: [String: Int], _ writer: inout ByteWriter) {
    writer.add(sentence.range.lowerBound)
    writer.add(sentence.range.count)
    writer.add(sentence.tokens.count)
    for token in sentence.tokens {
      writer.add(token.range.lowerBound - sentence.range.lowerBound)
      writer.add(token.range.count)
      writer.add(Self.tags.firstIndex(of: token.tag) ?? 0)
      writer.add(labels[token.pennTag] ?? 0)
      writer.add(labels[token.relation] ?? 0)
      writer.add(token.head.map { $0 + 1 } ?? 0)
      pack(token, &writer)
    }
    writer.add(sentence.names.count)
    for name in sentence.names {
      writer.add(name.tokens.lowerBound)
      writer.add(name.tokens.count)
      writer.add(Self.kinds.firstIndex(of: name.kind) ?? 0)
    }
  }

  private func pack(_ token: Token, _ writer: inout ByteWriter) {
    let isInText = words(token.range) == token.form
    writer.add(isInText ? Source.asForm : Source.given)
    if !isInText { writer.add(token.form) }
    if token.lemma == token.form {
      writer.add(Source.asForm)
    } else if token.lemma == token.form.lowercased() {
      writer.add(Source.asLowerForm)
    } else {
      writer.add(Source.given)
      writer.add(token.lemma)
    }
  }

  // MARK: unpacking

  /// Nil where the bytes are not whole.
  func unpack(_ bytes: [UInt8]) -> [Sentence]? {
    var reader = ByteReader(bytes)
    guard let labelCount = reader.count() else { return nil }
    var labels: [String] = []
    for _ in 0..<labelCount {
      guard let label = reader.text() else { return nil }
      labels.append(label)
    }
    guard let count = reader.count() else { return nil }
    var sentences: [Sentence] = []
    sentences.reserveCapacity(count)
    for _ in 0..<count {
      guard let sentence = sentence(&reader, labels) else { return nil }
      sentences.append(sentence)
    }
    return sentences
  }

  private func sentence(_ reader: inout ByteReader, _ labels: [String]) -> Sentence? {
    guard let range = range(&reader, from: 0), let count = reader.count() else { return nil }
    var tokens: [Token] = []
    tokens.reserveCapacity(count)
    for _ in 0..<count {
      guard let token = token(&reader, range.lowerBound, labels) else { return nil }
      tokens.append(token)
    }
    guard let nameCount = reader.count() else { return nil }
    var names: [NameSpan] = []
    for _ in 0..<nameCount {
      guard let tokens = self.range(&reader, from: 0), let kind = reader.number(),
        Self.kinds.indices.contains(kind)
      else { return nil }
      names.append(NameSpan(tokens: tokens, kind: Self.kinds[kind]))
    }
    return Sentence(range: range, tokens: tokens, names: names)
  }

  private func token(_ reader: inout ByteReader, _ start: Int, _ labels: [String]) -> Token? {
    guard let range = range(&reader, from: start), let tag = reader.number(),
      let pennTag = reader.number(), let relation = reader.number(), let head = reader.number(),
      Self.tags.indices.contains(tag), labels.indices.contains(pennTag),
      labels.indices.contains(relation), let form = form(&reader, range),
      let lemma = lemma(&reader, form)
    else { return nil }
    var token = Token(
      form: form, range: range, tag: Self.tags[tag], lemma: lemma,
      head: head == 0 ? nil : head - 1, relation: labels[relation])
    token.pennTag = labels[pennTag]
    return token
  }

  private func form(_ reader: inout ByteReader, _ range: Range<Int>) -> String? {
    reader.number() == Source.asForm ? words(range) : reader.text()
  }

  private func lemma(_ reader: inout ByteReader, _ form: String) -> String? {
    switch reader.number() {
    case Source.asForm: form
    case Source.asLowerForm: form.lowercased()
    default: reader.text()
    }
  }

  private func range(_ reader: inout ByteReader, from start: Int) -> Range<Int>? {
    guard let first = reader.number(), let count = reader.number(), first >= 0, count >= 0,
      first <= text.count, count <= text.count
    else { return nil }
    return start + first..<start + first + count
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }
}
