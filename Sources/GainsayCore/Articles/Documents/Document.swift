/// One thing to read: a page, a message, a line of JSON Lines, cut out of whatever held it but not yet read.
struct Document: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// A row of a table, by the names in its header.
    case fields([String: String])
    /// What stood in its place could not be cut out.
    case failed(ReadingError)
  }

  /// The path of its file; behind `#` its place among several of one file, behind `/` its name in an archive.
  var path: String
  var content: Content
  var format: DocumentFormat
  /// What is known of it beside its bytes: a declared encoding, the address that an archive gives.
  var encoding: String?
  var details = ArticleDetails()
  /// Whether its file holds many of its kind, which come and go.
  var isOneOfMany = false

  /// About how much memory it takes, in bytes.
  var size: Int {
    switch content {
    case .bytes(let bytes): bytes.count
    case .fields(let fields): fields.reduce(64) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    case .failed: 64
    }
  }
}
