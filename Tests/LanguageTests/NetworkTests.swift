import CLanguageModel
import Testing

@testable import Language

struct NetworkTests {
  private let reader = EnglishReader()

  @Test("A sentence reads the same alone and among others")
  func readingTogether() {
    let text = """
      Norwell said on Monday it may sell its grocery arm. Analysts at Dunmore Capital were not so sure!
      "We have no plans," a spokeswoman said, "and we never had any."
      Shares of Norwell fell 3.2 percent in London.
      """
    let together = reader.sentences(of: text, blocks: [0..<text.utf8.count])
    #expect(together.count == 4)
    for sentence in together {
      let alone = reader.sentence(of: sentence.tokens.map(\.form))
      #expect(sentence.tokens.map(\.tag) == alone.tokens.map(\.tag))
      #expect(sentence.tokens.map(\.head) == alone.tokens.map(\.head))
      #expect(sentence.tokens.map(\.relation) == alone.tokens.map(\.relation))
    }
  }

  @Test("A sentence of thousands of words gets one tree")
  func longSentence() {
    let forms = (0..<3_000).map { $0 % 7 == 0 ? "and" : "word\($0 % 50)" }
    let tokens = reader.sentence(of: forms).tokens
    #expect(tokens.filter { $0.head == nil }.count == 1)
    for start in stride(from: 0, to: tokens.count, by: 211) {
      var (word, steps) = (start, 0)
      while let head = tokens[word].head, steps <= tokens.count {
        (word, steps) = (head, steps + 1)
      }
      #expect(steps <= tokens.count)
    }
  }

  @Test("Multiplying in blocks gives what the schoolbook gives", arguments: [1, 5, 6, 7, 8, 9, 23])
  func multiplying(rows: Int) {
    let (inner, columns) = (6, 48)
    let input = (0..<rows * inner).map { Int16($0 * 37 % 101 - 50) }
    let weights = (0..<inner * columns).map { Int16($0 * 53 % 97 - 48) }
    let bias = (0..<columns).map(Float.init)
    var output = [Float](repeating: 0, count: rows * columns)
    gainsay_multiply(rows, columns, inner, input, inner, weights, bias, 0.5, &output, columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let sum = (0..<inner).reduce(0) { sum, index in
          let block = column / 16 * 16 * inner
          let weight = weights[block + index / 2 * 32 + column % 16 * 2 + index % 2]
          return sum + Int(input[row * inner + index]) * Int(weight)
        }
        #expect(output[row * columns + column] == Float(sum) * 0.5 + bias[column])
      }
    }
  }

  @Test("A model that is cut short is no model", arguments: [0, 7, 100, 5_000, 1_000_000])
  func cutModels(size: Int) {
    let start = UnsafeRawPointer(gainsay_english_model_bytes())
    #expect(LanguageModel(UnsafeRawBufferPointer(start: start, count: size)) == nil)
  }
}
