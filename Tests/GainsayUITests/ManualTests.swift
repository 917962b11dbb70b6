import Foundation
import Testing

@testable import GainsayUI

@Suite("What is written about keys")
struct ManualTests {
  @Test func `README names the first key of every command`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "\n## Keys\n"))
    let rest = readme[start.upperBound...]
    let section = rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    for command in Command.table {
      let name = command.keys[0].name.replacing("|", with: "\\|")
      #expect(section.contains("`\(name)`"), "\(command.action)")
    }
  }
}
