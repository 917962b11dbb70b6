import CPCRE2

/// A pattern as Perl has them, upper and lower case alike; offsets are UTF-8. A text on which it would take too long is one that it
/// does not match.
final class RegularExpression {
  /// Steps of matching in one text.
  private static let mostSteps: UInt32 = 200_000
  private static let longestPattern = 1_000

  private let code: OpaquePointer
  private let data: OpaquePointer
  private let context: OpaquePointer

  /// Nil where it is none.
  init?(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    guard bytes.count <= Self.longestPattern else { return nil }
    var (error, offset) = (Int32(0), 0)
    let options = UInt32(PCRE2_CASELESS) | UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
      return nil
    }
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil),
      let context = pcre2_match_context_create_8(nil)
    else {
      pcre2_code_free_8(code)
      return nil
    }
    pcre2_set_match_limit_8(context, Self.mostSteps)
    pcre2_set_depth_limit_8(context, Self.mostSteps)
    _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    (self.code, self.data, self.context) = (code, data, context)
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(data)
    pcre2_code_free_8(code)
  }

  /// The first matches that are not empty, at most `limit`.
  func matches(in text: [UInt8], limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while found.count < limit, start <= text.count {
      let count = pcre2_match_8(code, text, text.count, start, 0, data, context)
      guard count > 0, let ends = pcre2_get_ovector_pointer_8(data) else { break }
      let range = Int(ends[0])..<max(Int(ends[0]), Int(ends[1]))
      if !range.isEmpty { found.append(range) }
      start = range.isEmpty ? Self.next(after: range.upperBound, in: text) : range.upperBound
    }
    return found
  }

  /// The place of the next scalar.
  private static func next(after place: Int, in text: [UInt8]) -> Int {
    var place = place + 1
    while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }
}
