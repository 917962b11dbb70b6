import Glibc

/// Finds the programs, styles and comments of a page. No article stands in them, and libxml2 reads them letter by letter, so a
/// page is read without them; linked data, which tells of the article, stays.
///
/// What is never closed is left to libxml2, which mends it.
struct UnreadMarkup {
  private let page: UnsafeBufferPointer<UInt8>
  /// Ends that are not found any more from some place on.
  private var missing: Set<UInt8> = []

  /// A tag that is longer is left alone, in bytes.
  private static let longestTag = 1_000

  /// The page without what is in them; the tags of programs and styles stay.
  static func cut(from page: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var markup = UnreadMarkup(page: page)
    var kept: [UInt8] = []
    kept.reserveCapacity(page.count)
    var (start, place) = (0, 0)
    while let mark = markup.next(UInt8(ascii: "<"), from: place) {
      place = mark + 1
      guard let cut = markup.unread(at: mark) else { continue }
      kept.append(contentsOf: UnsafeBufferPointer(rebasing: page[start..<cut.lowerBound]))
      (start, place) = (cut.upperBound, cut.upperBound)
    }
    kept.append(contentsOf: UnsafeBufferPointer(rebasing: page[start...]))
    return kept
  }

  private init(page: UnsafeBufferPointer<UInt8>) { self.page = page }

  /// - Parameter mark: where a "<" stands.
  private mutating func unread(at mark: Int) -> Range<Int>? {
    if stands("<!--", at: mark) {
      return end("-->", from: mark + 4).map { mark..<$0 + 3 }
    }
    if stands("<script", at: mark) { return content(of: mark + 7, closedBy: "</script") }
    if stands("<style", at: mark) { return content(of: mark + 6, closedBy: "</style") }
    return nil
  }

  /// - Parameter name: where the name of a tag ends.
  private mutating func content(of name: Int, closedBy closing: StaticString) -> Range<Int>? {
    guard let tag = endOfTag(from: name), page[tag - 1] != UInt8(ascii: "/"),
      !(name..<tag).contains(where: { stands("ld+json", at: $0) })
    else { return nil }
    return end(closing, from: tag + 1).map { tag + 1..<$0 }
  }

  /// Where the ">" of a tag stands; one inside of quotation marks is none. A tag in which another begins has no end, so that
  /// a page of nothing but beginnings is looked through once.
  private func endOfTag(from name: Int) -> Int? {
    guard name < page.count, page[name] <= 32 || page[name] == UInt8(ascii: ">") else {
      return nil
    }
    var quote: UInt8?
    for place in name..<min(name + Self.longestTag, page.count) {
      switch page[place] {
      case UInt8(ascii: ">") where quote == nil: return place
      case UInt8(ascii: "<") where quote == nil: return nil
      case quote: quote = nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = quote ?? page[place]
      default: continue
      }
    }
    return nil
  }

  /// Where what ends a piece of markup begins. A piece that nothing ends is looked for once, however many begin like it.
  private mutating func end(_ needle: StaticString, from start: Int) -> Int? {
    let kind = needle.utf8Start[needle.utf8CodeUnitCount - 1]
    guard !missing.contains(kind) else { return nil }
    var place = start
    while let found = next(needle.utf8Start.pointee, from: place) {
      if stands(needle, at: found) { return found }
      place = found + 1
    }
    missing.insert(kind)
    return nil
  }

  private func next(_ byte: UInt8, from place: Int) -> Int? {
    guard let start = page.baseAddress, place < page.count,
      let found = memchr(start + place, Int32(byte), page.count - place)
    else { return nil }
    return UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
  }

  /// Whether the letters stand there, small or capital.
  private func stands(_ letters: StaticString, at place: Int) -> Bool {
    let count = letters.utf8CodeUnitCount
    guard place + count <= page.count else { return false }
    for index in 0..<count {
      let byte = page[place + index]
      let small = (65...90).contains(byte) ? byte + 32 : byte
      if small != letters.utf8Start[index] { return false }
    }
    return true
  }
}
