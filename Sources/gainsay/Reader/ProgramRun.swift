import Foundation
import Synchronization

/// A program that is started with a list of arguments, never by a shell, in the reader's terminal.
struct ProgramRun {
  let words: [String]

  enum Failure: Error {
    /// The program is not there or may not be run.
    case notStarted(String)
    case ended(status: Int32)
  }

  /// Waits until the program has ended.
  /// - Parameter input: what it finds on its standard input; nil is the terminal.
  func run(input: String?) throws(Failure) {
    let child: pid_t
    if let input { child = try started(reading: input) } else { child = try started(STDIN_FILENO) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    guard code == 0 else { throw .ended(status: code) }
  }

  private func started(reading text: String) throws(Failure) -> pid_t {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .notStarted(String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let input = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    let child = try started(ends[0])
    // A program may well end before it has read everything.
    DispatchQueue.global().async { try? input.write(contentsOf: Data(text.utf8)) }
    return child
  }

  private func started(_ input: Int32) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if input != STDIN_FILENO { posix_spawn_file_actions_adddup2(&actions, input, 0) }
    // What the reader does not obey, its children must.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    let status = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, environ)
    guard status == 0 else { throw .notStarted(String(cString: strerror(status))) }
    return child
  }
}
