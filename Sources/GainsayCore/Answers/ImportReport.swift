/// What an import did.
package struct ImportReport: Sendable, Equatable {
  package struct Failure: Sendable, Equatable {
    package var path: String
    package var error: ReadingError
  }

  package var added = 0
  package var replaced = 0
  package var unchanged = 0
  /// What could not be read; of a file with very many the first.
  package var failures: [Failure] = []
  /// The others of such files.
  package var unnamed = 0

  package var failureCount: Int { failures.count + unnamed }
}

/// What one import did, as the log keeps it.
package struct ImportRun: Sendable, Equatable {
  package struct Failure: Sendable, Equatable {
    package var path: String
    /// Why, in words.
    package var reason: String
  }

  /// ISO 8601, UTC.
  package var ended: String
  package var added: Int
  package var replaced: Int
  package var unchanged: Int
  /// Those that are kept; the first of very many.
  package var failures: [Failure]
  package var failureCount: Int
}
