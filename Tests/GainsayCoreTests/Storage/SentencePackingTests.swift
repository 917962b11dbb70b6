import Testing

@testable import GainsayCore

/// Sentences as bytes and back.
struct SentencePackingTests {
  private static let text = """
    Norwell can't pay

    Norwell Inc. can't pay its 1,200 workers' wages, said Jane Doe of “Kestrel” — who'd know. Zoë’s café closed.
    """

  @Test("Sentences come back as they were")
  func roundTrip() {
    let one = analysed(Self.text)
    let packing = SentencePacking(text: one.article.text)
    #expect(packing.unpack(packing.pack(one.analysis.sentences)) == one.analysis.sentences)
    #expect(packing.unpack(packing.pack([])) == [])
  }

  @Test("Bytes that are cut short or changed do no harm")
  func broken() {
    let one = analysed(Self.text)
    let packing = SentencePacking(text: one.article.text)
    let bytes = packing.pack(one.analysis.sentences)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      #expect(packing.unpack(Array(bytes[..<end])) == nil)
      var changed = bytes
      changed[end] = 0xff
      _ = packing.unpack(changed)
    }
  }
}
