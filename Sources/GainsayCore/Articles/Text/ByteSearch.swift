import Glibc

extension Collection<UInt8> {
  /// How many bytes stand before the first place of `needle`; nil where it is nowhere. Quick where its first byte is rare.
  func offset(of needle: StaticString) -> Int? {
    let found = withContiguousStorageIfAvailable { bytes in
      Self.offset(of: needle, in: UnsafeRawBufferPointer(bytes))
    }
    return found ?? Array(self).withUnsafeBytes { Self.offset(of: needle, in: $0) }
  }

  private static func offset(of needle: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    let count = needle.utf8CodeUnitCount
    var place = 0
    while place + count <= bytes.count {
      let rest = bytes.count - place - count + 1
      guard let next = memchr(start + place, Int32(needle.utf8Start.pointee), rest) else {
        return nil
      }
      if memcmp(next, needle.utf8Start, count) == 0 {
        return start.distance(to: UnsafeRawPointer(next))
      }
      place = start.distance(to: UnsafeRawPointer(next)) + 1
    }
    return nil
  }
}
