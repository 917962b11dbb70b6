import Language

/// Days as fields of a search have them.
enum ArticleTime {
  /// Whether the text is a day that there is, as in ISO 8601.
  static func isDay(_ text: String) -> Bool { text.count == 10 && CalendarDay(iso: text) != nil }
}
