import Foundation

/// Lists the files in the places that an import is given: folders with all that is in them, hidden files aside.
package struct FileWalker: Sendable {
  /// What was found, and which folders could not be looked into.
  struct Answer {
    var files: [String] = []
    /// Those that were looked into.
    var folders: [String] = []
    var failures: [ImportReport.Failure] = []
  }

  package init() {}

  /// Sorted within a folder, each once. A symbolic link to a folder is not followed, so there are no circles.
  func walk(_ paths: [String]) -> Answer {
    var seen: Set<String> = []
    var answer = Answer()
    for path in paths.map(Self.absolute) {
      let found = walk(path)
      answer.files += found.files.filter { seen.insert($0).inserted }
      answer.failures += found.failures
    }
    return answer
  }

  /// The same with the paths as they were given.
  package func filesAsGiven(at paths: [String]) -> [String] { paths.flatMap { walk($0).files } }

  /// All folders that hold files of an import, those given too.
  package func folders(at paths: [String]) -> [String] {
    paths.map(Self.absolute).flatMap { walk($0).folders }
  }

  /// "-" is the standard input.
  static func absolute(_ path: String) -> String {
    guard path != "-" else { return path }
    return URL(filePath: path).standardizedFileURL.path
  }

  private func walk(_ path: String) -> Answer {
    var status = stat()
    guard stat(FilePath.bytes(of: path), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return Answer(files: [path])
    }
    var answer = Answer()
    var pending = [path]
    while let folder = pending.popLast() {
      do throws(ReadingError) {
        let entries = try FolderEntries.entries(of: folder)
        answer.folders.append(folder)
        let wanted = Maildir.isOne(entries) ? Maildir.wanted(entries) : Self.shown(entries)
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        pending += wanted.filter { $0.kind == S_IFDIR }.map { prefix + $0.name }
        answer.files += wanted.filter { $0.kind == S_IFREG }.map { prefix + $0.name }
      } catch {
        answer.failures.append(.init(path: folder, error: error))
      }
    }
    answer.files.sort()
    return answer
  }

  private static func shown(_ entries: [FolderEntries.Entry]) -> [FolderEntries.Entry] {
    entries.filter { !$0.name.hasPrefix(".") && $0.name != FolderDefaults.fileName }
  }
}

/// A folder of mail, a message a file: `cur` and `new` hold them, `tmp` what is being delivered; folders of its own are hidden.
enum Maildir {
  static func isOne(_ entries: [FolderEntries.Entry]) -> Bool {
    Set(entries.filter { $0.kind == S_IFDIR }.map(\.name)).isSuperset(of: ["cur", "new", "tmp"])
  }

  static func wanted(_ entries: [FolderEntries.Entry]) -> [FolderEntries.Entry] {
    entries.filter { entry in
      entry.kind == S_IFDIR && (["cur", "new"].contains(entry.name) || entry.name.hasPrefix("."))
    }
  }
}
