/// Texts with a few tags and entities in them, as titles and summaries are.
enum HTMLText {
  /// The text as a page shows it, on one line.
  static func plain(_ text: String) -> String {
    guard isMarked(text) else { return HTMLDocument.evened(text.utf8) }
    return HTMLParser.document("<body>" + text).shownText()
  }

  /// The same with its tags, without scripts, styles and attributes.
  static func clean(_ text: String) -> String {
    guard isMarked(text) else { return HTMLDocument.evened(text.utf8) }
    return HTMLParser.document("<body>" + text).cleanMarkup()
  }

  private static func isMarked(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
  }
}

extension HTMLTag {
  /// What is a program or a form of its own, not text that some programs do not show.
  fileprivate var isProgram: Bool {
    switch self {
    case .applet, .script, .style, .template: true
    default: false
    }
  }
}

extension HTMLDocument {
  /// All text that a page shows, on one line.
  func shownText() -> String {
    var bytes: [UInt8] = []
    var number = 0
    while number < nodes.count {
      if let tag = nodes[number].tag {
        if tag.isBlock || tag == .br { bytes.append(32) }
        number = tag.isProgram ? nodes[number].end : number + 1
      } else {
        bytes += text[nodes[number].content]
        number += 1
      }
    }
    return Self.evened(bytes)
  }

  /// The body as HTML, without attributes.
  func cleanMarkup() -> String {
    var html: [UInt8] = []
    var open: [(end: Int, name: String)] = []
    var number = 0
    while number < nodes.count {
      while let last = open.last, last.end <= number {
        html += Array("</\(last.name)>".utf8)
        open.removeLast()
      }
      guard let tag = nodes[number].tag else {
        html += Self.escaped(text[nodes[number].content])
        number += 1
        continue
      }
      if tag != .html, tag != .body, !tag.isProgram {
        let name = tag == .other ? "span" : tag.rawValue
        html += Array("<\(name)>".utf8)
        if tag != .br, tag != .img, tag != .hr { open.append((nodes[number].end, name)) }
      }
      number = tag.isProgram ? nodes[number].end : number + 1
    }
    while let last = open.popLast() { html += Array("</\(last.name)>".utf8) }
    return Self.evened(html)
  }

  private static func escaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      default: [byte]
      }
    }
  }
}
