import Glibc

/// Converts bytes to text with the system's iconv.
enum Iconv {
  static func knows(_ encoding: String) -> Bool {
    guard let converter = open(encoding) else { return false }
    iconv_close(converter)
    return true
  }

  /// A byte that the encoding does not have becomes what it is in Windows-1252; an encoding that iconv does not know is read so.
  static func text(of bytes: ArraySlice<UInt8>, encoding: String) -> String {
    guard let converter = open(encoding) else {
      return MixedEncoding(bytes).text
    }
    defer { iconv_close(converter) }
    var input = Array(bytes).map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2)
    input.withUnsafeMutableBufferPointer { input in
      convert(input, converter, &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func open(_ encoding: String) -> iconv_t? {
    let converter = iconv_open("UTF-8", encoding)
    return Int(bitPattern: converter) == -1 ? nil : converter
  }

  private static func convert(
    _ input: UnsafeMutableBufferPointer<CChar>, _ converter: iconv_t, _ output: inout [UInt8]
  ) {
    var place = input.baseAddress
    var left = input.count
    var buffer = [CChar](repeating: 0, count: 16 << 10)
    while left > 0 {
      let (written, code) = buffer.withUnsafeMutableBufferPointer { buffer in
        var target = buffer.baseAddress
        var room = buffer.count
        let result = iconv(converter, &place, &left, &target, &room)
        return (buffer.count - room, result == -1 ? errno : 0)
      }
      output += buffer[..<written].map { UInt8(bitPattern: $0) }
      guard code == EILSEQ || code == EINVAL, left > 0, let stray = place else { continue }
      output += MixedEncoding.utf8(ofStray: UInt8(bitPattern: stray.pointee))
      place = stray + 1
      left -= 1
      iconv(converter, nil, nil, nil, nil)
    }
  }
}
