/// A page as a flat tree: nodes in the order of the page, each with the number behind its last descendant.
///
/// The children of node `n` are `n + 1`, then what `end` of that child says, and so on up to `end` of `n`; so nothing here
/// recurses, however deep a page is nested.
struct HTMLDocument: Sendable {
  struct Node: Sendable {
    /// Nil for text.
    var tag: HTMLTag?
    /// -1 for the root.
    var parent: Int
    /// The number of the node after the last descendant.
    var end: Int
    /// In `attributes` for an element, in `text` for text.
    var content: Range<Int>
  }

  struct Attribute: Sendable, Equatable {
    var name: HTMLAttribute
    /// In `values`.
    var value: Range<Int>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// UTF-8.
  var values: [UInt8] = []
  /// UTF-8.
  var text: [UInt8] = []

  func attribute(_ name: HTMLAttribute, of node: Int) -> String? {
    guard nodes[node].tag != nil else { return nil }
    return attributes[nodes[node].content].first { $0.name == name }
      .map { String(decoding: values[$0.value], as: UTF8.self) }
  }

  func has(_ name: HTMLAttribute, _ node: Int) -> Bool {
    nodes[node].tag != nil && attributes[nodes[node].content].contains { $0.name == name }
  }

  /// All text of an element with white space evened out.
  func text(of node: Int) -> String {
    var bytes: [UInt8] = []
    for number in node..<nodes[node].end where nodes[number].tag == nil {
      bytes += text[nodes[number].content]
    }
    return Self.evened(bytes)
  }

  /// The script's or style's text, as it stands.
  func rawText(of node: Int) -> String {
    var bytes: [UInt8] = []
    for number in node..<nodes[node].end where nodes[number].tag == nil {
      bytes += text[nodes[number].content]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func elements(_ tag: HTMLTag) -> [Int] { nodes.indices.filter { nodes[$0].tag == tag } }

  /// One space for each run of white space, none at the ends.
  static func evened(_ bytes: some Sequence<UInt8>) -> String {
    var even: [UInt8] = []
    for byte in bytes {
      if byte > 32 { even.append(byte) } else if even.last ?? 32 != 32 { even.append(32) }
    }
    if even.last == 32 { even.removeLast() }
    return String(decoding: even, as: UTF8.self)
  }
}
