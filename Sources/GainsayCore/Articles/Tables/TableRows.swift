import CCSV

/// Reads the rows of a table with libcsv, however it quotes and whatever divides its fields.
final class TableRows {
  /// A longer field is cut off there, a longer row ends the table, in bytes.
  private static let longestRow = 16 << 20

  private var parser = csv_parser()
  private var row: [[UInt8]] = []
  private var size = 0
  private var rows: [[[UInt8]]] = []
  /// Those that have ended.
  private(set) var count = 0

  init(separator: UInt8) {
    csv_init(&parser, UInt8(CSV_APPEND_NULL))
    csv_set_delim(&parser, separator)
  }

  deinit { csv_free(&parser) }

  /// The rows that end in these bytes.
  /// - Throws: `ReadingError.lineTooLong` where a row does not end.
  func rows(in bytes: ArraySlice<UInt8>) throws(ReadingError) -> [[[UInt8]]] {
    defer { rows.removeAll() }
    let place = Unmanaged.passUnretained(self).toOpaque()
    size += bytes.count
    bytes.withUnsafeBytes { bytes in
      _ = csv_parse(&parser, bytes.baseAddress, bytes.count, Self.endField, Self.endRow, place)
    }
    guard size <= Self.longestRow else { throw .lineTooLong(line: count + 1) }
    return rows
  }

  /// The last row, where no line end follows it.
  func lastRows() -> [[[UInt8]]] {
    csv_fini(&parser, Self.endField, Self.endRow, Unmanaged.passUnretained(self).toOpaque())
    return rows
  }

  private static let endField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      field, count, place in
      guard let table = of(place) else { return }
      table.row.append(Array(UnsafeRawBufferPointer(start: field, count: count)))
    }

  private static let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, place in
    guard let table = of(place) else { return }
    table.rows.append(table.row)
    table.row.removeAll()
    table.size = 0
    table.count += 1
  }

  private static func of(_ place: UnsafeMutableRawPointer?) -> TableRows? {
    place.map { Unmanaged<TableRows>.fromOpaque($0).takeUnretainedValue() }
  }
}
