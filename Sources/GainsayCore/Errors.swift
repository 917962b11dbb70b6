/// Why an article could not be read; `ErrorText.swift` has the words.
package enum ReadingError: Error, Sendable, Equatable {
  case missing
  case unreadable(code: Int32)
  case empty
  case binary
  case tooLarge(bytes: Int)
  /// JSON of more values, or mail of more parts, than can be read in time and memory.
  case tooSplit
  case noArticle
  case malformed(line: Int)
  case lineTooLong(line: Int)
  /// An archive, a mailbox or the like that is not as it should be.
  case damaged
  /// It ends in the middle.
  case truncated
  /// It unpacks to far more than it says.
  case bomb
  /// It was written to while it was read.
  case changed
  /// A pipe that nobody writes to.
  case silent
}

/// Why what a user said could not be taken in.
package enum UserStateError: Error, Sendable, Equatable {
  case malformed(line: Int)
  /// Written by a later version of the program.
  case newer
}

/// Why a library could not be opened or written.
package enum LibraryError: Error, Sendable, Equatable {
  case cannotOpen(path: String, reason: String)
  /// Made by a later version of the program.
  case newer(path: String)
  case notALibrary(path: String)
  /// Something in it cannot be read any more.
  case damaged
  /// Another program is writing, and has been for long.
  case busy(path: String)
  case full(path: String)
  case readOnly(path: String)
}
