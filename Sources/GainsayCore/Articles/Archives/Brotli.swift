import CBrotli

/// Unpacks what servers pack with Brotli (RFC 7932).
enum Brotli {
  private static let piece = 64 << 10

  /// As much as can be unpacked, and no more than about `limit` bytes.
  static func unpacked(_ bytes: some Collection<UInt8>, limit: Int) -> [UInt8] {
    guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { return [] }
    defer { BrotliDecoderDestroyInstance(state) }
    var plain: [UInt8] = []
    Array(bytes).withUnsafeBufferPointer { packed in
      var (place, left) = (packed.baseAddress, packed.count)
      var result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
      while result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, plain.count < limit {
        plain += [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
          var (target, room) = (buffer.baseAddress, piece)
          result = BrotliDecoderDecompressStream(state, &left, &place, &room, &target, nil)
          filled = piece - room
        }
      }
    }
    return plain
  }
}
