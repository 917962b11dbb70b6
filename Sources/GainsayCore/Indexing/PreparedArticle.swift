import Foundation
import Language

/// An article with all that is found in it, ready to be saved.
struct PreparedArticle: Sendable {
  var article: Article
  /// What it is known by.
  var content: String
  var identity: ArticleIdentity
  var analysis: Analysis
  /// What it is about, for finding its story.
  var terms: ArticleTerms
  var facets: ArticleFacets
  /// The analysis, and the text, as they are kept.
  var packed: Data
  var packedText: Data
  var origin = Origin.file
  /// Its first and last lines, furniture too.
  var edges: EdgeLines?

  /// Where it comes from.
  enum Origin: Sendable {
    /// It is what a file holds, and takes the place of what the file held before.
    case file
    /// It is one of many of a file, which come and go.
    case oneOfMany
    /// It stood in the library with furniture, and stands there without from now on.
    case library
  }
}

/// Does all that can be done on an article without the library. Pure; share one among all cores.
struct ArticlePreparer: Sendable {
  private let analyst = Analyst()
  private let terms = TermFinder()

  /// - Parameter analysis: where it is known already.
  func prepared(_ article: Article, analysis known: Analysis? = nil) throws -> PreparedArticle {
    let analysis = known ?? analyst.analysis(of: article)
    return PreparedArticle(
      article: article, content: ContentHash.of(article), identity: ArticleIdentity(article),
      analysis: analysis, terms: terms.terms(of: article, analysis.sentences),
      facets: ArticleFacets(article: article, analysis: analysis),
      packed: PackedAnalysis(text: article.text).packed(analysis),
      packedText: Compression.packed(article.text), edges: EdgeLines(article))
  }
}
