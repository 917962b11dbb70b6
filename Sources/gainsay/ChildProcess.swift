import Foundation

/// Another program, started with a list of arguments, never by a shell.
struct ChildProcess {
  /// The error number of the system call that failed.
  struct NotStarted: Error {
    var number: Int32
  }

  /// What it finds as its standard streams.
  enum Streams {
    /// Those of this program, with another standard input if one is named.
    case inherited(input: Int32 = STDIN_FILENO)
    /// A file by its path, of a session that it leads: if it is a terminal, the session's.
    case session(String)
  }

  let id: pid_t

  /// - Parameter environment: nil is that of this program.
  init(_ words: [String], environment: [String: String]? = nil, streams: Streams = .inherited())
    throws(NotStarted)
  {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    Self.set(&actions, streams)
    Self.set(&attributes, streams)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?]? = environment.map { environment in
      environment.map { strdup("\($0)=\($1)") } + [nil]
    }
    defer { (arguments + (variables ?? [])).forEach { free($0) } }
    var child: pid_t = 0
    let status =
      variables?.withUnsafeMutableBufferPointer { variables in
        posix_spawnp(
          &child, words[0], &actions, &attributes, &arguments, variables.baseAddress ?? environ)
      } ?? posix_spawnp(&child, words[0], &actions, &attributes, &arguments, environ)
    guard status == 0 else { throw NotStarted(number: status) }
    id = child
  }

  private static func set(_ actions: inout posix_spawn_file_actions_t, _ streams: Streams) {
    switch streams {
    case .inherited(STDIN_FILENO): break
    case .inherited(let input): posix_spawn_file_actions_adddup2(&actions, input, 0)
    case .session(let path):
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  /// What Glibc's module leaves out (POSIX_SPAWN_SETSID).
  private static let newSession: Int16 = 0x80

  /// What this program or this thread does not obey, the child must.
  private static func set(_ attributes: inout posix_spawnattr_t, _ streams: Streams) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    if case .session = streams { flags |= newSession }
    posix_spawnattr_setflags(&attributes, flags)
  }

  /// Waits for its end; the status, or the negative number of the signal that ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}
