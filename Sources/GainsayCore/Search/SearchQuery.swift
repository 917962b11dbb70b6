/// What a user looks for, read from what was typed. Nothing that is typed is an error: what cannot be read as it seems to be meant is
/// searched as words, and `notes` say so.
///
///     kroger deal*  "early talks"  -ohio  price OR cost  bid NEAR/5 offer  /\$\d+bn/  (a OR b) -c
///     src:courier co:norwell person:"ann reyes" place:ohio story:12 by:ministry after:2025-06 before:2026 is:unread tag:deals has:quote
struct SearchQuery: Sendable, Equatable {
  indirect enum Node: Sendable, Equatable {
    /// In any of its forms; the last word may still be typed.
    case word(String, isPrefix: Bool)
    /// Words side by side, just as they are.
    case phrase([String], isPrefix: Bool)
    /// Words with so many others between them at most, in any order.
    case near([String], distance: Int)
    case regex(String)
    case field(Field, String)
    case state(State)
    /// Published on that day or later; else before it. ISO 8601.
    case published(since: Bool, String)
    case quote
    case not(Node)
    case all([Node])
    case any([Node])
  }

  /// What stands before the colon.
  enum Field: String, Sendable, Equatable, CaseIterable {
    case source = "src"
    case company = "co"
    case person, place, story
    case speaker = "by"
    case tag
  }

  /// What can stand after `is:`.
  enum State: String, Sendable, Equatable, CaseIterable {
    case unread, starred, disputed
  }

  /// Nil where there is nothing to look for yet.
  var root: Node?
  var notes: [SearchNote]

  init(_ text: String) {
    var parser = SearchParser(text)
    root = parser.parse()
    notes = parser.notes
  }
}

/// What was not taken as it was typed; `ErrorText.swift` has the words.
package enum SearchNote: Sendable, Equatable {
  case unknownField(String)
  case unknownValue(field: String, value: String)
  case badDate(String)
  case badRegex(String)
  case openRegex
  case openParenthesis
  case spareParenthesis
  /// A regular expression stands inside parentheses or is excluded: it is searched as words.
  case nestedRegex
  /// Nobody of that name is known.
  case nobody(field: String, name: String)
  /// Only so many of the newest articles were looked through.
  case bounded(articles: Int)
}
