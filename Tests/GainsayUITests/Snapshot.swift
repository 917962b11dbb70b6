import Foundation
import Testing

/// Compares a whole screen with `Snapshots/<name>.txt`; with RECORD_SNAPSHOTS=1 writes it instead.
func assertSnapshot(
  _ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try screen.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(screen == expected, "\(name) differs", sourceLocation: sourceLocation)
}
