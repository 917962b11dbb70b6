import Foundation

/// Words as the index has them: runs of letters and digits, in small letters and without accents.
enum SearchWords {
  /// Letters of a word that is kept as a form; longer ones are addresses and the like.
  private static let longest = 40

  static func words(of text: some StringProtocol) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { folded(String($0)) }
  }

  /// The folded word where it is one, of letters alone; else nil.
  static func single(_ text: String) -> String? {
    guard !text.isEmpty, text.utf8.count <= longest else { return nil }
    if text.utf8.allSatisfy({ (97...122).contains($0) }) { return text }
    guard text.allSatisfy(\.isLetter) else { return nil }
    return folded(text)
  }

  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.folding(options: .diacriticInsensitive, locale: nil).lowercased()
  }
}
