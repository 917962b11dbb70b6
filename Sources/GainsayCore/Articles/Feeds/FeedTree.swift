import Foundation

/// A feed as a flat tree: elements and texts in the order of the feed, each with the number behind its last descendant.
struct FeedTree: Sendable {
  struct Node: Sendable {
    /// With the prefix that one usually writes for its namespace: "dc:date"; names of RSS and Atom have none. Nil for text.
    var name: String?
    var attributes: [String: String] = [:]
    var text = ""
    /// -1 for the root.
    var parent: Int
    var end: Int
  }

  /// Elements that are a piece of news each.
  static let entryNames: Set<String> = ["item", "entry"]

  var nodes: [Node] = []

  func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var next = node + 1
    while next < nodes[node].end {
      found.append(next)
      next = nodes[next].end
    }
    return found
  }

  func all(_ name: String, in node: Int) -> [Int] {
    children(of: node).filter { nodes[$0].name == name }
  }

  /// All text within.
  func text(of node: Int) -> String {
    nodes[node..<nodes[node].end].lazy.map(\.text).joined()
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What stands within as HTML: markup that is part of the feed's XML is written out again.
  /// - Parameter isMarkup: whether it is, even where no element shows it.
  func html(of node: Int, isMarkup: Bool = false) -> String {
    let inner = node + 1..<nodes[node].end
    guard isMarkup || inner.contains(where: { nodes[$0].name != nil }) else {
      return text(of: node)
    }
    var html = ""
    var open: [Int] = []
    for number in inner {
      close(&open, before: number, &html)
      guard let name = nodes[number].name else {
        html += Self.escaped(nodes[number].text)
        continue
      }
      html += "<" + Self.local(name) + ">"
      open.append(number)
    }
    close(&open, before: nodes[node].end, &html)
    return html
  }

  private func close(_ open: inout [Int], before number: Int, _ html: inout String) {
    while let last = open.last, nodes[last].end <= number {
      html += "</" + Self.local(nodes[last].name ?? "") + ">"
      open.removeLast()
    }
  }

  private static func local(_ name: String) -> Substring {
    name[(name.lastIndex(of: ":").map { name.index(after: $0) } ?? name.startIndex)...]
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// The value of an attribute that holds for all that is within: `xml:base`, `xml:lang`.
  func inherited(_ attribute: String, at node: Int) -> [String] {
    var values: [String] = []
    var place = node
    while place >= 0 {
      if let value = nodes[place].attributes[attribute] { values.append(value) }
      place = nodes[place].parent
    }
    return values
  }
}
