import Foundation
import GRDB

/// Opens databases with the settings that all of them have.
enum DatabaseOpening {
  /// Seconds a reader or writer waits for another program.
  private static let patience: TimeInterval = 30

  static func file(at path: String) throws -> any DatabaseWriter {
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let pool = try DatabasePool(path: path, configuration: configuration)
      try migrate(pool, path: path)
      return pool
    } catch let error as LibraryError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw LibraryError.notALibrary(path: path)
    } catch {
      throw LibraryError.cannotOpen(path: path, reason: reason(error))
    }
  }

  static func memory() throws -> any DatabaseWriter {
    let queue = try DatabaseQueue(configuration: configuration)
    try Schema.migrator.migrate(queue)
    return queue
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "gainsay"
    return configuration
  }

  private static func migrate(_ writer: any DatabaseWriter, path: String) throws {
    let isNewer = try writer.read { try Schema.migrator.hasBeenSuperseded($0) }
    guard !isNewer else { throw LibraryError.newer(path: path) }
    try Schema.migrator.migrate(writer)
  }

  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? (error as NSError).localizedDescription
  }
}
