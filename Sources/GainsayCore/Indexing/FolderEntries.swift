import Glibc

/// What stands in a folder, by names as they are shown: bytes that are no UTF-8 are shown as U+FFFD.
struct FolderEntries {
  struct Entry {
    var name: String
    /// Of the file type bits of a mode; links are what they lead to, but for links to folders, which are `S_IFLNK`.
    var kind: mode_t
  }

  /// - Throws: `ReadingError.unreadable`.
  static func entries(of folder: String) throws(ReadingError) -> [Entry] {
    guard let stream = opendir(FilePath.bytes(of: folder)) else { throw .unreadable(code: errno) }
    defer { closedir(stream) }
    var found: [Entry] = []
    while let entry = readdir(stream) {
      let bytes = name(of: entry)
      let name = String(decoding: bytes, as: UTF8.self)
      guard name != ".", name != ".." else { continue }
      found.append(Entry(name: name, kind: kind(of: bytes, in: stream)))
    }
    return found
  }

  static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  private static func kind(of name: [UInt8], in stream: OpaquePointer) -> mode_t {
    let path = (name + [0]).map { CChar(bitPattern: $0) }
    var own = stat()
    guard fstatat(dirfd(stream), path, &own, AT_SYMLINK_NOFOLLOW) == 0 else { return 0 }
    guard own.st_mode & S_IFMT == S_IFLNK else { return own.st_mode & S_IFMT }
    var target = stat()
    guard fstatat(dirfd(stream), path, &target, 0) == 0 else { return S_IFLNK }
    let kind = target.st_mode & S_IFMT
    return kind == S_IFDIR ? S_IFLNK : kind
  }
}

/// Paths as the system has them: names that are no UTF-8 are found by how they are shown.
enum FilePath {
  /// With the zero at the end that the system wants.
  static func bytes(of path: String) -> [CChar] {
    guard path.unicodeScalars.contains("\u{FFFD}") else { return path.utf8CString.map { $0 } }
    var known: [UInt8] = path.hasPrefix("/") ? [] : [UInt8(ascii: ".")]
    for part in path.split(separator: "/") {
      known.append(UInt8(ascii: "/"))
      known += entry(String(part), in: known) ?? Array(part.utf8)
    }
    return (known + [0]).map { CChar(bitPattern: $0) }
  }

  /// The first entry of the folder that is shown so; nil for names that are what they are shown as.
  private static func entry(_ name: String, in folder: [UInt8]) -> [UInt8]? {
    guard name.unicodeScalars.contains("\u{FFFD}"),
      let stream = opendir((folder + [0]).map { CChar(bitPattern: $0) })
    else { return nil }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = FolderEntries.name(of: entry)
      if String(decoding: bytes, as: UTF8.self) == name { return bytes }
    }
    return nil
  }
}
