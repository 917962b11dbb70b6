import Foundation
import Language

/// Scores a network while it learns, on sentences that it does not learn from: before rules, and
/// with the numbers of learning, which are finer than those of the file.
struct HeldOut {
  private let trees: [(name: String, sentences: [TreebankSentence])]
  private let names: [(name: String, sentences: [NamedSentence])]

  init(folder: String, lexicon: Lexicon) throws {
    trees = try [("EWT", "ud-ewt/en_ewt-ud-dev"), ("GUM", "gum/en_gum-free-dev")].map {
      let sentences = try TreebankSentence.read("\(folder)/train/\($0.1).conllu.xz")
      return ($0.0, sentences.map { $0.read(by: lexicon) })
    }
    names = try [("UNER", "train/names/uner-ewt-dev"), ("GUM", "train/names/gum-dev")].map {
      let sentences = try NamedSentence.read("\(folder)/\($0.1).iob2.xz")
      return ($0.0, sentences.map { $0.read(by: lexicon) })
    }
  }

  /// One line for people.
  func scores(of training: NetworkTraining, _ vectors: WordVectors) -> String {
    let pass = Pass(training.network.shape, shard: 0)
    let parts =
      trees.map { "\($0.name) \(Self.trees($0.sentences, training, vectors, pass))" }
      + names.map { "\($0.name) \(Self.names($0.sentences, training, vectors, pass))" }
    pass.free()
    return parts.joined(separator: "; ")
  }

  private static func trees(
    _ sentences: [TreebankSentence], _ training: NetworkTraining, _ vectors: WordVectors,
    _ pass: Pass
  ) -> String {
    var (pass, words, right) = (pass, 0, (tags: 0, heads: 0, labelled: 0))
    for sentence in sentences where sentence.forms.count <= Pass.longest {
      let example = training.example(sentence)
      pass.encode([example], training.network, vectors, drop: nil)
      pass.score(example.count, training.network)
      pass.scoreHeads(0, example.count, training.network)
      let heads = pass.bestHeads(example.count)
      pass.scoreLabels(0, heads, training.network)
      for word in 0..<example.count {
        let tag = training.tags[pass.tags.best(word)]
        let relation = training.relations[pass.labels.best(word)]
        words += 1
        right.tags += base(tag, "/") == base(sentence.tags[word], "/") ? 1 : 0
        guard heads[word] == sentence.heads[word] else { continue }
        right.heads += 1
        right.labelled += base(relation, ":") == base(sentence.relations[word], ":") ? 1 : 0
      }
    }
    let parts = [("UPOS", right.tags), ("UAS", right.heads), ("LAS", right.labelled)]
    return parts.map { "\($0.0) \(percent($0.1, words))" }.joined(separator: " ")
  }

  private static func base(_ name: String, _ separator: Character) -> Substring {
    name.prefix { $0 != separator }
  }

  private static func percent(_ part: Int, _ all: Int) -> String {
    String(format: "%.2f", 100 * Double(part) / Double(max(all, 1)))
  }

  private static func names(
    _ sentences: [NamedSentence], _ training: NetworkTraining, _ vectors: WordVectors, _ pass: Pass
  ) -> String {
    var (pass, found, gold, right) = (pass, 0, 0, 0)
    let steps = training.network.nameSteps.value.start
    for sentence in sentences {
      let example = training.example(sentence)
      pass.encode([example], training.network, vectors, drop: nil)
      pass.score(example.count, training.network)
      let size = pass.names.columns
      let labels = BestPath.labels(
        example.count, pass.names.start, row: size, steps: steps, size: size)
      let (spans, wanted) = (NameLabels.spans(labels), NameLabels.spans(sentence.labels))
      found += spans.count
      gold += wanted.count
      right += spans.filter(wanted.contains).count
    }
    return "names \(percent(2 * right, found + gold))"
  }
}

extension Matrix {
  /// The column of the highest number of a row.
  func best(_ index: Int) -> Int {
    let values = row(index)
    return (1..<columns).reduce(0) { values[$1] > values[$0] ? $1 : $0 }
  }
}
