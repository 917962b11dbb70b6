import Foundation

/// A feed or an entry of one, asked for what it tells by the names that feeds have for it.
struct FeedPart {
  let tree: FeedTree
  let node: Int
  let names: [String: [String]]

  /// Elements that tell the part, best first; empty ones are none.
  private func elements(_ part: String) -> [Int] {
    let own = tree.children(of: node)
    let children = own + own.filter { tree.nodes[$0].name == "media:group" }.flatMap(tree.children)
    return (names[part] ?? []).flatMap { name in children.filter { tree.nodes[$0].name == name } }
  }

  func attribute(_ name: String) -> String? { tree.nodes[node].attributes[name] }

  func text(_ part: String) -> String? {
    elements(part).lazy.map(tree.text).first { !$0.isEmpty }
  }

  /// HTML without what no page shows.
  func clean(_ part: String) -> String? {
    html(part).map(HTMLText.clean).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The text as HTML: feeds of RSS hold HTML, those of Atom say what they hold.
  func html(_ part: String) -> String? {
    elements(part).lazy.map(html).first { !$0.isEmpty }
  }

  private func html(_ element: Int) -> String {
    let attributes = tree.nodes[element].attributes
    let type = attributes["type"]?.lowercased() ?? ""
    let isBase64 =
      attributes["mode"] == "base64" || attributes["content:encoding"] == "base64"
      || !type.isEmpty && type.contains("/") && !type.hasPrefix("text/") && !type.contains("xml")
        && attributes["mode"] == nil
    if isBase64, let text = Self.unpacked(tree.text(of: element)) {
      return text
    }
    if type.contains("xhtml") { return tree.html(of: element, isMarkup: true) }
    let html = tree.html(of: element)
    let isPlain = type == "text" || type == "text/plain"
    return isPlain && !HTMLText.isMarkup(html) && !html.contains("&")
      ? FeedTree.escaped(html) : html
  }

  private static func unpacked(_ text: String) -> String? {
    Data(base64Encoded: text, options: .ignoreUnknownCharacters)
      .flatMap { try? TextDecoder().decoded(Array($0)) }
  }

  // MARK: Links

  /// The address of the page: an Atom link to an alternate, or the text of an RSS link.
  func link(_ part: String) -> String? {
    for element in elements(part) {
      let attributes = tree.nodes[element].attributes
      if let address = attributes["href"] {
        guard (attributes["rel"] ?? "alternate") == "alternate" else { continue }
        return resolved(address, at: element)
      }
      let text = tree.text(of: element)
      if !text.isEmpty { return resolved(text, at: element) }
    }
    return attribute("href").map { resolved($0, at: node) }
  }

  /// A guid that is an address, unless it says that it is none.
  var permanentLink: String? {
    tree.all("guid", in: node).lazy.compactMap { element in
      let text = tree.text(of: element)
      guard tree.nodes[element].attributes["ispermalink"] != "false", text.contains("://") else {
        return nil
      }
      return resolved(text, at: element)
    }.first
  }

  /// With the bases of the elements around it; nothing is ever fetched.
  private func resolved(_ address: String, at element: Int) -> String {
    let address = address.trimmingCharacters(in: .whitespacesAndNewlines)
    return tree.inherited("xml:base", at: element).reduce(address) { address, base in
      guard let base = URL(string: base) else { return address }
      return URL(string: address, relativeTo: base)?.absoluteString ?? address
    }
  }

  // MARK: People, times, languages

  /// "Jane Doe (jane@example.org)" of an author with a name and an address, or the text.
  func author(_ part: String) -> String? {
    for element in elements(part) {
      let value = { (name: String) in
        tree.all(name, in: element).lazy.map(tree.text).first { !$0.isEmpty }
      }
      if let name = value("name") {
        return value("email").map { "\(name) (\($0))" } ?? name
      }
      let text = value("email") ?? tree.text(of: element)
      if !text.isEmpty { return HTMLText.plain(text) }
    }
    return nil
  }

  func date(_ part: String, _ dates: DateReader) -> String? {
    let told = elements(part).lazy.compactMap { dates.iso(tree.text(of: $0)) }.first
    return told ?? (part == "updated" ? attribute("lastmod").flatMap(dates.iso) : nil)
  }

  var language: String? {
    let told = text("language") ?? tree.inherited("xml:lang", at: node).first { !$0.isEmpty }
    return told?.replacing("_", with: "-")
  }
}
