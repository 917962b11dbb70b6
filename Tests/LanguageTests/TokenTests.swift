import Testing

@testable import Language

@Suite("Tokens")
struct TokenTests {
  private let reader = EnglishReader()

  private func forms(_ text: String) -> [String] {
    reader.sentences(of: text, blocks: [0..<text.utf8.count]).flatMap(\.tokens).map(\.form)
  }

  @Test(
    "Words are cut as UD English cuts them",
    arguments: [
      ("don't", "do n't"), ("can’t", "ca n’t"), ("cannot", "can not"), ("$13.7", "$ 13.7"),
      ("HK$22.4", "HK$ 22.4"), ("the U.S. is", "the U.S. is"), ("Kroger’s", "Kroger ’s"),
      ("companies' sales", "companies ' sales"), ("O'Neill", "O'Neill"),
      ("Cincinnati-based", "Cincinnati - based"), ("e-commerce", "e-commerce"),
      ("7 a.m. Sept. 14", "7 a.m. Sept. 14"), ("2,800 stores", "2,800 stores"),
      ("Overstock.com, Boxed.com.", "Overstock.com , Boxed.com ."), ("5pm", "5 pm"),
      ("see https://a.b/c?d=e.", "see https://a.b/c?d=e ."), ("a@b.com!", "a@b.com !"),
      ("AT&T", "AT&T"), ("and/or", "and / or"), ("“Go”—now…", "“ Go ” — now …"),
      ("wait... what?!", "wait ... what ?!"), ("40%", "40 %"), ("the end.The", "the end . The"),
    ])
  func cuts(text: String, words: String) {
    #expect(forms(text).joined(separator: " ") == words)
  }

  @Test("Every word is the text at its offsets")
  func offsets() {
    let text = "Zoë’s café — “naïve” 😀👍🏽 don’t… 東京 is é."
    let bytes = Array(text.utf8)
    for token in reader.sentences(of: text, blocks: [0..<bytes.count]).flatMap(\.tokens) {
      #expect(token.form == String(decoding: bytes[token.range], as: UTF8.self))
    }
  }
}
