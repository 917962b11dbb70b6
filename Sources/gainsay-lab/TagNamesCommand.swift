import ArgumentParser
import Language

/// Writes name tags beside words from standard input.
struct TagNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag-names",
    abstract: "NUMBER, TOKEN, O in; the same with ORG PER LOC in IOB2 out.")

  @Option(help: "So many sentences are taken for one document, in which names agree.")
  var together = 40

  @OptionGroup var options: ModelOption

  func run() throws {
    let reader = try options.reader()
    var (document, rows): ([[[String]]], [[String]]) = ([], [])
    while let line = readLine() {
      guard line.allSatisfy(\.isWhitespace) else {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        continue
      }
      document.append(rows)
      rows = []
      if document.count >= together {
        write(document, reader)
        document = []
      }
    }
    write(document + (rows.isEmpty ? [] : [rows]), reader)
  }

  /// - Parameter document: the rows of every sentence.
  private func write(_ document: [[[String]]], _ reader: EnglishReader) {
    let forms = document.map { rows in rows.map { $0.count > 2 ? $0[1] : $0[0] } }
    for (rows, sentence) in zip(document, reader.sentences(of: forms)) {
      var labels = rows.map { _ in "O" }
      for name in sentence.names where name.kind != .other {
        for index in name.tokens {
          labels[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue
        }
      }
      for (row, label) in zip(rows, labels) {
        print((row.dropLast() + [label]).joined(separator: "\t"))
      }
      print()
    }
  }
}
