import Foundation

/// A file, a pipe or the standard input, opened for reading.
final class OpenFile {
  /// Seconds that a named pipe may keep quiet.
  private static let patience = 10.0

  private let descriptor: Int32
  private let before: stat
  private let isPipe: Bool
  private let patience: Double

  /// - Parameters:
  ///   - path: "-" is the standard input.
  ///   - patience: seconds that a named pipe may keep quiet.
  init(path: String, patience: Double = patience) throws(ReadingError) {
    self.patience = patience
    descriptor =
      path == "-"
      ? dup(STDIN_FILENO) : open(FilePath.bytes(of: path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(code: errno) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    before = status
    let kind = status.st_mode & S_IFMT
    isPipe = kind == S_IFIFO && path != "-"
    guard isKnown, kind == S_IFREG || kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK else {
      let code = kind == S_IFDIR ? EISDIR : EINVAL
      close(descriptor)
      throw .unreadable(code: code)
    }
  }

  deinit { close(descriptor) }

  var stream: ByteStream {
    ByteStream { count throws(ReadingError) in try self.read(count) }
  }

  /// Whether it was written to since it was opened.
  var hasChanged: Bool {
    var status = stat()
    guard before.st_mode & S_IFMT == S_IFREG, fstat(descriptor, &status) == 0 else { return false }
    return status.st_size != before.st_size || status.st_mtim.tv_sec != before.st_mtim.tv_sec
      || status.st_mtim.tv_nsec != before.st_mtim.tv_nsec
  }

  private func read(_ count: Int) throws(ReadingError) -> [UInt8] {
    if isPipe { try wait() }
    while true {
      var got = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        got = Glibc.read(descriptor, buffer.baseAddress, count)
        filled = max(0, got)
      }
      if got >= 0 { return bytes }
      guard errno == EINTR || errno == EAGAIN else { throw .unreadable(code: errno) }
      try wait()
    }
  }

  private func wait() throws(ReadingError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, isPipe ? Int32(patience * 1_000) : -1) != 0 else { throw .silent }
  }
}
