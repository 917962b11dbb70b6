import CLibXML2

/// Takes what libxml2 reads and builds a flat tree of it.
///
/// libxml2 hands it on as a bare pointer: a value costs less at each of its calls than an object would.
struct HTMLTreeBuilder {
  private var document = HTMLDocument()
  private var open: [(node: Int, name: UnsafePointer<xmlChar>)] = []
  /// libxml2 gives the same place for the same name, nearly always.
  private var tags: [UnsafePointer<xmlChar>: HTMLTag] = [:]
  private var names: [UnsafePointer<xmlChar>: HTMLAttribute?] = [:]

  /// No more room than this is made before anything is read, in bytes.
  private static let mostAtOnce = 1 << 20

  /// - Parameter size: of the page, in bytes.
  init(size: Int) {
    let size = min(size, Self.mostAtOnce)
    document.text.reserveCapacity(size / 2)
    document.values.reserveCapacity(size / 4)
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<Self>? {
    context?.assumingMemoryBound(to: Self.self)
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name else { return }
    let first = document.attributes.count
    keep(pairs)
    open.append((document.nodes.count, name))
    append(tag(name), first..<document.attributes.count)
  }

  private mutating func tag(_ name: UnsafePointer<xmlChar>) -> HTMLTag {
    if let known = tags[name] { return known }
    let tag = HTMLTag.byName[String(cString: name)] ?? .other
    tags[name] = tag
    return tag
  }

  /// Nil for an attribute that is dropped.
  private mutating func kept(_ name: UnsafePointer<xmlChar>) -> HTMLAttribute? {
    if let known = names[name] { return known }
    let kept = HTMLAttribute.byName[String(cString: name)]
    names[name] = .some(kept)
    return kept
  }

  mutating func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name, let last = open.last, last.name == name || xmlStrEqual(last.name, name) == 1
    else { return }
    document.nodes[last.node].end = document.nodes.count
    open.removeLast()
  }

  mutating func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
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

  mutating func finished() -> HTMLDocument {
    while let last = open.popLast() { document.nodes[last.node].end = document.nodes.count }
    return document
  }

  private mutating func append(_ tag: HTMLTag?, _ content: Range<Int>) {
    let parent = tag == nil ? open.last?.node : open.dropLast().last?.node
    document.nodes.append(
      .init(tag: tag, parent: parent ?? -1, end: document.nodes.count + 1, content: content))
  }

  /// Names and values stand in turn, a nil name ends them.
  private mutating func keep(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard var pair = pairs else { return }
    while let name = pair[0] {
      if let kept = kept(name) {
        let start = document.values.count
        if let value = pair[1] {
          document.values.append(
            contentsOf: UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
        }
        document.attributes.append(.init(name: kept, value: start..<document.values.count))
      }
      pair += 2
    }
  }
}
