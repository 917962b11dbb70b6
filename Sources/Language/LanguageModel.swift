import CLanguageModel

/// What was learned of English, read in place from the bytes in the program: opening it decodes
/// nothing but two short lists of labels.
///
/// Layout, little-endian: the magic, then offset and size (UInt32 each) of every section, then the
/// sections.
package struct LanguageModel: Sendable {
  package enum Section: Int, CaseIterable {
    case tags, relations, network, featurePlaces, featureRows, featureScales, wordVectors
    case wordPlaces, wordClasses, nameLists
  }

  package static let magic = Array("GAINSAY2".utf8)
  package static let headerSize = magic.count + 8 * Section.allCases.count

  let tags: [FineTag]
  let relations: [String]
  let network: NetworkReader
  package let lexicon: Lexicon

  /// The model that is part of the program; nil where it was built without one.
  package static var builtIn: LanguageModel? {
    LanguageModel(
      UnsafeRawBufferPointer(
        start: gainsay_english_model_bytes(), count: gainsay_english_model_size()))
  }

  /// Reads a model at bytes that must outlive it.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > Self.headerSize, bytes.prefix(Self.magic.count).elementsEqual(Self.magic)
    else { return nil }
    func section(_ section: Section) -> UnsafeRawBufferPointer { Self.section(section, of: bytes) }
    guard Section.allCases.allSatisfy({ !section($0).isEmpty }) else { return nil }
    func lines(_ name: Section) -> [String] {
      String(decoding: section(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }
    tags = lines(.tags).map(FineTag.init)
    relations = lines(.relations)
    lexicon = Lexicon(
      classes: WordClasses(
        places: HashedTable(section(.wordPlaces)), entries: section(.wordClasses)),
      lists: HashedTable(section(.nameLists)))
    guard let network = Network(section(.network)),
      let rows = WordRows(
        places: HashedTable(section(.featurePlaces)), table: section(.featureRows),
        scales: section(.featureScales), vectors: section(.wordVectors), shape: network.shape),
      network.shape.tags == tags.count, network.shape.relations == relations.count,
      network.shape.names == NameLabels.all.count
    else { return nil }
    self.network = NetworkReader(network: network, rows: rows)
  }
}

extension LanguageModel {
  /// A section of a model file; empty where the file is cut short.
  package static func section(
    _ section: Section, of bytes: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    let entry = magic.count + 8 * section.rawValue
    let offset = Int(bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self))
    let size = Int(bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
    guard offset + size <= bytes.count else { return UnsafeRawBufferPointer(rebasing: bytes[..<0]) }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size])
  }
}

/// A universal tag with the Penn tag under it: "VERB/VBD".
package struct FineTag: Sendable, Equatable {
  package var universal: PartOfSpeech
  package var penn: String

  package init(_ name: String) {
    let parts = name.split(separator: "/", maxSplits: 1)
    universal = parts.first.flatMap { PartOfSpeech(rawValue: String($0)) } ?? .other
    penn = parts.count > 1 ? String(parts[1]) : ""
  }
}
