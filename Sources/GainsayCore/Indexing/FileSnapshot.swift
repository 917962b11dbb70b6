import Foundation

/// What the files in some places looked like at a moment, for telling what is new since.
package struct FileSnapshot: Sendable, Equatable {
  private struct Look: Sendable, Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private var looks: [String: Look] = [:]

  /// - Parameter unfinished: files that are left out.
  package init(of paths: [String], without unfinished: Set<String> = []) {
    for file in FileWalker().walk(paths).files where !unfinished.contains(file) {
      var status = stat()
      guard stat(FilePath.bytes(of: file), &status) == 0 else { continue }
      looks[file] = Look(
        size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec)
    }
  }

  /// Files that are new or look otherwise than before, sorted.
  package func changes(since before: FileSnapshot) -> [String] {
    looks.filter { before.looks[$0.key] != $0.value }.keys.sorted()
  }
}
