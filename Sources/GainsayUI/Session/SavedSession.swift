/// Where one stands, as it is kept between two runs: the screens from the first to the shown one.
package struct SavedSession: Codable, Sendable, Equatable {
  package var screens: [SavedScreen]
  /// Nil in what earlier versions saved.
  var places: SavedPlaces?
}

/// Where one has been, the latest last, and the places that were given a letter.
struct SavedPlaces: Codable, Sendable, Equatable {
  var behind: [[SavedScreen]] = []
  var ahead: [[SavedScreen]] = []
  var named: [String: [SavedScreen]] = [:]
}

/// A screen without what the library knows: what it is about, and where in it one stands.
package struct SavedScreen: Codable, Sendable, Equatable {
  /// A `ScreenKind`.
  var kind: String
  var story: Int64?
  var article: Int64?
  /// The article to the right, where two are compared.
  var other: Int64?
  var outlet: String?
  var title: String?
  var entity: SavedEntity?
  var query: String?
  /// Whether one was still typing the query.
  var isTyping: Bool?
  /// Of the list of stories.
  var order: String?
  var filter: String?
  /// UTF-8, in the text of the article.
  var place: Range<Int>?
  /// The selected item and the line at the top of the window.
  var item: Int
  var top: Int
  /// The quotation of the selected card.
  var quotation: Int?
  /// What is selected, by identity: a story or an article.
  var selected: Int64?
  /// Of the pane of an article; at another width the top is found by `topOffset`.
  var width: Int?
  /// Where the line at the top begins in the text of the article, UTF-8.
  var topOffset: Int?
}

/// A company as the list of its mentions needs it before the library answers.
struct SavedEntity: Codable, Sendable, Equatable {
  var id: Int64
  var name: String
  var kind: String
  var aliases: [String] = []
}
