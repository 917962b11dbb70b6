import Foundation

/// Makes an article of its lines: tells the report from headline, author, day and furniture around it.
struct BodyReader: Sendable {
  let furniture = Furniture()
  private let names: NameRules
  private let outlets: [String: NewsSource]
  private let dates = DateReader()
  private let credits: CreditLineReader

  init() {
    names = NameRules()
    outlets = NewsSource.table(names)
    credits = CreditLineReader(names: names, outlets: outlets)
  }

  /// - Parameters:
  ///   - lines: without empty ones.
  ///   - details: what the container of the text knows: title, outlet, date.
  ///   - omitted: what was left out before.
  /// - Throws: `ReadingError.noArticle` when furniture is all there is.
  func article(
    of lines: [ArticleLine], path: String, details: ArticleDetails, omitted: [String] = []
  ) throws(ReadingError) -> Article {
    let end = furniture.end(of: lines.map(\.text))
    var details = details
    var omitted = omitted
    var body: [ArticleLine] = []
    for (place, line) in lines.enumerated() {
      let isOpening = body.isEmpty
      if isOpening, place < 4, let title = details.title, Self.isSame(line.text, title) {
        if line.text != title || place > 0 { omitted.append(line.text) }
      } else if isOpening, line.kind == .paragraph,
        let credit = credits.credit(line.text) ?? credits.masthead(line.text)
      {
        details.byline = details.byline ?? credit.byline
        details.outlet = details.outlet ?? credit.outlet
        details.published = details.published ?? credit.published
        omitted.append(line.text)
      } else if isOpening, details.byline != nil,
        credits.isRole(line.text) || credits.isAddress(line.text)
      {
        omitted.append(line.text)
      } else if isOpening, let date = dates.labelled(line.text) {
        details.published = details.published ?? date
        omitted.append(line.text)
      } else if place >= end || furniture.isFurniture(line) {
        omitted.append(line.text)
      } else {
        body.append(ArticleLine(kind: line.kind, text: FootnoteMarks.removed(from: line.text)))
      }
    }
    guard !body.isEmpty || details.title != nil else { throw .noArticle }
    credit(&details, body: &body, &omitted)
    nameOutlet(&details)
    return ArticleBuilder(details: details, lines: body, omitted: omitted).article(path: path)
  }

  /// Takes outlet, day and author from the first and the last lines of the body.
  private func credit(
    _ details: inout ArticleDetails, body: inout [ArticleLine], _ omitted: inout [String]
  ) {
    if let dateline = body.first.flatMap({ Dateline($0.text) }) {
      details.outlet = details.outlet ?? dateline.outlet
      details.published = details.published ?? dateline.date.flatMap(dates.iso)
    }
    if body.count > 2, let last = body.last, let date = dates.labelled(last.text) {
      details.published = details.published ?? date
      omitted.append(body.removeLast().text)
    }
    if body.count > 2, let last = body.last, furniture.isSignature(last.text) {
      details.outlet = details.outlet ?? last.text
      omitted.append(body.removeLast().text)
    }
    if let credit = body.last.flatMap({ ClosingCredit($0.text) }) {
      details.byline = details.byline ?? credit.byline
      omitted.append(body.removeLast().text)
    }
  }

  /// The headline gives up its outlet; "AP" is the Associated Press. Where nothing tells it, it is the site of the address.
  private func nameOutlet(_ details: inout ArticleDetails) {
    if let title = details.title {
      let headline = Headline(title) { outlets[names.key($0)] != nil || $0 == details.outlet }
      details.title = headline.text
      details.outlet = details.outlet ?? headline.outlet
    }
    details.outlet = details.outlet ?? details.url.flatMap(site)
    details.outlet = details.outlet.map { outlets[names.key($0)]?.name ?? $0 }
  }

  /// "courier.example" of "https://www.courier.example/mill", "Reuters" of "https://uk.reuters.com/mill".
  private func site(of address: String) -> String? {
    guard let host = URL(string: address)?.host()?.lowercased(), host.contains(".") else {
      return nil
    }
    let site = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    let labels = site.split(separator: ".")
    let known = labels.indices.dropLast().lazy.compactMap { start in
      outlets[names.key(labels[start...].joined(separator: "."))]
    }
    return known.first?.name ?? site
  }

  private static func isSame(_ line: String, _ title: String) -> Bool {
    guard line.utf8.count <= 2 * title.utf8.count + 40 else { return false }
    let letters = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return line == title || letters(line) == letters(title)
  }
}
