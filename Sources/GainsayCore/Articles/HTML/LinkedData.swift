import Foundation

/// What a page says of its article in JSON-LD (schema.org).
struct LinkedData: Sendable, Equatable {
  var details = ArticleDetails()
  var description: String?

  /// Scripts that are longer are not read, in UTF-8 bytes.
  private static let longest = 1 << 20
  private static let articleTypes = ["Article", "Posting", "Report", "NewsMessage"]

  /// - Parameter scripts: the texts of the page's `application/ld+json`.
  init(scripts: [String]) {
    let objects = scripts.filter { $0.utf8.count <= Self.longest }.flatMap(Self.objects)
    guard let article = objects.first(where: Self.isArticle) else { return }
    details.title = Self.text(article["headline"]) ?? Self.text(article["name"])
    details.byline = Self.names(article["author"]) ?? Self.names(article["creator"])
    details.published =
      Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    details.outlet = Self.names(article["publisher"])
    details.url = Self.text(article["url"]) ?? Self.text(article["mainEntityOfPage"])
    description = Self.text(article["description"])
  }

  /// The objects of a script, those of lists and graphs too.
  private static func objects(_ script: String) -> [[String: Any]] {
    var pending = [value(script)]
    var found: [[String: Any]] = []
    while let next = pending.popLast() {
      if let list = next as? [Any] { pending += list.reversed().map { $0 as Any? } }
      guard let object = next as? [String: Any] else { continue }
      found.append(object)
      pending.append(object["@graph"])
      pending.append(object["mainEntity"])
    }
    return found
  }

  /// Pages leave line ends within strings, where JSON has none.
  private static func value(_ script: String) -> Any? {
    let even = String(
      String.UnicodeScalarView(script.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    return try? JSONSerialization.jsonObject(with: Data(even.utf8))
  }

  private static func isArticle(_ object: [String: Any]) -> Bool {
    let types = object["@type"] as? [String] ?? (object["@type"] as? String).map { [$0] } ?? []
    return types.contains { type in articleTypes.contains(where: type.hasSuffix) }
  }

  private static func text(_ value: Any?) -> String? {
    if let list = value as? [Any] { return text(list.first) }
    let text = value as? String ?? ((value as? [String: Any])?["@id"] as? String)
    return text.map(HTMLText.plain).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// "Jane Doe, John Roe" of a name, an object with a name, or a list of either.
  private static func names(_ value: Any?) -> String? {
    let list = value as? [Any] ?? value.map { [$0] } ?? []
    let names = list.compactMap { item in
      text(item as? String ?? (item as? [String: Any])?["name"])
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
