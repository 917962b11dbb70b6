import Foundation
import GainsayCore

/// Waits for something to happen in folders and all that is below them (inotify).
struct FolderWatch {
  /// A file is taken when its folder has been quiet for so long, in milliseconds: it may still be written.
  private static let quiet: Int32 = 300

  private let queue: Int32
  private let folders: [String]

  /// Nil where the system cannot watch.
  init?(_ folders: [String]) {
    queue = inotify_init1(Int32(IN_CLOEXEC))
    self.folders = folders
    guard queue >= 0 else { return nil }
    watch()
  }

  /// Returns when something happened and it is quiet again.
  func wait() {
    _ = isReady(within: -1)
    repeat { drain() } while isReady(within: Self.quiet)
    // What happened may be a new folder.
    watch()
  }

  private func watch() {
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE)
    for folder in folders.flatMap(Self.all) { inotify_add_watch(queue, folder, events) }
  }

  private static func all(in folder: String) -> [String] {
    let url = URL(filePath: folder)
    let walker = FileManager.default.enumerator(
      at: url, includingPropertiesForKeys: [.isDirectoryKey], options: [.skipsHiddenFiles])
    let below = (walker?.allObjects as? [URL] ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }
    return [folder] + below.map(\.path)
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  private func drain() {
    var events = [UInt8](repeating: 0, count: 64 << 10)
    _ = read(queue, &events, events.count)
  }
}
