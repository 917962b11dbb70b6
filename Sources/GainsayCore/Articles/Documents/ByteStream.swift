/// Bytes that come piece by piece, with a look ahead; however many there are, only a few stand in memory.
final class ByteStream {
  /// Pieces are asked for by this many bytes.
  static let piece = 64 << 10

  /// Returns up to so many bytes; none at the end.
  private let source: (Int) throws(ReadingError) -> [UInt8]
  private var buffer: [UInt8] = []
  private var place = 0
  private var isAtEnd = false

  init(source: @escaping (Int) throws(ReadingError) -> [UInt8]) { self.source = source }

  convenience init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    self.init { count throws(ReadingError) in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }

  /// The next bytes, which stay where they are; fewer at the end.
  func head(_ count: Int) throws(ReadingError) -> ArraySlice<UInt8> {
    while buffer.count - place < count, !isAtEnd { try fill() }
    return buffer[place...].prefix(count)
  }

  /// Up to so many of the next bytes; none at the end.
  func next(_ count: Int = piece) throws(ReadingError) -> ArraySlice<UInt8> {
    if place == buffer.count { try fill() }
    let slice = buffer[place...].prefix(count)
    place = slice.endIndex
    return slice
  }

  /// All that is left.
  /// - Throws: `ReadingError.tooLarge` where that is more than `limit`.
  func rest(limit: Int) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    while case let piece = try next(), !piece.isEmpty {
      bytes += piece
      guard bytes.count <= limit else { throw .tooLarge(bytes: limit) }
    }
    return bytes
  }

  /// The bytes up to the next line feed, without it; nil at the end.
  ///
  /// A line that is longer than `limit` is passed over up to its end, and only its beginning comes back.
  func line(limit: Int) throws(ReadingError) -> (bytes: [UInt8], isWhole: Bool)? {
    var bytes: [UInt8] = []
    var isWhole = true
    var isStarted = false
    while true {
      if place == buffer.count { try fill() }
      if place == buffer.count { return isStarted ? (bytes, isWhole) : nil }
      isStarted = true
      let end = buffer[place...].firstIndex(of: 10)
      let piece = buffer[place..<(end ?? buffer.count)]
      if bytes.count + piece.count > limit { isWhole = false }
      bytes += piece.prefix(max(0, limit - bytes.count))
      place = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return (bytes, isWhole) }
    }
  }

  /// Passes over so many bytes; returns how many there were.
  @discardableResult
  func skip(_ count: Int) throws(ReadingError) -> Int {
    var skipped = 0
    while skipped < count {
      let piece = try next(count - skipped)
      if piece.isEmpty { break }
      skipped += piece.count
    }
    return skipped
  }

  private func fill() throws(ReadingError) {
    guard !isAtEnd else { return }
    let bytes = try source(Self.piece)
    isAtEnd = bytes.isEmpty
    // Nothing is moved while a long look ahead grows.
    if place > 0 { buffer.removeFirst(place) }
    buffer += bytes
    place = 0
  }
}
