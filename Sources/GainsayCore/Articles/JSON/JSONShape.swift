/// How much there is in a text of JSON, counted without reading it: its values take many times the memory of its bytes.
enum JSONShape {
  /// No list of articles has more values; each takes up to some hundred bytes.
  static let mostValues = 500_000

  /// Whether reading it would make more values than any list of articles has.
  static func isTooSplit(_ bytes: [UInt8]) -> Bool {
    var values = 0
    var (isText, isEscaped) = (false, false)
    for byte in bytes {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): values += 1
      default: continue
      }
    }
    return values > mostValues
  }
}
