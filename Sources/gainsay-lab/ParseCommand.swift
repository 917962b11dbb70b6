import ArgumentParser
import Language

/// Writes tags and trees into CoNLL-U from standard input.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "CoNLL-U in; the same with UPOS, HEAD and DEPREL written afresh.")

  @OptionGroup var options: ModelOption

  func run() throws {
    let reader = try options.reader()
    var lines: [String] = []
    while let line = readLine() {
      if line.isEmpty {
        flush(lines, reader)
        print()
        lines = []
      } else {
        lines.append(line)
      }
    }
    flush(lines, reader)
  }

  private func flush(_ lines: [String], _ reader: EnglishReader) {
    let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let forms = rows.filter(isWord).map { String($0[1]) }
    var tokens = reader.sentence(of: forms).tokens[...]
    for (line, row) in zip(lines, rows) {
      guard isWord(row), let token = tokens.popFirst() else {
        print(line)
        continue
      }
      var fields = row.map(String.init)
      fields[2] = token.lemma
      fields[3] = token.tag.rawValue
      fields[4] = token.pennTag
      fields[6] = String(token.head.map { $0 + 1 } ?? 0)
      fields[7] = token.relation
      print(fields.joined(separator: "\t"))
    }
  }

  private func isWord(_ row: [Substring]) -> Bool { row.count == 10 && Int(row[0]) != nil }
}
