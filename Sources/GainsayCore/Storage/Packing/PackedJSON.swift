import Foundation

/// Values as deflated JSON.
enum PackedJSON {
  static func packed(_ value: some Encodable) throws -> Data {
    Compression.packed([UInt8](try JSONEncoder().encode(value)))
  }

  /// - Throws: `LibraryError.damaged` where the bytes are.
  static func value<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
    guard let bytes = Compression.unpacked(data),
      let value = try? JSONDecoder().decode(type, from: Data(bytes))
    else { throw LibraryError.damaged }
    return value
  }
}
