import CGMime
import Foundation

/// Reads the articles of a mail message: its text, and that of messages within it.
struct MailReader {
  let texts: PlainTextReader
  let pages: PageReader

  /// Messages within a message are read to this many.
  private static let most = 100

  func articles(
    from bytes: [UInt8], details: ArticleDetails
  ) throws(ReadingError) -> [Result<Article, ReadingError>] {
    let messages = try MailParser.messages(in: bytes).prefix(Self.most)
    return messages.flatMap { message in
      let told = ArticleDetails(
        title: message.subject, outlet: message.sender, published: message.date
      ).completed(by: details)
      let several = sections(of: message, told)
      return several.isEmpty
        ? [Result { () throws(ReadingError) in try article(of: message, told) }] : several
    }
  }

  private func sections(
    of message: MailMessage, _ details: ArticleDetails
  ) -> [Result<Article, ReadingError>] {
    (message.html.map(pages.sections) ?? []).map { section in
      var told = details
      told.title = section.title
      told.url = section.address
      return Result { () throws(ReadingError) in
        try pages.bodies.article(of: section.lines, path: "", details: told)
      }
    }
  }

  /// A newsletter is a page; its bare text is for programs that show none, and is taken where the page has no prose.
  private func article(of message: MailMessage, _ details: ArticleDetails) throws(ReadingError)
    -> Article
  {
    if let html = message.html {
      let page = try? pages.article(from: html, path: "", details: details)
      // A page with far less text than there is bare text was not understood.
      let least = (message.text?.utf8.count ?? 0) / 2
      if let page, page.text.utf8.count > least { return page }
      if message.text == nil {
        return try pages.bodies.article(of: pages.lines(of: html), path: "", details: details)
      }
    }
    guard let text = message.text else { throw .noArticle }
    return try texts.article(from: Self.withoutSignature(text), path: "", details: details)
  }

  /// What follows a line of two dashes and a space is the sender's card.
  private static func withoutSignature(_ text: String) -> String {
    text.firstRange(of: "\n-- \n").map { String(text[..<$0.lowerBound]) } ?? text
  }
}
