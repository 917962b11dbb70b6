/// What a word brings into the network, by itself and by its place.
package enum WordFeatures {
  /// Hashes of the features of the word at `index`: first those of the word itself, then those of
  /// its class, then its spelling, its lists and its place.
  package static func collect(_ rows: inout FeatureRows, _ words: [WordTraits], at index: Int) {
    rows.clear()
    let word = words[index]
    let begins: UInt32 = index == 0 ? 1 : 0
    let isKnown = min(word.class64, 1)
    rows.add(word.exact)
    rows.add(word.lower)
    rows.add(word.class1024, isKnown)
    rows.add(word.class256, isKnown)
    rows.add(word.suffix1, word.shape)
    rows.add(word.suffix2)
    rows.add(word.suffix3)
    rows.add(word.suffix4)
    rows.add(word.prefix2)
    rows.add(word.prefix3)
    rows.add(word.shape, begins)
    rows.add(word.isCommon, word.rank, begins)
    rows.add(word.lists, word.listPlace, min(word.listLength, 3))
    for bit in 0..<UInt32(14) where word.lists >> bit & 1 == 1 {
      rows.addAs(200, bit, word.listPlace << 4 | min(word.listLength, 3))
    }
  }
}
