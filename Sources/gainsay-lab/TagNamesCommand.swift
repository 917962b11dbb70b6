import ArgumentParser
import Language

/// Writes name tags beside words from standard input.
struct TagNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag-names",
    abstract: "NUMBER, TOKEN, O in; the same with ORG PER LOC in IOB2 out.")

  @OptionGroup var options: ModelOption

  func run() throws {
    let reader = try options.reader()
    var rows: [[String]] = []
    while let line = readLine() {
      if line.allSatisfy(\.isWhitespace) {
        flush(rows, reader)
        print(line)
        rows = []
      } else {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
      }
    }
    flush(rows, reader)
  }

  private func flush(_ rows: [[String]], _ reader: EnglishReader) {
    var labels = rows.map { _ in "O" }
    let forms = rows.map { $0.count > 2 ? $0[1] : $0[0] }
    for name in reader.sentence(of: forms).names {
      for index in name.tokens {
        labels[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    for (row, label) in zip(rows, labels) {
      print((row.dropLast() + [label]).joined(separator: "\t"))
    }
  }
}
