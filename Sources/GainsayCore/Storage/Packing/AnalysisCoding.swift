import Language

/// Writes or reads what was found in an article, field by field: the same code tells both, so what is read is what was written.
/// Sentences come first, as all else is told by them.
struct AnalysisCoding<Bits: BitCoder> {
  /// Between the two tags of a token, which are one label, as one mostly tells the other.
  private static var divider: Character { "/" }

  var coder: SymbolCoder<Bits>
  private let kinds = NameKind.allCases

  init(_ bits: Bits, text: [UInt8]) {
    coder = SymbolCoder(bits, text: text, known: .common)
  }

  /// Each of them as `code` has it; nil is given to it when reading.
  mutating func list<Element>(
    _ given: [Element], _ field: PackedField, _ context: Int = 0,
    _ code: (inout Self, Element?) -> Element
  ) -> [Element] {
    let count = coder.number(given.count, field, context)
    var found: [Element] = []
    for index in 0..<max(count, 0) {
      found.append(code(&self, index < given.count ? given[index] : nil))
    }
    return found
  }

  mutating func sentences(_ given: [Sentence]) -> [Sentence] {
    var end = 0
    return list(given, .count) { coding, sentence in
      let start = end + coding.coder.signed((sentence?.range.lowerBound ?? 0) - end, .sentence)
      let count = coding.coder.number(sentence?.range.count ?? 0, .sentence, 1)
      end = start + count
      let tokens = coding.tokens(sentence?.tokens ?? [], from: start)
      let names = coding.list(sentence?.names ?? [], .names) { $0.name($1) }
      return sentence ?? Sentence(range: start..<end, tokens: tokens, names: names)
    }
  }

  private mutating func name(_ given: NameSpan?) -> NameSpan {
    let start = coder.number(given?.tokens.lowerBound ?? 0, .nameStart)
    let count = coder.number(given?.tokens.count ?? 0, .nameLength)
    let kind = coder.symbol(given.flatMap { kinds.firstIndex(of: $0.kind) } ?? 0, .nameKind)
    return given ?? NameSpan(tokens: start..<start + count, kind: kinds[kind % kinds.count])
  }

  private mutating func tokens(_ given: [Token], from start: Int) -> [Token] {
    var (end, before, index) = (start, 0, 0)
    return list(given, .tokens) { coding, token in
      let found = coding.token(token, index, after: end, before)
      (end, index) = (found.token.range.upperBound, index + 1)
      before = found.tag
      return found.token
    }
  }

  /// - Parameters:
  ///   - end: of the token before.
  ///   - before: the number of its tags.
  /// - Returns: the token and the number of its tags.
  private mutating func token(_ given: Token?, _ index: Int, after end: Int, _ before: Int)
    -> (token: Token, tag: Int)
  {
    let tags = coder.label(
      given.map { $0.tag.rawValue + String(Self.divider) + $0.pennTag } ?? "", .tag, before)
    let tag = coder.number(of: tags, .tag)
    let relation = coder.label(given?.relation ?? "", .relation, tag)
    let head = coder.signed(
      given?.head.map { $0 - index } ?? 0, .head, coder.number(of: relation, .relation))
    let start = end + coder.signed((given?.range.lowerBound ?? 0) - end, .gap, tag)
    let range = start..<start + coder.number(given?.range.count ?? 0, .length, tag)
    let words = coder.text[range.clamped(to: 0..<coder.text.count)]
    let isInText = coder.flag(given?.form.utf8.elementsEqual(words) ?? false, .form)
    let form =
      isInText
      ? given?.form ?? String(decoding: words, as: UTF8.self) : coder.string(given?.form ?? "")
    let edit = coder.label(given.map(LemmaEdit.label(of:)) ?? "", .lemma, tag)
    if let given { return (given, tag) }
    let parts = tags.split(separator: Self.divider, maxSplits: 1, omittingEmptySubsequences: false)
    var token = Token(
      form: form, range: range, tag: PartOfSpeech(rawValue: String(parts[0])) ?? .other,
      lemma: LemmaEdit(label: edit)?.applied(to: form) ?? form,
      head: head == 0 ? nil : index + head, relation: relation)
    token.pennTag = parts.count > 1 ? String(parts[1]) : ""
    return (token, tag)
  }

  // MARK: what all else is made of

  mutating func optional<Value>(
    _ given: Value?, _ context: Int, _ code: (inout Self, Value?) -> Value
  ) -> Value? {
    coder.flag(given != nil, .flag, context) ? code(&self, given) : nil
  }

  /// A range by where it begins from `start` on.
  mutating func range(_ given: Range<Int>?, from start: Int, _ context: Int) -> Range<Int> {
    let low = start + coder.signed((given?.lowerBound ?? 0) - start, .rangeStart, context)
    return low..<low + coder.number(given?.count ?? 0, .rangeLength, context)
  }

  mutating func double(_ given: Double?) -> Double {
    let whole = given.flatMap { Int(exactly: $0) }
    if coder.flag(whole != nil, .flag, 2) { return Double(coder.signed(whole ?? 0, .double)) }
    let bits = given?.bitPattern ?? 0
    let (high, low) = (Int(bits >> 32), Int(bits & 0xffff_ffff))
    let read = (coder.number(high, .double, 1), coder.number(low, .double, 2))
    return Double(bitPattern: UInt64(read.0) << 32 | UInt64(read.1))
  }

  /// A value of an enumeration by its name.
  mutating func named<Value: RawRepresentable<String>>(
    _ given: Value?, or other: Value, _ field: PackedField, _ context: Int = 0
  ) -> Value {
    Value(rawValue: coder.label(given?.rawValue ?? other.rawValue, field, context)) ?? other
  }
}
