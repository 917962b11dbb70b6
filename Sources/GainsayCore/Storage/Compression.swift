import CZlib
import Foundation

/// Bytes made smaller with deflate (RFC 1951), with their length before them.
enum Compression {
  /// Less than a tenth larger than at the highest level, and three times as fast.
  private static let level: Int32 = 5
  /// Deflate makes nothing more than this much smaller; what says otherwise is damaged.
  private static let mostShrinking = 1_040

  static func packed(_ bytes: [UInt8]) -> Data {
    var head = ByteWriter()
    head.add(bytes.count)
    var size = compressBound(uLong(bytes.count))
    var body = [UInt8](repeating: 0, count: Int(size))
    let code = compress2(&body, &size, bytes, uLong(bytes.count), level)
    precondition(code == Z_OK, "deflate has all the room that it asks for")
    return Data(head.bytes + body.prefix(Int(size)))
  }

  /// Nil where the bytes are damaged.
  static func unpacked(_ data: Data) -> [UInt8]? {
    let packed = [UInt8](data)
    var reader = ByteReader(packed)
    guard let count = reader.number(), count >= 0, count <= packed.count * mostShrinking else {
      return nil
    }
    let body = Array(packed[reader.place...])
    var size = uLong(count)
    var bytes = [UInt8](repeating: 0, count: max(count, 1))
    guard uncompress(&bytes, &size, body, uLong(body.count)) == Z_OK, Int(size) == count else {
      return nil
    }
    return Array(bytes.prefix(count))
  }
}
