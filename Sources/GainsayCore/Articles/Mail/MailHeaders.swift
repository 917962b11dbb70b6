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
    for line in start.utf8.split(separator: 10, maxSplits: 60, omittingEmptySubsequences: false) {
      guard let first = line.first(where: { $0 > 32 }) else { break }
      if line.first != first, !found.isEmpty { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { break }
      let name = line[..<colon]
      guard (1...longestName).contains(name.count), name.allSatisfy({ (33..<127).contains($0) })
      else { break }
      let known = Substring(name).lowercased()
      if Self.known.contains(known) { found.insert(known) }
    }
    return found.count >= 2
  }
}
