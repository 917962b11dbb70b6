/// What holds an article a line, a row or an object.
extension DocumentSplitter {
  func lines(of stream: ByteStream, _ part: Part, _ take: (Document) throws -> Void) throws {
    var (count, number) = (0, 0)
    while let line = try stream.line(limit: Self.longestLine) {
      number += 1
      guard line.bytes.contains(where: { $0 > 32 }) else { continue }
      count += 1
      let content: Document.Content =
        line.isWhole ? .bytes(line.bytes) : .failed(.lineTooLong(line: number))
      try take(part.document(content, .jsonLine(number), number: count))
    }
  }

  /// Whether a list of articles stands on one line that cannot be read as a whole.
  func isOneLine(_ stream: ByteStream) throws(ReadingError) -> Bool {
    guard !(try stream.head(Self.head).contains(10)) else { return false }
    let start = Array(try stream.head(longestJSON + 1))
    guard !start.dropLast().contains(10), start.count > longestJSON || JSONShape.isTooSplit(start)
    else { return false }
    return JSONCutter(fields: fields, longest: longestJSON).depth(in: start) ?? 0 > 0
  }

  /// JSON as a whole; where that would take too much memory, article by article.
  func articles(of stream: ByteStream, _ part: Part, _ take: (Document) throws -> Void)
    throws
  {
    let head = Array(try stream.head(longestJSON + 1))
    guard head.count > longestJSON || JSONShape.isTooSplit(head) else {
      return try take(part.document(.bytes(head), .json))
    }
    let cutter = JSONCutter(fields: fields, longest: longestJSON)
    guard let depth = cutter.depth(in: head) else {
      throw head.count > longestJSON
        ? ReadingError.tooLarge(bytes: longestJSON) : .tooSplit
    }
    var part = part
    let title = JSONReader.feedTitle(of: cutter.preface(in: head, at: depth))
    part.details.outlet = part.details.outlet ?? title
    var number = 0
    try cutter.cut(stream, at: depth) { result in
      number += 1
      let content: Document.Content =
        switch result {
        case .success(let bytes): .bytes(bytes)
        case .failure(let error): .failed(error)
        }
      try take(part.document(content, .json, number: number))
    }
  }

  func rows(
    of stream: ByteStream, _ separator: UInt8, _ part: Part, _ take: (Document) throws -> Void
  ) throws {
    var table = TableRows(separator: separator)
    var header: [String]?
    var (number, line) = (0, 0)
    while true {
      let piece = try stream.next()
      let rows: [[[UInt8]]]
      do throws(ReadingError) {
        rows = piece.isEmpty ? table.lastRows() : try table.rows(in: piece)
      } catch {
        // A quotation mark that is never closed takes in all rows behind it: they begin anew on a later line.
        number += 1
        try take(part.document(.failed(error.behind(line)), number: number))
        _ = try stream.line(limit: 0)
        line += table.count + 1
        table = TableRows(separator: separator)
        continue
      }
      for row in rows {
        let texts = row.map { (try? TextDecoder().decoded($0, declared: part.encoding)) ?? "" }
        guard let names = header else {
          header = texts
          continue
        }
        guard texts.contains(where: { !$0.isEmpty }) else { continue }
        number += 1
        let fields = Dictionary(zip(names, texts), uniquingKeysWith: { first, _ in first })
        try take(part.document(.fields(fields), .table(separator), number: number))
      }
      guard piece.isEmpty else { continue }
      if number == 0 { throw ReadingError.empty }
      return
    }
  }
}

extension ReadingError {
  /// The same so many lines further on.
  fileprivate func behind(_ lines: Int) -> ReadingError {
    guard case .lineTooLong(let line) = self else { return self }
    return .lineTooLong(line: line + lines)
  }
}
