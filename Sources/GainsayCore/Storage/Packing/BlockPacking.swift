import Foundation

/// The blocks of an article as bytes: kind, gap to the block before, length.
enum BlockPacking {
  private static let kinds: [Block.Kind] = [
    .headline, .paragraph, .heading, .list, .quote, .caption,
  ]

  static func packed(_ blocks: [Block]) -> Data {
    var writer = ByteWriter()
    var end = 0
    writer.add(blocks.count)
    for block in blocks {
      writer.add(kinds.firstIndex(of: block.kind) ?? 1)
      writer.add(signed: block.range.lowerBound - end)
      writer.add(block.range.count)
      end = block.range.upperBound
    }
    return Data(writer.bytes)
  }

  /// Nil where the bytes are damaged.
  static func blocks(_ data: Data) -> [Block]? {
    var reader = ByteReader([UInt8](data))
    guard let count = reader.count() else { return nil }
    var blocks: [Block] = []
    var end = 0
    for _ in 0..<count {
      guard let kind = reader.number(), kinds.indices.contains(kind), let gap = reader.signed(),
        let length = reader.number(), length >= 0, end + gap >= 0
      else { return nil }
      blocks.append(Block(kind: kinds[kind], range: end + gap..<end + gap + length))
      end += gap + length
    }
    return blocks
  }
}
