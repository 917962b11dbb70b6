import CLibXML2
import Glibc

/// Takes what libxml2 reads and builds a flat tree of it.
final class FeedTreeBuilder {
  /// A feed that is nested deeper is cut off there.
  private static let deepest = 200
  private static let namespaces = Dictionary(
    WordTable(PackageResources.feed_namespaces_tsv).rows.compactMap { row in
      row.count == 2 ? (row[1].lowercased(), row[0]) : nil
    }, uniquingKeysWith: { first, _ in first })

  var context: xmlParserCtxtPtr?
  private var tree = FeedTree()
  /// Elements that libxml2 is in; nil for those that we left before it did.
  private var open: [Int?] = []
  private var skipped = 0
  private var entities: [UnsafeMutablePointer<xmlEntity>] = []

  deinit {
    for entity in entities {
      free(UnsafeMutablePointer(mutating: entity.pointee.content))
      free(UnsafeMutablePointer(mutating: entity.pointee.name))
      entity.deallocate()
    }
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> FeedTreeBuilder? {
    context.map { Unmanaged<FeedTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ space: UnsafePointer<xmlChar>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard open.count < Self.deepest else {
      skipped += 1
      return
    }
    let number = tree.nodes.count
    let name = Self.name(name, prefix, space)
    if FeedTree.entryNames.contains(name) { leaveEntry() }
    tree.nodes.append(
      .init(
        name: name, attributes: Self.attributes(count, values), parent: place ?? -1,
        end: number + 1))
    open.append(number)
  }

  func end() {
    if skipped > 0 {
      skipped -= 1
    } else if let last = open.popLast() ?? nil {
      tree.nodes[last].end = tree.nodes.count
    }
  }

  /// The innermost element that is open.
  private var place: Int? { open.last { $0 != nil } ?? nil }

  /// No entry stands in another: one that was not ended ends where the next begins.
  private func leaveEntry() {
    let isEntry = { (node: Int?) in
      node.flatMap { self.tree.nodes[$0].name }.map(FeedTree.entryNames.contains) ?? false
    }
    guard let start = open.firstIndex(where: isEntry) else { return }
    for place in start..<open.count {
      if let node = open[place] { tree.nodes[node].end = tree.nodes.count }
      open[place] = nil
    }
  }

  func add(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let bytes, count > 0, let parent = place else { return }
    let text = String(
      decoding: MixedEncoding.meant(bytes, Int(count))
        ?? Array(UnsafeBufferPointer(start: bytes, count: Int(count))), as: UTF8.self)
    let last = tree.nodes.count - 1
    if tree.nodes[last].name == nil, tree.nodes[last].parent == parent {
      tree.nodes[last].text += text
    } else {
      tree.nodes.append(.init(text: text, parent: parent, end: last + 2))
    }
  }

  func finished() -> FeedTree {
    while !open.isEmpty { end() }
    return tree
  }

  /// "&nbsp;" and the like, which feeds use as if they were pages; all others stay as they are written.
  func entity(_ name: UnsafePointer<xmlChar>?) -> UnsafeMutablePointer<xmlEntity>? {
    guard let name else { return nil }
    // Of a feed that is ill-formed so far libxml2 would drop it.
    context?.pointee.wellFormed = 1
    if let known = xmlGetPredefinedEntity(name) { return known }
    let meant = htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
    let text = meant.map { String(Character($0)) } ?? "&\(String(cString: name));"
    let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
    entity.initialize(to: xmlEntity())
    entity.pointee.type = XML_ENTITY_DECL
    entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
    entity.pointee.name = UnsafePointer(xmlStrdup(name))
    entity.pointee.content = text.withCString { xmlCharStrdup($0) }
    entity.pointee.length = Int32(text.utf8.count)
    entities.append(entity)
    return entity
  }

  private static func name(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ space: UnsafePointer<xmlChar>?
  ) -> String {
    let local = name.map { String(cString: $0) } ?? ""
    let uri = space.map { String(cString: $0).lowercased() }
    if let known = uri.flatMap({ namespaces[$0] }) {
      return known == "-" ? local.lowercased() : known + ":" + local.lowercased()
    }
    let before = prefix.map { String(cString: $0).lowercased() + ":" } ?? ""
    // A prefix that was never declared stands in the name.
    return (before + local).lowercased()
  }

  /// Five pointers an attribute: name, prefix, namespace, and where its value begins and ends.
  private static func attributes(
    _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    guard let values else { return [:] }
    var found: [String: String] = [:]
    for place in 0..<count {
      guard let name = values[place * 5], let start = values[place * 5 + 3],
        let end = values[place * 5 + 4]
      else { continue }
      let prefix = values[place * 5 + 1].map { String(cString: $0).lowercased() + ":" } ?? ""
      found[prefix + String(cString: name).lowercased()] = String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return found
  }
}
