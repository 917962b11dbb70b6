import CZlib
import Foundation
import Language

/// An analysis as it is kept, in half the room that deflate leaves of it: a story of many articles is read anew with each article that
/// joins it, and words are nine tenths of it. What a token takes from the text is not written again, and its lemma is written as
/// what is cut off and put on.
struct PackedAnalysis {
  private static let headBytes = 4

  let text: [UInt8]

  init(text: String) { self.text = Array(text.utf8) }

  /// Four bytes of a checksum of text and all that follows, then what `AnalysisCoding` writes.
  func packed(_ analysis: Analysis) -> Data {
    var coding = AnalysisCoding(BitWriter(), text: text)
    _ = coding.sentences(analysis.sentences)
    _ = coding.rest(analysis)
    coding.coder.bits.finish()
    let bytes = coding.coder.bits.bytes
    var data = withUnsafeBytes(of: checksum(of: bytes).littleEndian) { Data($0) }
    data.append(contentsOf: bytes)
    return data
  }

  /// Nil where the bytes are damaged, or are of another text.
  func analysis(_ data: Data) -> Analysis? {
    guard var coding = coding(data) else { return nil }
    let sentences = coding.sentences([])
    return coding.rest(Analysis(sentences: sentences, entities: [], mentions: [], claims: []))
  }

  /// The sentences alone.
  func sentences(_ data: Data) -> [Sentence]? {
    guard var coding = coding(data) else { return nil }
    return coding.sentences([])
  }

  private func coding(_ data: Data) -> AnalysisCoding<BitReader>? {
    guard data.count > Self.headBytes else { return nil }
    let said = data.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)) }
    let bytes = [UInt8](data.dropFirst(Self.headBytes))
    return said == checksum(of: bytes)
      ? AnalysisCoding(BitReader(bytes), text: text) : nil
  }

  private func checksum(of bytes: [UInt8]) -> UInt32 {
    let sum = crc32(crc32(0, text, UInt32(text.count)), bytes, UInt32(bytes.count))
    return UInt32(truncatingIfNeeded: sum)
  }
}
