import CArchive

/// Opens gzip, bzip2, xz and zstd, and zip and tar, with libarchive, and gives what is in them as streams.
final class ArchiveMembers {
  /// What unpacks to more than this many times its size, and to more than `harmless` bytes, is a bomb.
  private static let greatestRatio = 250
  private static let harmless = 64 << 20
  /// Files of one archive.
  private static let most = 1_000_000

  private static let signatures: [(place: Int, bytes: [UInt8])] = [
    (0, [0x1F, 0x8B]), (0, [0x50, 0x4B, 0x03, 0x04]), (0, [0x42, 0x5A, 0x68]),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), (0, [0x28, 0xB5, 0x2F, 0xFD]),
    (257, Array("ustar".utf8)),
  ]

  private let stream: ByteStream
  private let archive: OpaquePointer
  /// The packed bytes that libarchive works on.
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1, alignment: 1)
  private var taken = 0
  private var given = 0
  private var failure: ReadingError?

  static func recognises(_ bytes: [UInt8]) -> Bool {
    signatures.contains { bytes.dropFirst($0.place).starts(with: $0.bytes) }
  }

  init(_ stream: ByteStream) throws(ReadingError) {
    guard let archive = archive_read_new() else { throw .unreadable(code: 12) }
    self.archive = archive
    self.stream = stream
    for support in [
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
      archive_read_support_filter_xz, archive_read_support_filter_zstd,
      archive_read_support_format_zip_streamable, archive_read_support_format_tar,
      archive_read_support_format_raw,
    ] {
      _ = support(archive)
    }
    archive_read_set_read_callback(archive) { _, place, bytes in
      ArchiveMembers.of(place)?.read(bytes) ?? -1
    }
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
    guard archive_read_open1(archive) == ARCHIVE_OK else { throw failure ?? .damaged }
  }

  deinit {
    archive_read_free(archive)
    buffer.deallocate()
  }

  /// Gives each file in turn; its name is nil where it is all that was packed.
  func forEach(_ take: (String?, ByteStream) throws -> Void) throws {
    for _ in 0..<Self.most {
      var entry: OpaquePointer?
      let code = archive_read_next_header(archive, &entry)
      if code == ARCHIVE_EOF { return }
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else {
        throw failure ?? .damaged
      }
      guard
        archive_entry_filetype(entry) & 0o170000 == 0o100000 || archive_entry_filetype(entry) == 0
      else { continue }
      let isRaw = archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW
      let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? "?"
      try take(
        isRaw ? nil : name,
        ByteStream { count throws(ReadingError) in
          try self.data(count)
        })
    }
  }

  private func data(_ count: Int) throws(ReadingError) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = archive_read_data(archive, buffer.baseAddress, count)
      filled = max(0, got)
    }
    guard got >= 0 else { throw failure ?? .damaged }
    given += got
    guard given <= Self.harmless || given / max(1, taken) <= Self.greatestRatio else {
      throw .bomb
    }
    return bytes
  }

  private static func of(_ place: UnsafeMutableRawPointer?) -> ArchiveMembers? {
    place.map { Unmanaged<ArchiveMembers>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Called by libarchive for the next piece of the packed bytes, which stays until the next call.
  private func read(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    let piece: ArraySlice<UInt8>
    do throws(ReadingError) {
      piece = try stream.next()
    } catch {
      failure = error
      return -1
    }
    taken += piece.count
    buffer.deallocate()
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, piece.count), alignment: 1)
    buffer.copyBytes(from: piece)
    bytes?.pointee = UnsafeRawPointer(buffer.baseAddress)
    return piece.count
  }
}
