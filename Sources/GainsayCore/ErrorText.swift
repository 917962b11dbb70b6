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
    case .damaged:
      "the library is damaged: `gainsay check` says where, `gainsay check --repair` mends it"
    case .full(let path): "\(path): the disk is full"
    case .readOnly(let path): "\(path): can only be read"
    case .busy(let path): "\(path): another program has been writing to it for long"
    }
  }
}

extension LibraryFault {
  package var text: String {
    switch self {
    case .file(let what): "the file: \(what)"
    case .references: "rows lead to rows that are not there"
    case .searchIndex: "the index of words does not fit the articles"
    case .article(let path): "\(path): what was found in it is gone"
    case .counts(let counted, let there): "\(counted) articles are counted, \(there) are there"
    }
  }
}

extension SearchNote {
  package var text: String {
    switch self {
    case .unknownField(let name): "there is no field \(name): it is searched as words"
    case .unknownValue(let field, let value):
      "\(field): does not know \(value): it is searched as words"
    case .badDate(let value): "\(value) is no date: it is searched as words"
    case .badRegex(let pattern): "/\(pattern)/ is no pattern: it is searched as words"
    case .openRegex: "the pattern has no / at its end: it is searched as words"
    case .openParenthesis: "a parenthesis is not closed"
    case .spareParenthesis: "a parenthesis closes nothing"
    case .nestedRegex: "a pattern must stand by itself: it is searched as words"
    case .nobody(let field, let name): "\(field): nobody goes by \(name)"
    case .bounded(let articles): "only the newest \(articles) articles were read"
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
