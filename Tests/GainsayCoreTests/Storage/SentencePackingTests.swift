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
      #expect(packing.unpack(bytes.prefix(end)) == nil)
      var changed = bytes
      changed[end] = 0xff
      _ = packing.unpack(changed)
    }
  }

  @Test("Columns that are cut short or changed do no harm")
  func brokenColumns() throws {
    let one = analysed(Self.text)
    let packing = SentencePacking(text: one.article.text)
    let bytes = try #require(Compression.unpacked(packing.pack(one.analysis.sentences)))
    for place in bytes.indices {
      for byte in [UInt8](arrayLiteral: 0, 0x7f, 0xff) {
        var changed = bytes
        changed[place] = byte
        _ = packing.unpack(Compression.packed(changed))
      }
      _ = packing.unpack(Compression.packed(Array(bytes[..<place])))
    }
  }

  @Test(
    "A lemma is written as what is cut off its form and put on",
    arguments: [
      ("companies", "company"), ("Went", "go"), ("NATO", "NATO"), ("Is", "be"), ("Zoë", "zoë"),
      ("", "x"), ("naïve", "nai\u{308}ve"),
    ])
  func editsLemmas(_ form: String, _ lemma: String) {
    let edit = LemmaEdit(from: form, to: lemma)
    #expect(LemmaEdit(label: edit.label) == edit)
    #expect(edit.applied(to: form) == lemma)
  }
}
