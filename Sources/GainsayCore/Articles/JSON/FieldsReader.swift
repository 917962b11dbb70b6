import Foundation

/// Reads an article from named fields: an object of JSON, a row of a table.
struct FieldsReader: Sendable {
  let texts: PlainTextReader
  let pages: PageReader
  let names = FieldNames()

  /// Whether the names are those of an article: one of them is its text.
  func isArticle(_ names: some Sequence<String>) -> Bool {
    names.contains { name in
      let part = self.names.part(name)
      return part == .text || part == .html
    }
  }

  /// - Parameter fields: texts, numbers, lists or objects by name.
  /// - Throws: `ReadingError.empty` where there is no text.
  func article(_ fields: [String: Any], path: String, details: ArticleDetails)
    throws(ReadingError) -> Article
  {
    let known = self.details(fields).completed(by: details)
    guard let body = (text(.text, fields) ?? text(.html, fields)).map(Self.withoutCut) else {
      throw .empty
    }
    guard HTMLText.isMarkup(body) else {
      return try texts.article(from: body, path: path, details: known)
    }
    return try pages.bodies.article(of: pages.lines(of: body), path: path, details: known)
  }

  /// Without "[+1234 chars]", where a service says how much it keeps to itself.
  private static func withoutCut(_ text: String) -> String {
    guard text.hasSuffix(" chars]"), let start = text.firstRange(of: " [+")?.lowerBound else {
      return text
    }
    return String(text[..<start])
  }

  /// What the fields tell beside the text.
  func details(_ fields: [String: Any]) -> ArticleDetails {
    let outlet = text(.outlet, fields)
    // What some call the source is the address of the article.
    let site = outlet.flatMap { $0.contains("://") ? URL(string: $0) : nil }
    return ArticleDetails(
      title: text(.title, fields).map(HTMLText.plain), outlet: site == nil ? outlet : site?.host(),
      byline: text(.byline, fields),
      published: values(.published, fields).lazy.compactMap(Self.date).first,
      url: text(.url, fields) ?? site?.absoluteString)
  }

  private func values(_ part: FieldNames.Part, _ fields: [String: Any]) -> [Any] {
    names.names(of: part, among: fields.keys).compactMap { fields[$0] }
  }

  private func text(_ part: FieldNames.Part, _ fields: [String: Any]) -> String? {
    let decoder = TextDecoder()
    return values(part, fields).lazy.compactMap(Self.text).map {
      let text = decoder.cleaned($0).trimmingCharacters(in: .whitespacesAndNewlines)
      return part == .text || part == .html ? text : text.replacing("\n", with: " ")
    }.first { !$0.isEmpty }
  }

  /// The text of a value: of an object its name, of a list its texts.
  private static func text(_ value: Any) -> String? {
    if let list = value as? [Any] {
      let texts = list.prefix(100).compactMap { ($0 as? [Any]) == nil ? text($0) : nil }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
    if let object = value as? [String: Any] {
      return ["name", "main", "original", "title", "text", "value"].lazy.compactMap {
        object[$0] as? String
      }.first
    }
    return value as? String
  }

  /// A date as people write it, or seconds or milliseconds since 1970.
  private static func date(_ value: Any) -> String? {
    if let text = value as? String {
      return DateReader().iso(text) ?? Double(text).flatMap(day)
    }
    return (value as? NSNumber).flatMap { day($0.doubleValue) }
  }

  private static func day(_ count: Double) -> String? {
    let seconds = abs(count) > 1e11 ? count / 1_000 : count
    guard (1e8..<1e11).contains(seconds) else { return nil }
    return Date(timeIntervalSince1970: seconds).formatted(.iso8601)
  }
}

extension HTMLText {
  /// Whether a text has tags of HTML in it.
  static func isMarkup(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    let start = text.prefix(20_000).lowercased()
    return ["<p>", "<p ", "<div", "<br", "</a>", "<html", "<span", "<h2", "<ul", "</p>"].contains {
      start.contains($0)
    }
  }
}
