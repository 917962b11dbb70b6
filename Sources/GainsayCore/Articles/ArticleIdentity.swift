import Foundation

/// What tells that two texts are one article: where it stands on the web, and its words.
struct ArticleIdentity: Sendable, Equatable {
  /// Nil where it has no address of its own.
  var address: String?
  /// Of the letters and digits of the text.
  var words: String

  init(_ article: Article) {
    address = article.url.flatMap(Self.address)
    words = ContentHash.of(words: article.text)
  }

  /// Lines that two states of one article share at least.
  private static let leastShared = 0.5

  /// Whether two articles that stood at one place of a file that holds many are states of one: by their addresses where
  /// both have one, else by headline, else by what they share.
  static func areOne(_ article: Article, _ other: Article) -> Bool {
    if let one = article.url.flatMap(address), let two = other.url.flatMap(address) {
      return one == two
    }
    if let one = article.title, let two = other.title,
      ContentHash.of(words: one) == ContentHash.of(words: two)
    {
      return true
    }
    let (one, two) = (lines(of: article), lines(of: other))
    return Double(one.intersection(two).count) >= Double(max(one.count, two.count)) * leastShared
  }

  private static func lines(of article: Article) -> Set<Substring> {
    Set(article.text.split(separator: "\n").flatMap { $0.split(separator: ". ") })
  }

  /// Fields of an address that say whence a reader came, not where the article is.
  private static let traces: Set<String> = [
    "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ref", "smid", "src", "ocid", "partner", "rss",
    "feedtype", "at_medium", "at_campaign",
  ]

  /// "courier.example/mill?id=3" of "https://www.courier.example/mill/?id=3&utm_source=feed#top"; nil for a front page.
  static func address(_ url: String) -> String? {
    guard let parts = URLComponents(string: url), var host = parts.host?.lowercased() else {
      return nil
    }
    for prefix in ["www.", "m.", "amp."] where host.hasPrefix(prefix) {
      host = String(host.dropFirst(prefix.count))
    }
    var path = parts.path
    while path.hasSuffix("/") { path.removeLast() }
    let fields = (parts.queryItems ?? []).filter { field in
      !field.name.hasPrefix("utm_") && !traces.contains(field.name.lowercased())
    }.map { "\($0.name)=\($0.value ?? "")" }.sorted()
    guard !path.isEmpty || !fields.isEmpty else { return nil }
    return host + path + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
  }
}
