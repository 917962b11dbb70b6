/// Follows a text of JSON byte by byte: how deep it is nested, and which of its objects have the text of an article.
///
/// It counts brackets and knows strings, and reads no values.
struct JSONOutline {
  enum Event: Equatable {
    /// An object begins with this byte, or ends with it, within so many objects and lists.
    case began(depth: Int)
    case ended(depth: Int, isArticle: Bool)
  }

  /// Articles lie within no more objects and lists.
  private static let deepest = 8
  /// Names of an article's parts are no longer, in bytes.
  private static let longestName = 40

  private let fields: FieldNames
  private(set) var depth = 0
  /// The outermost objects and lists that are open: what closes each, and whether it has the text of an article.
  private var open: [(end: UInt8, hasText: Bool)] = []
  private var (isText, isEscaped) = (false, false)
  /// The string that was read last, as far as it can be a name.
  private var name: [UInt8] = []

  init(fields: FieldNames) { self.fields = fields }

  /// The brackets that close all that is open.
  var closing: [UInt8] { open.reversed().map(\.end) }

  mutating func read(_ byte: UInt8) -> Event? {
    if isText {
      readText(byte)
      return nil
    }
    switch byte {
    case UInt8(ascii: "\""):
      isText = true
      name.removeAll(keepingCapacity: true)
    case UInt8(ascii: ":"): noteName()
    case UInt8(ascii: "{"): return began(end: UInt8(ascii: "}"))
    case UInt8(ascii: "["): return began(end: UInt8(ascii: "]"))
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return ended(byte)
    default: break
    }
    return nil
  }

  private mutating func readText(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\"") {
      isText = false
    } else {
      isEscaped = byte == UInt8(ascii: "\\")
    }
    if isText, name.count <= Self.longestName { name.append(byte) }
  }

  private mutating func noteName() {
    guard depth == open.count, let last = open.last, !last.hasText,
      name.count <= Self.longestName
    else { return }
    let part = fields.part(String(decoding: name, as: UTF8.self))
    open[depth - 1].hasText = part == .text || part == .html
  }

  private mutating func began(end: UInt8) -> Event? {
    if depth < Self.deepest, depth == open.count { open.append((end, false)) }
    depth += 1
    return end == UInt8(ascii: "}") ? .began(depth: depth - 1) : nil
  }

  private mutating func ended(_ byte: UInt8) -> Event? {
    guard depth > 0 else { return nil }
    depth -= 1
    let last = open.count > depth ? open.removeLast() : nil
    guard byte == UInt8(ascii: "}") else { return nil }
    return .ended(depth: depth, isArticle: last?.hasText == true)
  }
}
