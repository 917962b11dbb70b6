/// Tells mail from other texts by its first lines.
enum MailHeaders {
  private static let known: Set<String> = [
    "bcc", "cc", "content-type", "date", "delivered-to", "dkim-signature", "from", "in-reply-to",
    "list-id", "list-unsubscribe", "message-id", "mime-version", "received", "references",
    "reply-to", "return-path", "sender", "subject", "to", "x-mailer", "content-transfer-encoding",
    "x-mozilla-status", "x-gm-thrid", "x-received", "authentication-results", "arc-seal",
  ]
  private static let longestName = 60

  /// Lines of a name and a colon up to the first empty one, two of them of mail.
  static func recognises(_ start: Substring) -> Bool {
    var found: Set<String> = []
    for line in start.split(separator: "\n", maxSplits: 60, omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) { break }
      if line.first?.isWhitespace == true, !found.isEmpty { continue }
      guard let colon = line.firstIndex(of: ":") else { break }
      let name = line[..<colon]
      guard name.utf8.count <= longestName, !name.isEmpty,
        name.allSatisfy({ $0.isASCII && !$0.isWhitespace })
      else { break }
      if known.contains(name.lowercased()) { found.insert(name.lowercased()) }
    }
    return found.count >= 2
  }
}
