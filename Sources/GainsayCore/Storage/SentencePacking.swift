import Foundation
import Language

/// Sentences as bytes: a story of many articles is read anew with each article that joins it, and words are nine tenths of it.
///
/// One column after another, as what stands in a column is alike, and deflated. What a token takes from the text is not written
/// again, and its lemma is written as what is cut off and put on: "companies" is `(3, "y")`.
struct SentencePacking {
  /// Between the two tags of a token, which are one label, as one mostly tells the other.
  private static let divider = "/"
  private static let kinds = NameKind.allCases

  let text: [UInt8]

  init(text: String) { self.text = Array(text.utf8) }

  func pack(_ sentences: [Sentence]) -> Data {
    var columns = SentenceColumns()
    var labels = LabelTable()
    var end = 0
    columns.sentences.add(sentences.count)
    for sentence in sentences {
      columns.sentences.add(signed: sentence.range.lowerBound - end)
      columns.sentences.add(sentence.range.count)
      columns.sentences.add(sentence.tokens.count)
      columns.sentences.add(sentence.names.count)
      end = sentence.range.upperBound
      pack(sentence.tokens, from: sentence.range.lowerBound, &columns, &labels)
      for name in sentence.names {
        columns.names.add(name.tokens.lowerBound)
        columns.names.add(name.tokens.count)
        columns.names.add(Self.kinds.firstIndex(of: name.kind) ?? 0)
      }
    }
    return Compression.packed(columns.bytes(labels: labels.all))
  }

  private func pack(
    _ tokens: [Token], from start: Int, _ columns: inout SentenceColumns, _ labels: inout LabelTable
  ) {
    var end = start
    for (index, token) in tokens.enumerated() {
      columns.gaps.add(signed: token.range.lowerBound - end)
      columns.lengths.add(token.range.count)
      end = token.range.upperBound
      columns.tags.add(labels.number(of: token.tag.rawValue + Self.divider + token.pennTag))
      columns.relations.add(labels.number(of: token.relation))
      columns.heads.add(signed: token.head.map { $0 - index } ?? 0)
      let isInText = words(token.range) == token.form
      columns.forms.add(isInText ? 0 : labels.number(of: token.form) + 1)
      columns.lemmas.add(labels.number(of: LemmaEdit(from: token.form, to: token.lemma).label))
    }
  }

  /// Nil where the bytes are not whole.
  func unpack(_ data: Data) -> [Sentence]? {
    guard let bytes = Compression.unpacked(data), var columns = SentenceColumnReader(bytes),
      let count = columns.sentences.count()
    else { return nil }
    var sentences: [Sentence] = []
    sentences.reserveCapacity(count)
    var end = 0
    for _ in 0..<count {
      guard let sentence = sentence(&columns, after: end) else { return nil }
      sentences.append(sentence)
      end = sentence.range.upperBound
    }
    return sentences
  }

  private func sentence(_ columns: inout SentenceColumnReader, after end: Int) -> Sentence? {
    guard let range = range(columns.sentences.signed(), columns.sentences.number(), after: end),
      let tokenCount = columns.sentences.number(), let nameCount = columns.sentences.number(),
      columns.gaps.holds(tokenCount), columns.names.holds(nameCount)
    else { return nil }
    var tokens: [Token] = []
    tokens.reserveCapacity(tokenCount)
    var place = range.lowerBound
    for index in 0..<tokenCount {
      guard let token = token(&columns, index, of: tokenCount, after: place) else { return nil }
      tokens.append(token)
      place = token.range.upperBound
    }
    var names: [NameSpan] = []
    for _ in 0..<nameCount {
      guard let first = columns.names.number(), let count = columns.names.number(),
        let kind = columns.names.number(), Self.kinds.indices.contains(kind), first >= 0,
        count >= 0, first <= tokenCount, count <= tokenCount - first
      else { return nil }
      names.append(NameSpan(tokens: first..<first + count, kind: Self.kinds[kind]))
    }
    return Sentence(range: range, tokens: tokens, names: names)
  }

  private func token(
    _ columns: inout SentenceColumnReader, _ index: Int, of count: Int, after end: Int
  ) -> Token? {
    guard let range = range(columns.gaps.signed(), columns.lengths.number(), after: end),
      let tags = columns.label(columns.tags.number())?.split(
        separator: Self.divider, maxSplits: 1, omittingEmptySubsequences: false),
      tags.count == 2, let tag = PartOfSpeech(rawValue: String(tags[0])),
      let relation = columns.label(columns.relations.number()),
      let head = columns.heads.signed(), let form = columns.forms.number(),
      let edit = columns.label(columns.lemmas.number()).flatMap(LemmaEdit.init(label:)),
      head == 0 || (0..<count).contains(index + head)
    else { return nil }
    let given = form == 0 ? words(range) : columns.label(form - 1)
    guard let given else { return nil }
    var token = Token(
      form: given, range: range, tag: tag, lemma: edit.applied(to: given),
      head: head == 0 ? nil : index + head, relation: relation)
    token.pennTag = String(tags[1])
    return token
  }

  private func range(_ gap: Int?, _ count: Int?, after end: Int) -> Range<Int>? {
    guard let gap, let count, abs(gap) <= text.count, count >= 0, count <= text.count,
      end + gap >= 0
    else { return nil }
    return end + gap..<end + gap + count
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }
}
