import CLibXML2

/// Takes what libxml2 reads and builds a flat tree of it.
final class HTMLTreeBuilder {
  /// Attributes that tell anything about a text; all others are dropped.
  private static let kept: Set<String> = [
    "alt", "aria-hidden", "class", "content", "datetime", "data-component", "data-testid",
    "hidden", "href", "http-equiv", "id", "itemprop", "itemscope", "itemtype", "lang", "name",
    "property", "pubdate", "rel", "role", "style", "title", "type",
  ]

  private var document = HTMLDocument()
  private var open: [(node: Int, name: String)] = []

  static func of(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    context.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    let text = String(cString: name)
    let tag = HTMLTag.byName[text] ?? .other
    let first = document.attributes.count
    keep(pairs)
    open.append((document.nodes.count, text))
    append(tag, first..<document.attributes.count)
  }

  func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name, let last = open.last, last.name == String(cString: name) else { return }
    document.nodes[last.node].end = document.nodes.count
    open.removeLast()
  }

  func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let bytes, count > 0 else { return }
    let start = document.text.count
    if let meant = MixedEncoding.meant(bytes, Int(count)) {
      document.text += meant
    } else {
      document.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    let end = document.text.count
    // A text comes in pieces, one for each entity in it.
    if let last = document.nodes.last, last.tag == nil, last.parent == open.last?.node ?? -1 {
      document.nodes[document.nodes.count - 1].content = last.content.lowerBound..<end
      return
    }
    append(nil, start..<end)
  }

  func finished() -> HTMLDocument {
    while let last = open.popLast() { document.nodes[last.node].end = document.nodes.count }
    return document
  }

  private func append(_ tag: HTMLTag?, _ content: Range<Int>) {
    let parent = tag == nil ? open.last?.node : open.dropLast().last?.node
    document.nodes.append(
      .init(tag: tag, parent: parent ?? -1, end: document.nodes.count + 1, content: content))
  }

  /// Names and values stand in turn, a nil name ends them.
  private func keep(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard var pair = pairs else { return }
    while let name = pair[0] {
      let text = String(cString: name)
      if Self.kept.contains(text) {
        document.attributes.append(
          .init(name: text, value: pair[1].map { String(cString: $0) } ?? ""))
      }
      pair += 2
    }
  }
}
