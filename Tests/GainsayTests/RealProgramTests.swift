import Foundation
import Testing

/// The last mile: the built program, a real terminal, the sample articles.
@Suite(.serialized)
struct RealProgramTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private var program: String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "gainsay").path
  }

  @Test("The sample articles are one story that one can read, dispute, search and leave")
  func walksThroughTheSeeds() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let library = folder.appending(path: "library.sqlite").path
    let seeds = Self.root.appending(path: "seeds").path
    let screen = try TmuxScreen(
      "GAINSAY_LIBRARY=\(library) XDG_STATE_HOME=\(folder.path) XDG_CONFIG_HOME=\(folder.path) "
        + "\(program) \(seeds); echo left with $?; exec sh", columns: 80,
      rows: 24)
    defer { screen.close() }
    #expect(try screen.waiting(for: "1 story", "Kroger").contains("Kroger"))
    try screen.type("d")
    #expect(try screen.waiting(for: "teamed up", "initial stage").contains("initial stage"))
    try screen.type("Enter")
    #expect(try screen.waiting(for: "/5", "teamed up").contains("/5"))
    try screen.type("/")
    try screen.type("overstock")
    #expect(try screen.waiting(for: "2 of 5").contains("2 of 5"))
    try screen.type("Escape")
    try screen.type("?")
    #expect(try screen.waiting(for: "Help").contains("Help"))
    try screen.type("Q")
    #expect(try screen.waiting(for: "left with 0").contains("left with 0"))
  }
}
