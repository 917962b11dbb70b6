import CLibXML2

/// Parses HTML as libxml2 mends it, without network and without a tree of its own.
enum HTMLParser {
  private static let options = [
    HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
    HTML_PARSE_IGNORE_ENC,
  ].reduce(Int32(0)) { $0 | Int32($1.rawValue) }

  /// - Parameter page: without NUL, which would end it.
  static func document(_ page: String) -> HTMLDocument {
    var page = page
    let read = page.withUTF8(UnreadMarkup.cut)
    var builder = HTMLTreeBuilder(size: read.count)
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      HTMLTreeBuilder.of(context)?.pointee.start(name, attributes)
    }
    handler.endElement = { context, name in HTMLTreeBuilder.of(context)?.pointee.end(name) }
    handler.characters = { context, text, count in
      HTMLTreeBuilder.of(context)?.pointee.add(text, count)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    read.withUnsafeBytes { bytes in
      parse(bytes.assumingMemoryBound(to: CChar.self), &handler, &builder)
    }
    return builder.finished()
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<CChar>, _ handler: inout htmlSAXHandler,
    _ builder: inout HTMLTreeBuilder
  ) {
    guard let context = htmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count)) else {
      return
    }
    defer { htmlFreeParserCtxt(context) }
    withUnsafeMutablePointer(to: &handler) { handler in
      withUnsafeMutablePointer(to: &builder) { builder in
        let own = context.pointee.sax
        context.pointee.sax = handler
        context.pointee.userData = UnsafeMutableRawPointer(builder)
        htmlCtxtUseOptions(context, options)
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        htmlParseDocument(context)
        context.pointee.sax = own
      }
    }
  }
}
