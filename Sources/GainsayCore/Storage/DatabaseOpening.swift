import Foundation
import GRDB

/// Opens databases with the settings that all of them have.
enum DatabaseOpening {
  /// Seconds a reader or writer waits for another program.
  private static let patience: TimeInterval = 120
  /// Kibibytes of pages that the writer keeps.
  private static let writersPages = 48 << 10
  /// Bytes of a page of a new library: most rows of articles and analyses are about two kilobytes, of which small pages waste much.
  private static let page = 16 << 10
  /// What an older library is called once there is a new one.
  static let olderSuffix = ".older"

  static func file(at path: String) throws -> any DatabaseWriter {
    do {
      if isOnReadOnlyDisk(path) { return try reading(path) }
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let pool = try pool(at: path)
      guard try pool.read(Schema.isOlder) else {
        try migrate(pool, path: path)
        return pool
      }
      try pool.close()
      try upgrade(path)
      return try self.pool(at: path)
    } catch let error as LibraryError {
      throw error
    } catch let error as DatabaseError {
      throw libraryError(error, path)
    } catch {
      throw LibraryError.cannotOpen(
        path: path, reason: (error as NSError).localizedDescription)
    }
  }

  /// Each article changes pages all over a library: the writer keeps more of them at hand than SQLite would.
  private static func pool(at path: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA cache_size = -\(writersPages)")
    }
    return pool
  }

  /// A library that nobody can write to, as the disk cannot be written: SQLite needs no journal then.
  static func reading(_ path: String) throws -> any DatabaseWriter {
    var configuration = configuration
    configuration.readonly = true
    let address = URL(filePath: path).absoluteString.dropFirst("file://".count)
    let queue = try DatabaseQueue(path: "file:\(address)?immutable=1", configuration: configuration)
    guard try queue.read(Schema.migrator.hasCompletedMigrations) else {
      throw LibraryError.readOnly(path: path)
    }
    return queue
  }

  private static func isOnReadOnlyDisk(_ path: String) -> Bool {
    var disk = statvfs()
    return statvfs(path, &disk) == 0 && disk.f_flag & UInt(ST_RDONLY) != 0
  }

  static func memory() throws -> any DatabaseWriter {
    let queue = try DatabaseQueue(configuration: configuration)
    try Schema.migrator.migrate(queue)
    return queue
  }

  /// Immediate transactions wait for the writer before them; those that begin by reading would fail instead.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "gainsay"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA page_size = \(page)")
      Relevance.register(in: db)
      Compression.register(in: db)
    }
    return configuration
  }

  private static func migrate(_ writer: any DatabaseWriter, path: String) throws {
    let isNewer = try writer.read { try Schema.migrator.hasBeenSuperseded($0) }
    guard !isNewer else { throw LibraryError.newer(path: path) }
    guard try !writer.read(Schema.migrator.hasCompletedMigrations) else { return }
    try Schema.migrator.migrate(writer)
  }

  /// One program makes it anew; others wait for it.
  private static func upgrade(_ path: String) throws {
    let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard lock >= 0 else {
      throw LibraryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    defer {
      unlink(path + ".lock")
      close(lock)
    }
    flock(lock, LOCK_EX)
    let isStillOlder = try DatabaseQueue(path: path, configuration: configuration).read(
      Schema.isOlder)
    guard isStillOlder else { return }
    try LibraryRebuild(path: path).run(keepingOldAs: olderSuffix)
  }

  /// What went wrong with the database, as those who use the library know it.
  static func libraryError(_ error: DatabaseError, _ path: String) -> LibraryError {
    switch error.resultCode {
    case .SQLITE_NOTADB: .notALibrary(path: path)
    case .SQLITE_CORRUPT: .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    case .SQLITE_FULL: .full(path: path)
    case .SQLITE_READONLY: .readOnly(path: path)
    default: .cannotOpen(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
