import Language

/// A sentence that may be written in another way.
protocol Written {
  var forms: [String] { get set }
}

extension TreebankSentence: Written {}
extension NamedSentence: Written {}

/// Sentences written as headlines are, so that what learns from them copes with capitals
/// everywhere.
enum Headlines {
  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to",
    "with", "n't", "'s", "’s",
  ]

  static func capitalised(_ forms: [String]) -> [String] {
    forms.enumerated().map { index, form in
      guard index == 0 || !small.contains(form), let first = form.first else { return form }
      return first.uppercased() + form.dropFirst()
    }
  }

  /// The sentences, and every twelfth of them once more as a headline.
  static func added<Sentence: Written>(to sentences: [Sentence]) -> [Sentence] {
    sentences
      + sentences.enumerated().filter { $0.offset % 12 == 0 }.map {
        var headline = $0.element
        headline.forms = capitalised(headline.forms)
        return headline
      }
  }
}
