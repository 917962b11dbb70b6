import CLibXML2

/// Parses feeds, ill-formed ones too, with libxml2: no network, no entities but HTML's, no document type read.
enum FeedParser {
  private static let options = [
    XML_PARSE_RECOVER, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NONET,
    // Asks us for every entity, and so does not drop them where a feed is ill-formed.
    XML_PARSE_OLDSAX,
  ].reduce(Int32(0)) { $0 | Int32($1.rawValue) }

  /// - Parameter feed: without NUL; its declaration of an encoding is not heeded.
  static func tree(_ feed: String) -> FeedTree {
    var feed = withoutDeclaration(feed)
    feed = Ampersands.mended(feed)
    let builder = FeedTreeBuilder()
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, prefix, space, _, _, count, _, attributes in
      FeedTreeBuilder.of(context)?.start(name, prefix, space, Int(count), attributes)
    }
    handler.endElementNs = { context, _, _, _ in FeedTreeBuilder.of(context)?.end() }
    handler.characters = { context, text, count in
      FeedTreeBuilder.of(context)?.add(text, count)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.getEntity = { context, name in FeedTreeBuilder.of(context)?.entity(name) }
    feed.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { parse($0, &handler, builder) }
    }
    return builder.finished()
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<CChar>, _ handler: inout xmlSAXHandler, _ builder: FeedTreeBuilder
  ) {
    guard let context = xmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count)) else {
      return
    }
    defer { xmlFreeParserCtxt(context) }
    withUnsafeMutablePointer(to: &handler) { handler in
      let own = context.pointee.sax
      context.pointee.sax = handler
      builder.context = context
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      xmlCtxtUseOptions(context, options)
      xmlParseDocument(context)
      context.pointee.sax = own
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      context.pointee.myDoc = nil
    }
  }

  /// What stands before the root, but for a document type, does not count; nor does what a declaration says of the encoding.
  private static func withoutDeclaration(_ feed: String) -> String {
    let start = feed.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard start.hasPrefix("<?xml"), let end = start.firstRange(of: "?>") else {
      return String(start)
    }
    return String(start[end.upperBound...].drop { $0.isWhitespace })
  }
}
