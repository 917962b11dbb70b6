import GainsayCore

/// How numbers, dates and names are written on all screens.
package enum Wording {
  static func count(_ number: Int, _ noun: String) -> String {
    let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
    return "\(number) \(number == 1 ? noun : plural)"
  }

  /// "1200 articles, 41 a second, 3 not read, about 2 min left"; without the pace where there is little room.
  package static func progress(_ progress: ImportProgress, isWhole: Bool) -> String {
    var parts = ["\(count(progress.articles, "article")) read"]
    if isWhole { parts.append("\(Int(progress.rate.rounded())) a second") }
    if progress.failures > 0 { parts.append("\(progress.failures) not") }
    if progress.waitingStories > 0 {
      parts.append("\(count(progress.waitingStories, "story")) to compare")
    } else if let left = progress.secondsLeft, left >= 1 {
      parts.append(
        left < 90 ? "about \(Int(left)) s left" : "about \(Int((left / 60).rounded())) min left")
    }
    return parts.joined(separator: ", ")
  }

  static func origins(_ number: Int, atMost: Bool) -> String {
    (atMost ? "at most " : "") + count(number, "origin")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "3 Jun 2025 09:12" from ISO 8601; "undated" for none.
  static func date(_ iso: String?) -> String {
    guard let iso else { return "undated" }
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return iso }
    let time = iso.count >= 16 ? " " + iso.dropFirst(11).prefix(5) : ""
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])\(time)"
  }

  /// "3 Jun 2025" from ISO 8601.
  static func day(_ iso: String?) -> String { date(iso.map { String($0.prefix(10)) }) }

  /// The outlet, or the file where it is not known.
  static func outlet(_ outlet: String?, path: String) -> String {
    outlet ?? String(path.split(separator: "/").last ?? "")
  }

  static func outlet(of article: ArticleSummary) -> String {
    outlet(article.outlet, path: article.path)
  }

  /// In exactly so many cells; of a file the end tells more than the middle: "arti…jsonl#12".
  static func outlet(of article: ArticleSummary, cells: Int) -> String {
    let name = outlet(of: article)
    guard article.outlet == nil, name.cells > cells, cells > 4 else {
      return name.fitted(to: cells)
    }
    let end = name.suffixFitted(to: (cells - 1) * 2 / 3)
    return name.fitted(to: cells - end.cells) + end
  }

  /// "Reuters ← unnamed people": who got it from whom, as far as it is credited.
  static func chain(_ links: [SourceLink]) -> String {
    links.dropFirst().map { link in
      let name =
        link.name
        ?? (link.kind == .unnamed
          ? "unnamed people" : link.kind == .document ? "a document" : "somebody")
      return link.inferred ? "(\(name)?)" : name
    }.joined(separator: " ← ")
  }

  static func status(_ status: Disagreement.Status) -> String { status.rawValue.uppercased() }

  /// "!" for a conflict, "~" for what differs otherwise.
  static func mark(_ status: Disagreement.Status) -> String { status == .conflict ? "!" : "~" }

  static func style(_ status: Disagreement.Status) -> Style {
    status == .conflict ? .conflict : .difference
  }

  /// "N" for what is new, "+" for what has changed since one looked.
  static func mark(_ freshness: Freshness) -> String {
    switch freshness {
    case .new: "N"
    case .changed: "+"
    case .seen: " "
    }
  }
}
