import Foundation

/// An analysis as it is kept: sentences as columns, the rest as JSON, both deflated.
struct PackedAnalysis: Sendable, Equatable {
  var body: Data
  var sentences: Data

  init(body: Data, sentences: Data) {
    self.body = body
    self.sentences = sentences
  }

  init(_ analysis: Analysis, text: String) throws {
    var rest = analysis
    rest.sentences = []
    body = Compression.packed([UInt8](try JSONEncoder().encode(rest)))
    sentences = SentencePacking(text: text).pack(analysis.sentences)
  }

  /// Nil where the bytes are damaged.
  func analysis(text: String) -> Analysis? {
    guard let body = Compression.unpacked(body),
      var analysis = try? JSONDecoder().decode(Analysis.self, from: Data(body)),
      let sentences = SentencePacking(text: text).unpack(sentences)
    else { return nil }
    analysis.sentences = sentences
    return analysis
  }
}
