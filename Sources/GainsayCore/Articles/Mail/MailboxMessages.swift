/// Cuts a mailbox into its messages at the lines that begin with "From ".
enum MailboxMessages {
  private static let opening = Array("From ".utf8)
  /// A line of headers or text is no longer, in bytes.
  private static let longestLine = 1 << 20

  /// "From jane@example.org Mon Jan  1 00:00:00 2024": an address or a dash, and a time.
  static func isBoundary(_ line: some Collection<UInt8>) -> Bool {
    guard line.starts(with: opening), line.count < 200 else { return false }
    let words = line.split { $0 == 32 || $0 == 9 || $0 == 13 }
    guard words.count >= 5 else { return false }
    return words[2...].contains { $0.count >= 4 && $0.contains(UInt8(ascii: ":")) }
  }

  static func split(_ stream: ByteStream, take: (Document.Content) throws -> Void) throws {
    var message: [UInt8] = []
    var (size, lines, longLine): (Int, Int, Int?) = (0, 0, nil)
    var isOpen = false
    let content: () -> Document.Content = {
      if let longLine { return .failed(.lineTooLong(line: longLine)) }
      return size > DocumentSplitter.largestDocument
        ? .failed(.tooLarge(bytes: size)) : .bytes(message)
    }
    while let line = try stream.line(limit: longestLine) {
      if isBoundary(line.bytes) {
        if isOpen { try take(content()) }
        (message, size, lines, longLine, isOpen) = ([], 0, 0, nil, true)
        continue
      }
      lines += 1
      if !line.isWhole { longLine = longLine ?? lines }
      size += line.bytes.count + 1
      guard size <= DocumentSplitter.largestDocument else { continue }
      // ">From " is a line of the text that began with "From ".
      let isQuoted =
        line.bytes.first == UInt8(ascii: ">")
        && line.bytes.drop { $0 == UInt8(ascii: ">") }.starts(with: opening)
      message += isQuoted ? line.bytes.dropFirst() : line.bytes[...]
      message.append(10)
    }
    if isOpen { try take(content()) }
  }
}
