/// Words of a resource file, kept as hashes of their bytes so that looking one up needs no String.
struct WordList: Sendable {
  private var hashes: Set<UInt64> = []

  init(_ words: some Sequence<Substring>) {
    for word in words { hashes.insert(hash(of: Array(word.utf8))) }
  }

  /// Every word of the file, lines that begin with "#" aside.
  init(file: [UInt8]) {
    self.init(WordList.lines(of: file).flatMap { $0.split(separator: " ") })
  }

  func contains(_ bytes: some Collection<UInt8>) -> Bool { hashes.contains(hash(of: bytes)) }

  /// The lines of a resource file that say something.
  static func lines(of file: [UInt8]) -> [Substring] {
    String(decoding: file, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}

/// FNV-1a over 64 bits, from nothing or from the hash of what stands before.
package func hash(
  of bytes: some Sequence<UInt8>, after before: UInt64 = 0xcbf2_9ce4_8422_2325
) -> UInt64 {
  var value = before
  for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return value
}
