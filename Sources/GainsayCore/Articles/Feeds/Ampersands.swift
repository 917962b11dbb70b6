/// Writes out the ampersands of a feed that begin no entity: "Tom & Ann" is "Tom &amp; Ann".
enum Ampersands {
  private static let opening = Array("<![CDATA[".utf8)
  private static let closing = Array("]]>".utf8)
  /// The name of an entity is no longer, in bytes.
  private static let longestName = 32

  static func mended(_ feed: String) -> String {
    guard feed.utf8.contains(UInt8(ascii: "&")) else { return feed }
    var mended: [UInt8] = []
    let bytes = Array(feed.utf8)
    mended.reserveCapacity(bytes.count + 64)
    var isData = false
    for place in bytes.indices {
      let byte = bytes[place]
      // In a section of data an ampersand is just that.
      if byte == UInt8(ascii: "<"), bytes[place...].starts(with: opening) { isData = true }
      if byte == UInt8(ascii: "]"), bytes[place...].starts(with: closing) { isData = false }
      mended.append(byte)
      guard byte == UInt8(ascii: "&"), !isData else { continue }
      if !beginsEntity(bytes[(place + 1)...]) { mended += Array("amp;".utf8) }
    }
    return String(decoding: mended, as: UTF8.self).replacing("&#X", with: "&#x")
  }

  private static func beginsEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(longestName).prefix { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 35: true
      default: false
      }
    }
    return !name.isEmpty && bytes.dropFirst(name.count).first == UInt8(ascii: ";")
  }
}
