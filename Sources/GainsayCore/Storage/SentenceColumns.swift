/// The columns of packed sentences: their labels first, then each column with its length before it.
struct SentenceColumns {
  var sentences = ByteWriter()
  var gaps = ByteWriter()
  var lengths = ByteWriter()
  var tags = ByteWriter()
  var relations = ByteWriter()
  var heads = ByteWriter()
  var forms = ByteWriter()
  var lemmas = ByteWriter()
  var names = ByteWriter()

  func bytes(labels: [String]) -> [UInt8] {
    var writer = ByteWriter()
    writer.add(labels.count)
    for label in labels { writer.add(label) }
    let columns = [
      sentences, gaps, lengths, tags, relations, heads, forms, lemmas, names,
    ]
    for column in columns { writer.add(column.bytes) }
    return writer.bytes
  }
}

/// Reads them again, all columns at once.
struct SentenceColumnReader {
  let labels: [String]
  var sentences, gaps, lengths, tags, relations, heads, forms, lemmas, names: ByteReader

  /// Nil where the bytes are not whole.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let count = reader.count() else { return nil }
    var labels: [String] = []
    for _ in 0..<count {
      guard let label = reader.text() else { return nil }
      labels.append(label)
    }
    self.labels = labels
    guard let sentences = reader.part(), let gaps = reader.part(), let lengths = reader.part(),
      let tags = reader.part(), let relations = reader.part(),
      let heads = reader.part(), let forms = reader.part(), let lemmas = reader.part(),
      let names = reader.part()
    else { return nil }
    (self.sentences, self.gaps, self.lengths, self.tags) = (sentences, gaps, lengths, tags)
    (self.relations, self.heads) = (relations, heads)
    (self.forms, self.lemmas, self.names) = (forms, lemmas, names)
  }

  func label(_ number: Int?) -> String? {
    number.flatMap { labels.indices.contains($0) ? labels[$0] : nil }
  }
}

/// Numbers for strings, in the order in which they come.
struct LabelTable {
  private(set) var all: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of label: String) -> Int {
    if let known = numbers[label] { return known }
    numbers[label] = all.count
    all.append(label)
    return all.count - 1
  }
}

/// What makes a lemma of a form: whether it is put in small letters, how much is cut off its end, what is put on.
struct LemmaEdit: Equatable {
  private static let small = "l"
  private static let asIs = "a"

  private var isLowered: Bool
  private var cut: Int
  private var ending: String

  init(from form: String, to lemma: String) {
    let lower = form.lowercased()
    let shared = { (one: String) in zip(one, lemma).prefix { $0 == $1 }.count }
    isLowered = form != lemma && shared(lower) > shared(form)
    let kept = shared(isLowered ? lower : form)
    cut = (isLowered ? lower : form).count - kept
    ending = String(lemma.dropFirst(kept))
  }

  /// "l3y": small letters, three off, y on.
  var label: String { (isLowered ? Self.small : Self.asIs) + "\(cut):" + ending }

  init?(label: String) {
    guard let colon = label.firstIndex(of: ":"),
      let cut = Int(label[..<colon].dropFirst()), cut >= 0
    else { return nil }
    isLowered = label.hasPrefix(Self.small)
    self.cut = cut
    ending = String(label[label.index(after: colon)...])
  }

  func applied(to form: String) -> String {
    String((isLowered ? form.lowercased() : form).dropLast(cut)) + ending
  }
}
