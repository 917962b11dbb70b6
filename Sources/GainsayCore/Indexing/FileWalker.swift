import Foundation

/// Lists the files in the places that an import is given: folders with all that is in them, hidden files aside.
package struct FileWalker: Sendable {
  package init() {}

  /// Sorted within a folder, each once. A symbolic link to a folder is not followed, so there are no circles.
  func files(at paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.map(Self.absolute).flatMap(files).filter { seen.insert($0).inserted }
  }

  /// The same with the paths as they were given.
  package func filesAsGiven(at paths: [String]) -> [String] { paths.flatMap(files) }

  /// "-" is the standard input.
  static func absolute(_ path: String) -> String {
    guard path != "-" else { return path }
    return URL(filePath: path).standardizedFileURL.path
  }

  private func files(in path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      return [path]
    }
    let keys: [URLResourceKey] = [.isRegularFileKey, .isSymbolicLinkKey]
    let walker = FileManager.default.enumerator(
      at: URL(filePath: path), includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    var found: [String] = []
    while let url = walker?.nextObject() as? URL {
      let values = try? url.resourceValues(forKeys: Set(keys))
      guard url.lastPathComponent != FolderDefaults.fileName else { continue }
      if values?.isRegularFile == true || values?.isSymbolicLink == true && isFile(url) {
        found.append(url.path)
      }
    }
    return found.sorted()
  }

  private func isFile(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
