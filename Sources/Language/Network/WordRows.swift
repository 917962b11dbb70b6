import CLanguageModel

/// What was learned of the features of words, and what is known of words from much news.
struct WordRows: Sendable {
  private let places: HashedTable
  private let table: UInt
  private let scales: UInt
  private let vectors: UInt
  private let vectorCount: Int
  private let width: Int
  private let vectorWidth: Int

  /// - Parameter places: rows of the table, counted from one, by feature.
  init?(
    places: HashedTable, table: UnsafeRawBufferPointer, scales: UnsafeRawBufferPointer,
    vectors: UnsafeRawBufferPointer, shape: NetworkShape
  ) {
    self.places = places
    self.table = UInt(bitPattern: table.baseAddress)
    self.scales = UInt(bitPattern: scales.baseAddress)
    self.vectors = UInt(bitPattern: vectors.baseAddress)
    (width, vectorWidth) = (shape.embedding, shape.vector)
    vectorCount = vectors.count / max(shape.vector, 1)
    guard table.count / width <= scales.count / 2, self.table != 0, self.vectors != 0 else {
      return nil
    }
  }

  /// Writes what goes into the first layer for a word.
  func read(_ features: [UInt32], vector: Int, into output: UnsafeMutablePointer<Int16>) {
    guard let table = UnsafePointer<Int8>(bitPattern: table),
      let scales = UnsafePointer<UInt16>(bitPattern: scales)
    else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: features.count) { rows in
      var count = 0
      for feature in features {
        let place = places[FeatureHash.hash(of: feature)]
        guard place > 0 else { continue }
        rows[count] = place - 1
        count += 1
      }
      guard let start = rows.baseAddress else { return }
      gainsay_embed(count, start, table, scales, width, output)
    }
    let known = output + width
    guard vector > 0, vector <= vectorCount, let vectors = UnsafePointer<Int8>(bitPattern: vectors)
    else {
      known.update(repeating: 0, count: vectorWidth)
      return
    }
    let line = vectors + (vector - 1) * vectorWidth
    // Bytes stand for 1/64, what goes out for 1/1024.
    for index in 0..<vectorWidth { known[index] = Int16(line[index]) << 4 }
  }
}

/// The hash under which a feature's row is kept.
package enum FeatureHash {
  package static func hash(of feature: UInt32) -> UInt64 {
    let mixed = UInt64(feature) &* 0x9e37_79b9_7f4a_7c15
    return UInt64(feature) << 32 | mixed >> 32
  }
}
