import Foundation
import GainsayCore

/// Waits for something to happen in folders and all that is below them (inotify), and knows which files are being written.
struct FolderWatch {
  /// Files are taken when the folders have been quiet for so long, in milliseconds, so that many that come at once come together.
  private static let quiet: Int32 = 300
  /// A burst that does not end is taken piece by piece after so many waits.
  private static let mostWaits = 30

  private let queue: Int32
  private let folders: [String]
  /// By what inotify calls them.
  private var watched: [Int32: String] = [:]
  /// Files that somebody writes and has not closed yet.
  private(set) var unfinished: Set<String> = []

  /// Nil where the system cannot watch.
  init?(_ folders: [String]) {
    queue = inotify_init1(Int32(IN_CLOEXEC))
    self.folders = folders.map { URL(filePath: $0).standardizedFileURL.path }
    guard queue >= 0 else { return nil }
    watch()
  }

  /// Returns when something happened and it is quiet again.
  mutating func wait() {
    _ = isReady(within: -1)
    var waits = 0
    repeat {
      drain()
      waits += 1
    } while waits < Self.mostWaits && isReady(within: Self.quiet)
    // What happened may be a new folder.
    watch()
  }

  private mutating func watch() {
    let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_MODIFY | IN_DELETE)
    for folder in FileWalker().folders(at: folders) {
      let number = inotify_add_watch(queue, folder, events)
      if number >= 0 { watched[number] = folder }
    }
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  private mutating func drain() {
    var events = [UInt8](repeating: 0, count: 64 << 10)
    let count = read(queue, &events, events.count)
    var place = 0
    while place + MemoryLayout<inotify_event>.size <= count {
      let event = events.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
      }
      let start = place + MemoryLayout<inotify_event>.size
      place = start + Int(event.len)
      guard place <= count else { return }
      let name = String(decoding: events[start..<place].prefix { $0 != 0 }, as: UTF8.self)
      note(event, name)
    }
  }

  private mutating func note(_ event: inotify_event, _ name: String) {
    // Too much happened at once: what is unfinished is not known.
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { unfinished.removeAll() }
    guard let folder = watched[event.wd], !name.isEmpty, event.mask & UInt32(IN_ISDIR) == 0 else {
      return
    }
    let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
    let isWritten = event.mask & UInt32(IN_MODIFY) != 0
    let isMade = event.mask & UInt32(IN_CREATE) != 0
    if isWritten || isMade && !Self.isLink(path) {
      unfinished.insert(path)
    } else if !isMade {
      unfinished.remove(path)
    }
  }

  /// A link is made and never closed.
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && (status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1)
  }
}
