import Foundation

/// A program that the user wants, in the reader's terminal.
struct ProgramRun {
  let words: [String]

  enum Failure: Error {
    /// The program is not there or may not be run.
    case notStarted(String)
    /// As a shell tells it: 128 and the signal's number for one that was ended by a signal.
    case ended(status: Int32)
  }

  /// Waits until the program has ended.
  /// - Parameter input: what it finds on its standard input; nil is the terminal.
  func run(input: String?) throws(Failure) {
    let status = try started(input).wait()
    guard status == 0 else { throw .ended(status: status < 0 ? 128 - status : status) }
  }

  private func started(_ text: String?) throws(Failure) -> ChildProcess {
    guard let text else { return try started(STDIN_FILENO) }
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

  private func started(_ input: Int32) throws(Failure) -> ChildProcess {
    do throws(ChildProcess.NotStarted) {
      return try ChildProcess(words, streams: .inherited(input: input))
    } catch {
      throw .notStarted(String(cString: strerror(error.number)))
    }
  }
}
