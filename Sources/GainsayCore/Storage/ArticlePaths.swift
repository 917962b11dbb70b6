import GRDB

/// Which of the articles of a file stands under which path, where they come and go: a feed that grows at its top, a list that
/// lost a line.
struct ArticlePaths {
  let db: Database

  /// An article that was found and is known.
  struct Claim: Sendable {
    var path: String
    var content: String
  }

  /// Gives known articles the paths at which they were found this time, within their file; what stood there takes theirs.
  func settle(_ claims: [Claim]) throws {
    var seen: Set<String> = []
    // A text that a file holds twice keeps its first place.
    for claim in claims where seen.insert(claim.content).inserted {
      let known = try ArticleRecords(db: db).path(withContent: claim.content)
      guard let known, known != claim.path, Self.areOfOneFile(known, claim.path) else { continue }
      try exchange(known, claim.path)
    }
  }

  /// Frees the path for another article of its file; what stands there, if it is not found again, is known by its content.
  func vacate(_ path: String, of content: String) throws {
    try move(path, to: "\(Self.file(of: path))#\(content.prefix(12))")
  }

  private func exchange(_ known: String, _ path: String) throws {
    let between = path + "#"
    try move(path, to: between)
    try move(known, to: path)
    try move(between, to: known)
  }

  private func move(_ path: String, to other: String) throws {
    try db.execute(sql: "UPDATE article SET path = ? WHERE path = ?", arguments: [other, path])
  }

  static func areOfOneFile(_ path: String, _ other: String) -> Bool {
    file(of: path) == file(of: other)
  }

  /// "news.xml" of "news.xml#3".
  private static func file(of path: String) -> Substring {
    guard let mark = path.utf8.lastIndex(of: UInt8(ascii: "#")) else { return path[...] }
    let number = path[mark...].dropFirst()
    return number.allSatisfy(\.isHexDigit) ? path[..<mark] : path[...]
  }
}
