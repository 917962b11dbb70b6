import Foundation
import Testing

@testable import GainsayCore

/// Mail as GMime reads it.
struct MailParserTests {
  /// What the program takes up, in bytes.
  private static var memory: Int {
    let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      .split(separator: " ")[1]
    return (pages.flatMap { Int($0) } ?? 0) * 4_096
  }

  @Test("What a message holds is let go when it is read")
  func letsGo() throws {
    let mail = Array("From: a@b\nSubject: Mill\n\n".utf8) + [UInt8](repeating: 1, count: 1 << 20)
    let before = Self.memory
    for _ in 0..<600 { _ = try MailParser.messages(in: mail) }
    #expect(Self.memory - before < 400 << 20)
  }
}
