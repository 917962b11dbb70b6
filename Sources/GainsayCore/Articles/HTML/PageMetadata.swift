import Foundation

/// What a page says of its article: title, author, day, outlet, address.
///
/// JSON-LD is asked first, then what pages tell social networks and search engines, then microdata, then what stands on the page.
struct PageMetadata {
  private let document: HTMLDocument
  /// The values of `meta`, by name in small letters; the first counts.
  private var meta: [String: String] = [:]
  /// The first element with an `itemprop`.
  private var properties: [String: Int] = [:]
  private var linked: LinkedData
  private let fields: [String: [String]]

  /// - Parameter fields: names of `meta` for each detail (Resources/page-fields.tsv).
  init(document: HTMLDocument, fields: [String: [String]]) {
    self.document = document
    self.fields = fields
    linked = LinkedData(scripts: Self.scripts(of: document))
    for number in document.nodes.indices where document.nodes[number].tag != nil {
      if document.nodes[number].tag == .meta { note(number) }
      if let property = document.attribute(.itemprop, of: number) {
        for name in property.split(separator: " ") where properties[String(name)] == nil {
          properties[String(name)] = number
        }
      }
    }
  }

  var details: ArticleDetails {
    ArticleDetails(
      title: title, outlet: linked.details.outlet ?? named("outlet"), byline: byline,
      published: published, url: url)
  }

  private static func scripts(of document: HTMLDocument) -> [String] {
    document.elements(.script).filter {
      document.attribute(.type, of: $0)?.lowercased().hasPrefix("application/ld+json") == true
    }.map(document.rawText)
  }

  private mutating func note(_ number: Int) {
    guard let value = document.attribute(.content, of: number), !value.isEmpty,
      value.utf8.count < 2_000
    else { return }
    for name in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let key = document.attribute(name, of: number)?.lowercased() else { continue }
      if meta[key] == nil { meta[key] = HTMLDocument.evened(value.utf8) }
    }
  }

  private func named(_ detail: String) -> String? {
    fields[detail]?.lazy.compactMap { meta[$0] }.first { !$0.isEmpty }
  }

  // MARK: Title

  /// The headline on the page where it says what the page says of itself, which may be cut or dressed up.
  private var title: String? {
    let told = linked.details.title ?? named("title")
    let headings = document.elements(.h1).map(document.text).filter { !$0.isEmpty }
    let whole = document.elements(.title).first.map(document.text).flatMap { $0.isEmpty ? nil : $0 }
    if let heading = headings.first(where: { Self.agree($0, told ?? whole) }) { return heading }
    return told ?? (headings.count == 1 ? headings.first : nil) ?? whole
  }

  private static func agree(_ heading: String, _ title: String?) -> Bool {
    let words = { (text: String) in Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }) }
    guard let title, case let (one, other) = (words(heading), words(title)), one.count > 1 else {
      return false
    }
    return one.intersection(other).count * 2 > min(one.count, other.count)
  }

  // MARK: Author

  private var byline: String? {
    let told =
      linked.details.byline ?? named("byline") ?? property("author") ?? property("creator")
      ?? element(rel: "author") ?? element(rel: "byline")
    return told.flatMap(Self.name)
  }

  /// The name without "By"; an address, a handle or a paragraph is none.
  private static func name(_ text: String) -> String? {
    var name = HTMLDocument.evened(text.utf8)
    if name.lowercased().hasPrefix("by ") { name.removeFirst(3) }
    guard (2...120).contains(name.utf8.count), !name.contains("://"), !name.hasPrefix("@"),
      !name.hasPrefix("www.")
    else { return nil }
    return name
  }

  private func element(rel: String) -> String? {
    document.nodes.indices.first { number in
      document.nodes[number].tag == .a
        && document.attribute(.rel, of: number)?.split(separator: " ").contains(Substring(rel))
          == true
    }.map(document.text)
  }

  private func property(_ name: String) -> String? {
    guard let number = properties[name] else { return nil }
    // An author may be an object with a name in it.
    let inner = (number + 1..<document.nodes[number].end).first {
      document.attribute(.itemprop, of: $0) == "name"
    }
    let element = inner ?? number
    return document.attribute(.content, of: element) ?? document.text(of: element)
  }

  // MARK: Day

  private var published: String? {
    let dates = DateReader()
    let told = [linked.details.published, named("published"), time(properties["datePublished"])]
    return told.lazy.compactMap { $0.flatMap(dates.iso) }.first ?? shownTime(dates)
  }

  private func time(_ number: Int?) -> String? {
    number.map { element in
      document.attribute(.datetime, of: element) ?? document.attribute(.content, of: element)
        ?? document.text(of: element)
    }
  }

  /// The first `<time>` that is marked as the day of publication, else the only day that the page's times tell.
  private func shownTime(_ dates: DateReader) -> String? {
    let times = document.elements(.time)
    let marked = times.first { number in
      document.has(.pubdate, number)
        || ["published", "entry-date", "dt-published"].contains {
          document.attribute(.class, of: number)?.contains($0) == true
        }
    }
    if let day = time(marked).flatMap(dates.iso) { return day }
    let days = Set(times.compactMap { time($0).flatMap(dates.iso) })
    return days.count == 1 ? days.first : nil
  }

  // MARK: Address

  private var url: String? {
    let canonical = document.nodes.indices.first { number in
      document.nodes[number].tag == .link
        && document.attribute(.rel, of: number)?.lowercased() == "canonical"
    }.flatMap { document.attribute(.href, of: $0) }
    return [canonical, named("url"), linked.details.url].lazy.compactMap { $0 }.first {
      $0.hasPrefix("http://") || $0.hasPrefix("https://")
    }
  }
}
