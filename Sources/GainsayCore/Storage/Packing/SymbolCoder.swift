import Glibc

/// Writes or reads labels, numbers and texts with likelihoods that it learns on the way. Each function takes what is to be written, or
/// anything when reading, and returns what was written or read.
struct SymbolCoder<Bits: BitCoder> {
  var bits: Bits
  /// The text that is told of: what stands there need not be written.
  let text: [UInt8]
  private var estimates = [BitEstimate](
    repeating: BitEstimate(), count: PackedField.starts[PackedField.allCases.count])
  private var labels: [[String]]
  private var numbers: [[String: Int]]
  private var place = 0

  /// - Parameter known: labels of fields, common ones first.
  init(_ bits: Bits, text: [UInt8], known: PackedLabels) {
    self.bits = bits
    self.text = text
    (labels, numbers) = (known.labels, known.numbers)
  }

  /// A number below two to the width of the field.
  mutating func symbol(_ value: Int, _ field: PackedField, _ context: Int = 0) -> Int {
    let general = field.start
    let special = general + (1 + context % field.contexts) << field.width
    var node = 1
    for shift in (0..<field.width).reversed() {
      let likelihood = estimates[general + node].mixed(with: estimates[special + node])
      let bit = bits.code((value >> shift) & 1, likelihood)
      estimates[general + node].learn(bit)
      estimates[special + node].learn(bit)
      node = node << 1 | bit
    }
    return node - 1 << field.width
  }

  mutating func flag(_ value: Bool, _ field: PackedField, _ context: Int = 0) -> Bool {
    symbol(value ? 1 : 0, field, context) == 1
  }

  /// Not negative: how many bits it has, then those after the first.
  mutating func number(_ value: Int, _ field: PackedField, _ context: Int = 0) -> Int {
    let whole = UInt(bitPattern: value) &+ 1
    let count = symbol(UInt.bitWidth - whole.leadingZeroBitCount, field, context)
    guard count > 0 else { return 0 }
    var found: UInt = 1
    for shift in (0..<count - 1).reversed() {
      let bit = Int((whole >> UInt(shift)) & 1)
      if found < 8 {
        let estimate = field.tails + count << 3 + Int(found)
        let known = bits.code(bit, estimates[estimate].bounded)
        estimates[estimate].learn(known)
        found = found << 1 | UInt(known)
      } else {
        found = found << 1 | UInt(bits.code(bit, 1 << 15))
      }
    }
    return Int(bitPattern: found &- 1)
  }

  mutating func signed(_ value: Int, _ field: PackedField, _ context: Int = 0) -> Int {
    let number = UInt(bitPattern: number((value << 1) ^ (value >> 63), field, context))
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  /// One of few texts that come again and again.
  mutating func label(_ value: String, _ field: PackedField, _ context: Int = 0) -> String {
    let number = symbol((numbers[field.rawValue][value] ?? -1) + 1, field, context)
    if number > 0, number <= labels[field.rawValue].count {
      return labels[field.rawValue][number - 1]
    }
    let value = string(value)
    let count = labels[field.rawValue].count
    if count < 1 << field.width - 1, numbers[field.rawValue][value] == nil {
      labels[field.rawValue].append(value)
      numbers[field.rawValue][value] = count
    }
    return value
  }

  /// The number that a label has in its field, which tells the circumstances of others.
  func number(of label: String, _ field: PackedField) -> Int {
    numbers[field.rawValue][label] ?? 0
  }

  mutating func string(_ value: String) -> String {
    let bytes = Array(value.utf8)
    let known = bytes.isEmpty ? nil : self.place(of: bytes)
    guard flag(known != nil, .flag, 1) else {
      let count = number(bytes.count, .textLength, 1)
      let read = (0..<max(count, 0)).map { index in
        UInt8(truncatingIfNeeded: symbol(index < bytes.count ? Int(bytes[index]) : 0, .text))
      }
      return String(decoding: read, as: UTF8.self)
    }
    let start = place + signed((known ?? 0) - place, .textPlace)
    let end = start + number(bytes.count, .textLength)
    place = end
    return String(decoding: text[(start..<end).clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// Where the words stand in the text, the next time after the last that was asked for, else the first.
  private func place(of words: [UInt8]) -> Int? {
    first(words, from: min(place, text.count)) ?? first(words, from: 0)
  }

  private func first(_ words: [UInt8], from start: Int) -> Int? {
    text.withUnsafeBytes { text -> Int? in
      guard let base = text.baseAddress else { return nil }
      var place = start
      while place + words.count <= text.count,
        let found = memchr(base + place, Int32(words[0]), text.count - words.count - place + 1)
      {
        if memcmp(found, words, words.count) == 0 { return UnsafeRawPointer(found) - base }
        place = UnsafeRawPointer(found) - base + 1
      }
      return nil
    }
  }
}

/// Labels that are known beforehand.
struct PackedLabels: Sendable {
  let labels: [[String]]
  let numbers: [[String: Int]]

  static let common: PackedLabels = {
    var labels = [[String]](repeating: [], count: PackedField.allCases.count)
    for row in WordTable(PackageResources.packed_labels_tsv).rows where row.count == 2 {
      switch row[0] {
      case "tag": labels[PackedField.tag.rawValue].append(row[1])
      case "relation": labels[PackedField.relation.rawValue].append(row[1])
      case "lemma": labels[PackedField.lemma.rawValue].append(row[1])
      default: break
      }
    }
    return PackedLabels(labels: labels)
  }()

  private init(labels: [[String]]) {
    self.labels = labels
    numbers = labels.map { labels in
      Dictionary(zip(labels, labels.indices), uniquingKeysWith: { first, _ in first })
    }
  }
}
