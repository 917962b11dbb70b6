import CZlib
import Foundation
import GRDB

/// Bytes made smaller with deflate (RFC 1951), with their length before them.
enum Compression {
  /// Less than a tenth larger than at the highest level, and three times as fast.
  private static let level: Int32 = 5
  /// Deflate makes nothing more than this much smaller; what says otherwise is damaged.
  private static let mostShrinking = 1_040

  /// In SQL, the text that was packed; null where the bytes are damaged.
  static let function = "unpacked"

  static func register(in db: Database) {
    db.add(
      function: DatabaseFunction(function, argumentCount: 1, pure: true) { values in
        Data.fromDatabaseValue(values[0]).flatMap(text)
      })
  }

  static func packed(_ text: String) -> Data { packed(Array(text.utf8)) }

  /// Nil where the bytes are damaged.
  static func text(_ data: Data) -> String? {
    unpacked(data).map { String(decoding: $0, as: UTF8.self) }
  }

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
    var head = ByteReader([UInt8](data.prefix(10)))
    guard let count = head.number(), count >= 0, count <= data.count * mostShrinking else {
      return nil
    }
    return data.withUnsafeBytes { packed in
      let body = packed[head.place...]
      var isWhole = false
      let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { room, filled in
        var size = uLong(count)
        let code = uncompress(
          room.baseAddress, &size,
          UnsafeRawBufferPointer(rebasing: body).bindMemory(to: UInt8.self)
            .baseAddress, uLong(body.count))
        isWhole = code == Z_OK && Int(size) == count
        filled = isWhole ? count : 0
      }
      return isWhole ? bytes : nil
    }
  }
}
