import CMark
import Foundation
import TOMLKit
import Yams

/// Reads an article from Markdown, with front matter in YAML or TOML where there is any.
struct MarkdownReader: Sendable {
  let fields: FieldsReader
  let pages: PageReader
  /// Longer front matter is none, in UTF-8 bytes.
  private static let longestFrontMatter = 64 << 10

  func article(from text: String, path: String, details: ArticleDetails)
    throws(ReadingError) -> Article
  {
    let parts = Self.parts(of: text)
    var known = (parts.map { fields.details($0.fields) } ?? ArticleDetails()).completed(by: details)
    var lines = pages.lines(of: Self.html(parts?.body ?? text))
    if known.title == nil, let first = lines.first, first.kind == .heading {
      known.title = first.text
      lines.removeFirst()
    }
    return try pages.bodies.article(of: lines, path: path, details: known)
  }

  private static func html(_ markdown: String) -> String {
    var markdown = markdown
    let html = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        cmark_markdown_to_html(bytes.baseAddress, bytes.count, CMARK_OPT_UNSAFE)
      }
    }
    defer { free(html) }
    return html.map { String(cString: $0) } ?? ""
  }

  /// "---" and "---" around YAML, "+++" and "+++" around TOML.
  static func parts(of text: String) -> (fields: [String: Any], body: String)? {
    let start = text.drop { $0.isWhitespace }
    let fence = String(start.prefix(3))
    guard fence == "---" || fence == "+++", start.dropFirst(3).first?.isNewline == true else {
      return nil
    }
    let rest = start.dropFirst(4)
    guard let end = rest.prefix(longestFrontMatter).firstRange(of: "\n" + fence) else { return nil }
    let matter = String(rest[..<end.lowerBound])
    let read = fence == "---" ? yaml(matter) : toml(matter)
    guard let read, !read.isEmpty else { return nil }
    return (read, String(rest[end.upperBound...]))
  }

  /// The scalars and lists of scalars. Nodes are not made into values, which aliases could blow up.
  private static func yaml(_ text: String) -> [String: Any]? {
    guard let mapping = (try? Yams.compose(yaml: text))?.mapping else { return nil }
    var found: [String: Any] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      if let scalar = value.scalar {
        found[name] = scalar.string
      } else if let sequence = value.sequence {
        found[name] = sequence.prefix(20).compactMap { $0.scalar?.string }
      }
    }
    return found
  }

  private static func toml(_ text: String) -> [String: Any]? {
    guard let table = try? TOMLTable(string: text) else { return nil }
    var found: [String: Any] = [:]
    for key in table.keys {
      found[key] = table[key]?.string ?? table[key]?.debugDescription
    }
    return found
  }
}
