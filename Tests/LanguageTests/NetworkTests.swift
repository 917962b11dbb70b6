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

  @Test("Multiplying bytes gives what the schoolbook gives", arguments: [1, 2, 3, 7, 8, 9, 23])
  func multiplyingBytes(rows: Int) {
    let (inner, columns) = (12, 48)
    let input = (0..<rows * inner).map { UInt8($0 * 37 % 255 + 1) }
    let scales = (0..<rows).map { Float($0 + 1) / 8 }
    let weights = (0..<inner * columns).map { Int8($0 * 53 % 255 - 127) }
    func weight(_ index: Int, _ column: Int) -> Int32 {
      let block = column / 16 * 16 * inner
      return Int32(weights[block + index / 4 * 64 + column % 16 * 4 + index % 4])
    }
    let shifts = (0..<columns).map { column in
      (0..<inner).reduce(Int32(0)) { $0 + 128 * weight($1, column) }
    }
    let (factors, bias) = ([Float](repeating: 0.5, count: columns), (0..<columns).map(Float.init))
    var output = [Float](repeating: 0, count: rows * columns)
    factors.withUnsafeBufferPointer { factors in
      shifts.withUnsafeBufferPointer { shifts in
        bias.withUnsafeBufferPointer { bias in
          var of = gainsay_columns(
            scales: factors.baseAddress, shifts: shifts.baseAddress, bias: bias.baseAddress)
          gainsay_multiply_bytes(rows, columns, inner, input, scales, weights, &of, &output)
        }
      }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let sum = (0..<inner).reduce(Int32(0)) { sum, index in
          sum + (Int32(input[row * inner + index]) - 128) * weight(index, column)
        }
        #expect(output[row * columns + column] == Float(sum) * (scales[row] * 0.5) + bias[column])
      }
    }
  }

  @Test("Squeezed rows keep their largest number and what it stands for")
  func squeezing() {
    let rows: [Int16] = [0, 0, 0, 0, 1_024, -2_048, 512, 1]
    var (bytes, scales) = ([UInt8](repeating: 0, count: 8), [Float](repeating: 0, count: 2))
    gainsay_squeeze(2, 4, rows, &bytes, &scales)
    #expect(bytes == [128, 128, 128, 128, 192, 1, 160, 128])
    #expect(scales[0] == 0)
    #expect(abs(scales[1] * -127 + 2) < 1e-5)
  }

  @Test("A model that is cut short is no model", arguments: [0, 7, 100, 5_000, 1_000_000])
  func cutModels(size: Int) {
    let start = UnsafeRawPointer(gainsay_english_model_bytes())
    #expect(LanguageModel(UnsafeRawBufferPointer(start: start, count: size)) == nil)
  }
}
