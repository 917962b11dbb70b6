import CGMime
import Foundation

/// Parses mail with GMime: parts, encodings and character sets.
enum MailParser {
  /// Starts GMime, once.
  private static let isReady: Bool = {
    g_mime_init()
    return true
  }()
  /// Parts within parts are read to this depth.
  private static let deepest = 30

  /// GMime looks for all boundaries that are open in each line, so that it takes the square of their number.
  private static let mostBoundaries = 1_000

  /// The message and those within it, in order; none where the bytes are no message.
  /// - Throws: `ReadingError.tooSplit`.
  static func messages(in bytes: [UInt8]) throws(ReadingError) -> [MailMessage] {
    guard isReady, !bytes.isEmpty else { return [] }
    guard !hasTooManyParts(bytes) else { throw .tooSplit }
    let stream = bytes.withUnsafeBytes {
      $0.withMemoryRebound(to: CChar.self) {
        g_mime_stream_mem_new_with_buffer($0.baseAddress, $0.count)
      }
    }
    defer { gainsay_unref(stream) }
    let parser = g_mime_parser_new_with_stream(stream)
    defer { gainsay_unref(parser) }
    guard let message = g_mime_parser_construct_message(parser, nil) else { return [] }
    defer { gainsay_unref(message) }
    return messages(of: message)
  }

  private static func hasTooManyParts(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    for _ in 0..<mostBoundaries {
      guard let place = rest.offset(of: "oundary=") else { return false }
      rest = rest.dropFirst(place + 1)
    }
    return true
  }

  private static func messages(of message: UnsafeMutablePointer<GMimeMessage>) -> [MailMessage] {
    var found: [MailMessage] = []
    var pending = [message]
    while let next = pending.popLast(), found.count < 100 {
      var read = headers(of: next)
      if let part = g_mime_message_get_mime_part(next) {
        collect(part, into: &read, &pending, depth: 0)
      }
      found.append(read)
    }
    return found.enumerated().filter { place, one in
      place == 0 || one.text != nil || one.html != nil
    }.map(\.element)
  }

  private static func headers(of message: UnsafeMutablePointer<GMimeMessage>) -> MailMessage {
    var read = MailMessage()
    read.subject = text(g_mime_message_get_subject(message))
    if let list = g_mime_message_get_from(message), internet_address_list_length(list) > 0,
      let sender = internet_address_list_get_address(list, 0)
    {
      read.sender =
        text(internet_address_get_name(sender))
        ?? free(internet_address_to_string(sender, nil, 0))
    }
    read.date = text(gainsay_header(message, "Date")).flatMap(DateReader().iso)
    return read
  }

  /// Takes the first text and the first page of the parts that are no attachments.
  private static func collect(
    _ part: UnsafeMutablePointer<GMimeObject>, into read: inout MailMessage,
    _ pending: inout [UnsafeMutablePointer<GMimeMessage>], depth: Int
  ) {
    guard depth < deepest else { return }
    if gainsay_is_multipart(part) != 0 {
      let parts = gainsay_multipart(part)
      for place in 0..<max(0, g_mime_multipart_get_count(parts)) {
        guard let child = g_mime_multipart_get_part(parts, place) else { continue }
        collect(child, into: &read, &pending, depth: depth + 1)
      }
    } else if gainsay_is_message_part(part) != 0 {
      if let inner = g_mime_message_part_get_message(gainsay_message_part(part)) {
        pending.append(inner)
      }
    } else if gainsay_is_text(part) != 0, gainsay_is_attachment(part) == 0 {
      let text = text(of: part)
      if gainsay_is_html(part) != 0 {
        read.html = read.html ?? text
      } else {
        read.text = read.text ?? text
      }
    }
  }

  /// The text of a part, decoded by our rules for what is declared, sniffed and mixed.
  private static func text(of part: UnsafeMutablePointer<GMimeObject>) -> String? {
    guard let bytes = gainsay_content(part) else { return nil }
    defer { g_byte_array_unref(bytes) }
    let content = Array(
      UnsafeBufferPointer(start: bytes.pointee.data, count: Int(bytes.pointee.len)))
    let charset = gainsay_charset(part).map { String(cString: $0) }
    let decoder = TextDecoder()
    return try? decoder.text(of: content, declared: charset)
  }

  private static func text(_ bytes: UnsafePointer<CChar>?) -> String? {
    guard let bytes else { return nil }
    let text = HTMLDocument.evened(TextDecoder().cleaned(String(cString: bytes)).utf8)
    return text.isEmpty ? nil : text
  }

  private static func free(_ bytes: UnsafeMutablePointer<CChar>?) -> String? {
    defer { g_free(bytes) }
    return text(bytes)
  }
}
