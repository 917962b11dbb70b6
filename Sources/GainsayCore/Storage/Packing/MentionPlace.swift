import Foundation

/// The mentions of an entity in an article as bytes, four numbers each: how far from the end of the one before, length
/// and form, how far from the start of the sentence, length of the sentence.
struct MentionPlace: Equatable {
  private static let forms: [Mention.Form] = [.name, .nominal, .pronoun]

  /// UTF-8 offsets in the article's text.
  var range: Range<Int>
  var form: Mention.Form
  var sentence: Range<Int>

  /// - Parameter places: in the order in which they begin.
  static func packed(_ places: [MentionPlace]) -> Data {
    var writer = ByteWriter()
    var end = 0
    for place in places {
      writer.add(signed: place.range.lowerBound - end)
      writer.add(place.range.count * forms.count + (forms.firstIndex(of: place.form) ?? 0))
      writer.add(signed: place.range.lowerBound - place.sentence.lowerBound)
      writer.add(place.sentence.count)
      end = place.range.upperBound
    }
    return Data(writer.bytes)
  }

  /// As many as the bytes hold.
  static func places(_ data: Data) -> [MentionPlace] {
    var reader = ByteReader([UInt8](data))
    var (places, end): ([MentionPlace], Int) = ([], 0)
    while let gap = reader.signed(), let length = reader.number(), let lead = reader.signed(),
      let words = reader.number()
    {
      let (start, count) = (max(end &+ gap, 0), max(length, 0) / forms.count)
      let first = max(start &- lead, 0)
      guard let stop = sum(start, count), let last = sum(first, max(words, 0)) else { break }
      places.append(
        MentionPlace(
          range: start..<stop, form: forms[max(length, 0) % forms.count], sentence: first..<last))
      end = stop
    }
    return places
  }

  /// Nil where it is no length of a text.
  private static func sum(_ start: Int, _ count: Int) -> Int? {
    let (end, isTooLarge) = start.addingReportingOverflow(count)
    return isTooLarge ? nil : end
  }
}
