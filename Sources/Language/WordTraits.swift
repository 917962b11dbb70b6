/// A word as the learned parts see it: hashes and small numbers instead of text.
package struct WordTraits: Sendable {
  package var exact: UInt32 = 0
  package var lower: UInt32 = 0
  package var lowerHash: UInt64 = 0
  var suffix1: UInt32 = 0
  var suffix2: UInt32 = 0
  var suffix3: UInt32 = 0
  var suffix4: UInt32 = 0
  var prefix2: UInt32 = 0
  var prefix3: UInt32 = 0
  var shape: UInt32 = 0
  /// Word classes in 64, 256 and 1,024; 0 where the word is not known.
  var class64: UInt32 = 0
  var class256: UInt32 = 0
  var class1024: UInt32 = 0
  package var isCapital = false
  package var isNumber = false
  /// Whether the small-letter form is the commoner one, as of "Target" and not of "Norwell".
  var isCommon: UInt32 = 0
  /// How common the word is, in powers of two of its rank; 0 where unknown.
  var rank: UInt32 = 0
  /// The word's place among the commonest words, counted from one; 0 where it is not known.
  package var place = 0
  package var lists: UInt32 = 0
  var listPlace: UInt32 = 0
  var listLength: UInt32 = 0

  /// Stands for what lies outside a sentence.
  static let none = WordTraits()

  private init() {}

  init(bytes: [UInt8], classes: WordClasses) {
    let lowered = bytes.map(Ascii.lowered)
    lowerHash = hash(of: lowered)
    lower = Self.fold(lowerHash)
    exact = Self.fold(hash(of: bytes))
    suffix1 = Self.fold(hash(of: lowered.suffix(1)))
    suffix2 = Self.fold(hash(of: lowered.suffix(2)))
    suffix3 = Self.fold(hash(of: lowered.suffix(3)))
    suffix4 = Self.fold(hash(of: lowered.suffix(4)))
    prefix3 = Self.fold(hash(of: lowered.prefix(3)))
    prefix2 = Self.fold(hash(of: lowered.prefix(2)))
    shape = Self.shape(bytes)
    isCapital = bytes.first.map(Ascii.isUpper) ?? false || (bytes.first ?? 0) == 0xc3
    isNumber = bytes.first.map(Ascii.isDigit) ?? false
    let numeral = isNumber && !bytes.contains(where: Ascii.isLetter)
    let ownPlace = classes.place(numeral ? hash(of: [48]) : hash(of: bytes))
    let smallPlace = isCapital ? classes.place(lowerHash) : ownPlace
    place = ownPlace != 0 ? ownPlace : smallPlace
    let (own, small, entry) = (classes[ownPlace], classes[smallPlace], classes[place])
    (class64, class256, class1024) = (entry & 63, entry >> 6 & 255, entry >> 14 & 1023)
    rank = entry >> 24
    if entry != 0 { class64 += 1 }
    if isCapital, small != 0 { isCommon = own == 0 || small >> 24 < own >> 24 ? 2 : 1 }
  }

  private static func fold(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// "Xx", "XX", "dd", "x-x" and so on, runs shortened to two, at most eight marks.
  private static func shape(_ bytes: [UInt8]) -> UInt32 {
    var (value, last, run, marks): (UInt32, UInt32, Int, Int) = (7, 0, 0, 0)
    for byte in bytes where marks < 8 {
      let kind: UInt32 =
        Ascii.isUpper(byte)
        ? 1 : Ascii.isLower(byte) ? 2 : Ascii.isDigit(byte) ? 3 : byte >= 0x80 ? 4 : UInt32(byte)
      run = kind == last ? run + 1 : 1
      last = kind
      guard run <= 2 else { continue }
      marks += 1
      value = value &* 131 &+ kind
    }
    return value
  }
}
