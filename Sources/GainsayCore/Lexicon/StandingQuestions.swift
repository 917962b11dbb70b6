/// Questions that news of a kind asks again and again ("did the alarm sound?"), and the words in which articles answer them, from
/// `Resources/standing-questions.tsv`.
struct StandingQuestions: Sendable {
  /// One way to answer a question.
  struct Answer: Sendable {
    var question: Int
    var isYes: Bool
    /// Each must be found in the clause: one of some phrases, each of words that stand side by side.
    var parts: [[[String]]]
  }

  /// As they are asked.
  let questions: [String]
  let answers: [Answer]
  /// Answers by the words with which the phrases of their first part begin.
  private let byWord: [String: [Int]]

  init(_ table: WordTable) {
    var (questions, answers): ([String], [Answer]) = ([], [])
    for row in table.rows where row.count > 1 {
      for (column, isYes) in zip(row.dropFirst(), [true, false]) {
        answers += column.split(separator: "|").map { answer in
          Answer(question: questions.count, isYes: isYes, parts: Self.parts(answer))
        }
      }
      questions.append(row[0])
    }
    var byWord: [String: [Int]] = [:]
    for (place, answer) in answers.enumerated() {
      for word in Set((answer.parts.first ?? []).compactMap(\.first)) {
        byWord[word, default: []].append(place)
      }
    }
    (self.questions, self.answers, self.byWord) = (questions, answers, byWord)
  }

  private static func parts(_ answer: Substring) -> [[[String]]] {
    answer.split(separator: " ").map { part in
      part.split(separator: "/").map { $0.split(separator: "_").map(String.init) }
    }
  }

  /// Whether it is asked of what is to come: "Will there be an appeal?".
  func isOfWhatIsToCome(_ question: Int) -> Bool { questions[question].hasPrefix("Will ") }

  /// Whether it is asked of what may have been done since: "Has anyone been arrested?".
  func isOfWhatIsDoneByNow(_ question: Int) -> Bool {
    ["Has ", "Have "].contains { questions[question].hasPrefix($0) }
  }

  /// The answers that one of the words may begin.
  func answers(beginningWith words: Set<String>) -> [Answer] {
    Set(words.flatMap { byWord[$0] ?? [] }).sorted().map { answers[$0] }
  }
}
