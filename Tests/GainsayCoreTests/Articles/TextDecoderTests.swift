import Foundation
import Testing

@testable import GainsayCore

/// Text in any encoding: declared, sniffed and mixed.
struct TextDecoderTests {
  private static let sentence = "The café’s owner said “no” to the bank on Monday."

  @Test(
    "Wide encodings are told with and without their mark",
    arguments: [
      String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian,
      .utf32BigEndian,
    ])
  func wide(encoding: String.Encoding) throws {
    let bytes = try Array(#require(Self.sentence.data(using: encoding)))
    #expect(try TextDecoder().text(of: bytes) == Self.sentence)
  }

  @Test(
    "Other alphabets than Latin in UTF-16 are told without a mark",
    arguments: [
      "Банк объявил в понедельник, что закроет 40 отделений.",
      "Η τράπεζα ανακοίνωσε τη Δευτέρα ότι θα κλείσει 40 καταστήματα.",
      "البنك أعلن يوم الاثنين أنه سيغلق 40 فرعا.",
    ], [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func wideOfOneScript(sentence: String, encoding: String.Encoding) throws {
    let bytes = try Array(#require(sentence.data(using: encoding)))
    #expect(try TextDecoder().text(of: bytes) == sentence)
  }

  @Test("Latin-1 that is Windows-1252 in truth is read as that")
  func windows() throws {
    let bytes = try Array(#require(Self.sentence.data(using: .windowsCP1252)))
    #expect(try TextDecoder().text(of: bytes) == Self.sentence)
    #expect(try TextDecoder().text(of: bytes, declared: "ISO-8859-1") == Self.sentence)
  }

  @Test("A page says what it is written in")
  func declared() throws {
    let page = Array("<meta charset='windows-1251'><p>".utf8) + [0xCC, 0xE8, 0xF0]
    #expect(try TextDecoder().decoded(page).hasSuffix("Мир"))
  }

  @Test("What can only be UTF-8 is UTF-8, whatever is declared")
  func wronglyDeclared() throws {
    let bytes = Array(Self.sentence.utf8)
    #expect(try TextDecoder().text(of: bytes, declared: "iso-8859-1") == Self.sentence)
  }

  @Test("Doubly encoded text is mended, and text that only looks so is left")
  func doubled() throws {
    let twice = "donâ€™t, â€œsaidâ€\u{9D} the cafÃ©"
    #expect(try TextDecoder().decoded(Array(twice.utf8)).hasPrefix("don’t, “said"))
    #expect(try TextDecoder().decoded(Array("Ã is a letter".utf8)) == "Ã is a letter")
  }

  @Test("Stray bytes and stray NULs never fail")
  func stray() throws {
    let bytes = Array(Self.sentence.utf8) + [0xFF, 0x93] + Array(Self.sentence.utf8) + [0]
    let text = try TextDecoder().text(of: bytes)
    #expect(text.hasPrefix(Self.sentence))
    #expect(text.contains("“" + Self.sentence))
  }

  @Test(
    "Bytes that are no text are named",
    arguments: [[1, 0, 2, 0, 3], [0x61, 0, 0x62], Array(0...255)])
  func binary(bytes: [UInt8]) {
    #expect(throws: ReadingError.binary) { try TextDecoder().text(of: bytes) }
  }
}
