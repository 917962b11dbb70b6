/// Makes articles of the entries of a feed.
struct FeedArticles {
  let texts: PlainTextReader
  let pages: PageReader

  func articles(of feed: Feed, details: ArticleDetails) -> [Result<Article, ReadingError>] {
    feed.entries.map { entry in
      let told = ArticleDetails(
        title: entry.title.map(HTMLText.plain), outlet: feed.title.map(HTMLText.plain),
        byline: entry.author ?? feed.author,
        published: entry.published ?? entry.updated, url: entry.link)
      return Result { () throws(ReadingError) in
        try pages.bodies.article(
          of: pages.lines(of: entry.html ?? ""), path: "", details: told.completed(by: details))
      }
    }
  }
}
