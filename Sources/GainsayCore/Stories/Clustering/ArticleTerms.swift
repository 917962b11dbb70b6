import Foundation
import Language

/// The telling words of an article with how often they stand there.
struct ArticleTerms: Sendable, Equatable {
  struct Term: Sendable, Equatable {
    /// Hash of the lemma in small letters.
    var key: UInt32
    /// Times it stands there, headline words counting double; at most 255.
    var count: UInt8
    /// Power of two of its place among the words of news; `unheard` for a word that is not known.
    var rank: UInt8
    /// Part of a name at least once.
    var isName = false

    static let unheard: UInt8 = 17
  }

  /// The most frequent, most frequent first.
  var terms: [Term]
  /// Telling words of the whole article.
  var words: Int
  /// Day of publication, as days since 1970-01-01.
  var day: Int?
}

/// Finds the telling words of articles.
struct TermFinder: Sendable {
  private static let headlineWeight = 2
  /// So many are kept.
  private static let limit = 120

  private let ranks = WordRanks()
  private let common = WordTable(PackageResources.story_stopwords_txt).firstColumn

  func terms(of article: Article, _ sentences: [Sentence]) -> ArticleTerms {
    let headline = article.blocks.first { $0.kind == .headline }?.range
    let (counts, names) = count(sentences, headline: headline)
    return ArticleTerms(
      terms: kept(counts, names), words: counts.values.reduce(0, +),
      day: article.published.flatMap(CalendarDay.init(iso:))?.number)
  }

  /// The telling words of a few sentences.
  func terms(of sentences: [Sentence]) -> [ArticleTerms.Term] {
    let (counts, names) = count(sentences, headline: nil)
    return kept(counts, names)
  }

  private func count(_ sentences: [Sentence], headline: Range<Int>?) -> ([String: Int], Set<String>)
  {
    var (counts, names) = ([String: Int](), Set<String>())
    for sentence in sentences {
      let isHeadline = headline.map { $0.overlaps(sentence.range) } == true
      for token in sentence.tokens {
        guard let word = telling(token) else { continue }
        counts[word, default: 0] += isHeadline ? Self.headlineWeight : 1
        if token.tag == .properNoun { names.insert(word) }
      }
    }
    return (counts, names)
  }

  private func kept(_ counts: [String: Int], _ names: Set<String>) -> [ArticleTerms.Term] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit)
      .map { term($0.key, $0.value, isName: names.contains($0.key)) }
  }

  /// The words of terms, as far as they stand in the sentences.
  func spellings(of keys: Set<UInt32>, in sentences: [Sentence]) -> [UInt32: String] {
    var found: [UInt32: String] = [:]
    for sentence in sentences where found.count < keys.count {
      for token in sentence.tokens {
        guard let word = telling(token), keys.contains(key(of: word)) else { continue }
        found[key(of: word)] = word
      }
    }
    return found
  }

  private func key(of word: String) -> UInt32 {
    let hashed = hash(of: word.utf8)
    return UInt32(truncatingIfNeeded: hashed ^ hashed >> 32)
  }

  private func term(_ word: String, _ count: Int, isName: Bool) -> ArticleTerms.Term {
    let rank = ranks.rank(of: word).map { UInt8(clamping: $0.trailingZeroBitCount) }
    return ArticleTerms.Term(
      key: key(of: word), count: UInt8(clamping: count),
      rank: rank ?? ArticleTerms.Term.unheard, isName: isName)
  }

  private func telling(_ token: Token) -> String? {
    guard [.noun, .properNoun, .verb, .adjective, .numeral, .other].contains(token.tag),
      token.form.utf8.count > 1
    else { return nil }
    let word = token.lemma.isEmpty ? token.lower : token.lemma.lowercased()
    guard !common.contains(word), word.contains(where: { $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return word
  }
}

extension ArticleTerms {
  /// Set in the byte of the rank where the term is a name.
  private static let nameBit: UInt8 = 0x80

  /// Eight bytes of words and day, then six a term.
  var data: Data {
    var data = Data()
    withUnsafeBytes(of: Int32(clamping: words).littleEndian) { data.append(contentsOf: $0) }
    withUnsafeBytes(of: Int32(clamping: day ?? Int(Int32.min)).littleEndian) {
      data.append(contentsOf: $0)
    }
    for term in terms {
      withUnsafeBytes(of: term.key.littleEndian) { data.append(contentsOf: $0) }
      data.append(contentsOf: [term.count, term.rank | (term.isName ? Self.nameBit : 0)])
    }
    return data
  }

  /// Nil where the bytes are not whole.
  init?(_ data: Data) {
    guard data.count >= 8, (data.count - 8) % 6 == 0 else { return nil }
    (words, day) = data.withUnsafeBytes { bytes in
      let day = Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: Int32.self))
      return (
        Int(Int32(littleEndian: bytes.loadUnaligned(as: Int32.self))),
        day == .min ? nil : Int(day)
      )
    }
    terms = data.withUnsafeBytes { bytes in
      stride(from: 8, to: data.count, by: 6).map { place in
        Term(
          key: UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)),
          count: bytes[place + 4], rank: bytes[place + 5] & ~Self.nameBit,
          isName: bytes[place + 5] & Self.nameBit != 0)
      }
    }
  }
}
