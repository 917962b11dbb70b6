import Foundation
import GainsayUI
import Synchronization

/// Keeps where one stands from run to run, after every key, so that even a killed reader is found again where it was.
///
///     <state>/sessions/<library>/1.json, 1.lock    the first window
///                                2.json, 2.lock    the second, opened while the first is
///
/// A window holds the lock of its file as long as it lives; the kernel gives it back, whatever ends the program. A session is
/// written beside the old one and renamed over it, so that a file is always whole.
final class SessionStore: Sendable {
  private static let slots = 1...99

  private let file: String
  private let lock: Int32
  private let worker = Worker(name: "session")
  /// The newest state that is not written.
  private let waiting = Mutex<Model?>(nil)
  private let written = Mutex<SavedSession?>(nil)

  /// Takes the first file that no other window holds; nil where none can be made.
  init?(library path: String) {
    let folder = XDGFolders.state + "/sessions/" + Self.name(of: path)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      return nil
    }
    guard let (number, lock) = Self.free(in: folder) else { return nil }
    self.lock = lock
    file = "\(folder)/\(number).json"
  }

  deinit { close(lock) }

  /// What the last window that had this file left; nil where there is nothing whole.
  func session() -> SavedSession? {
    guard let data = FileManager.default.contents(atPath: file) else { return nil }
    return try? JSONDecoder().decode(SavedSession.self, from: data)
  }

  /// Has the state written in the background; of several only the newest.
  func keep(_ model: Model) {
    let isAsked = waiting.withLock { newest in
      defer { newest = model }
      return newest != nil
    }
    if !isAsked { worker.start { self.write() } }
  }

  /// Returns when the newest state is written.
  func finish() { worker.finish { self.write() } }

  private func write() {
    let model = waiting.withLock { newest in
      defer { newest = nil }
      return newest
    }
    guard let session = model?.session, written.withLock({ $0 != session }),
      let data = try? JSONEncoder().encode(session)
    else { return }
    // A full disk must not end the reading: the next key tries again.
    guard (try? data.write(to: URL(filePath: file), options: .atomic)) != nil else { return }
    written.withLock { $0 = session }
  }

  private static func free(in folder: String) -> (number: Int, lock: Int32)? {
    for number in slots {
      let lock = open("\(folder)/\(number).lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      guard lock >= 0 else { return nil }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return (number, lock) }
      close(lock)
    }
    return nil
  }

  /// A name for the library that does not change from run to run: its path, hashed (FNV-1a, 64 bits).
  private static func name(of path: String) -> String {
    let whole = URL(filePath: path).standardizedFileURL.path
    let hash = whole.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
