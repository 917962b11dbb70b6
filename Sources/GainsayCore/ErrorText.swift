import Foundation

/// The words for every error: the one place where errors become text.
extension ReadingError {
  package var text: String {
    switch self {
    case .missing: "there is no such file"
    case .unreadable(let code): "cannot be read: \(String(cString: strerror(code)))"
    case .empty: "is empty"
    case .binary: "is not text"
    case .tooLarge(let bytes): "is too large for an article: \(bytes >> 20) MiB"
    case .tooSplit: "has more parts than any list of articles"
    case .noArticle: "holds no article"
    case .malformed(let line): "line \(line) is not a JSON object with a text"
    case .lineTooLong(let line): "line \(line) is too long"
    case .damaged: "is damaged"
    case .truncated: "ends in the middle"
    case .bomb: "unpacks to far more than any news: it is not opened further"
    case .changed: "changed while it was read"
    case .silent: "is a pipe that nobody writes to"
    }
  }
}

extension LibraryError {
  package var text: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path): the library cannot be opened: \(reason)"
    case .newer(let path): "\(path): the library was made by a later version of gainsay"
    case .notALibrary(let path): "\(path): is no library of gainsay"
    }
  }
}

extension UserStateError {
  package var text: String {
    switch self {
    case .malformed(let line): "line \(line) is none that `gainsay state export` writes"
    case .newer: "was written by a later version of gainsay"
    }
  }
}

extension ImportDefaultsError {
  package var text: String {
    switch self {
    case .noDate(let text): "\(text): is no date"
    }
  }
}
