import Foundation
import Testing

@testable import GainsayCore

/// Who got it from whom.
struct OriginGraphTests {
  private func article(_ id: Int64) -> OriginNode { OriginNode(kind: .article, article: id) }

  @Test("A report goes back as far as edges carry all of it")
  func walks() {
    let reuters = OriginNode(kind: .agency, name: "Reuters")
    let people = OriginNode(kind: .unnamed, name: "Reuters")
    let ministry = OriginNode(kind: .named, name: "Ministry")
    let graph = OriginGraph(
      nodes: [article(1), article(2), reuters, people, ministry],
      edges: [
        OriginEdge(from: 0, to: 2, basis: .dateline, isWhole: true, article: 1),
        OriginEdge(from: 1, to: 0, basis: .reprint, isInferred: true, isWhole: true, article: 2),
        OriginEdge(from: 1, to: 4, basis: .credit, article: 2),
        OriginEdge(from: 2, to: 3, basis: .own, isInferred: true, isWhole: true),
      ])
    #expect(graph.origin(of: 1) == 3)
    #expect(graph.origins(ofArticle: 2) == [3, 4])
    #expect(graph.count([0, 1, 2]) == OriginCount(count: 1, isAtMost: false))
    #expect(graph.count([0, 4]) == OriginCount(count: 2, isAtMost: true))
  }

  @Test("A circle has one end")
  func circles() {
    let graph = OriginGraph(
      nodes: [article(1), article(2), article(3)],
      edges: [
        OriginEdge(from: 2, to: 1, basis: .reprint, isWhole: true),
        OriginEdge(from: 1, to: 2, basis: .reprint, isWhole: true),
        OriginEdge(from: 0, to: 2, basis: .reprint, isWhole: true),
      ])
    #expect(graph.count([0, 1, 2]).count == 1)
  }

  private func story(_ texts: [(outlet: String?, text: String)]) -> [AnalysedArticle] {
    texts.enumerated().map { number, one in
      let found = analysed(one.text, path: "\(number).txt", id: Int64(number + 1))
      var article = found.article
      article.outlet = one.outlet
      return AnalysedArticle(
        id: found.id, article: article, analysis: Analyst().analysis(of: article))
    }
  }

  private func edges(_ graph: OriginGraph, _ basis: OriginEdge.Basis) -> [[OriginNode]] {
    graph.edges.filter { $0.basis == basis }.map { [graph.nodes[$0.from], graph.nodes[$0.to]] }
  }

  private static let agencyReport = """
    Port union calls strike at Velden

    VELDEN (Reuters) - Dockers at the port of Velden will stop work on Friday for the first time in nine years, their union \
    said. The dispute is about night shifts, which the port wants to double from June.

    Ships with fruit have been told to sail on to Norhaven, where cranes are idle and berths are free.
    """

  @Test("A dateline leads to its agency, and a reprint to the report that it repeats")
  func reprints() {
    let local = Self.agencyReport.replacing("VELDEN (Reuters) - ", with: "")
      .replacing("Port union calls strike at Velden", with: "Strike looms")
    let graph = StoryReader().report(
      on: story([("Norhaven Echo", Self.agencyReport), ("Velden Mail", local)])
    ).graph
    let reuters = OriginNode(kind: .agency, name: "Reuters")
    let echo = OriginNode(kind: .article, name: "Norhaven Echo", article: 1)
    let mail = OriginNode(kind: .article, name: "Velden Mail", article: 2)
    #expect(edges(graph, .dateline) == [[echo, reuters]])
    #expect(edges(graph, .reprint).map(Set.init) == [[echo, mail]])
    #expect(graph.edges.contains { $0.basis == .reprint && $0.isInferred })
  }

  @Test("Articles that share no long run of words are no reprints")
  func noReprints() {
    let other = """
      Velden dockers walk out

      Work at the port of Velden stops on Friday. Dockers there are angry about plans to double the number of night shifts.
      """
    let graph = StoryReader().report(on: story([("A", Self.agencyReport), ("B", other)])).graph
    #expect(edges(graph, .reprint).isEmpty)
  }

  @Test("One named source is one origin, however many outlets have it")
  func oneSource() {
    let texts = [("Norhaven Echo", "June"), ("Velden Mail", "May"), ("Harbour Post", "July")].map {
      outlet, month in
      (
        Optional(outlet),
        "Bridge closed\n\nThe bridge over the Tarn is closed, Mayor Ilse Brandt said in \(month)."
      )
    }
    let report = StoryReader().report(on: story(texts))
    #expect(report.outlets == 3)
    #expect(report.origins == 1)
    #expect(!report.originsAreAtMost)
  }

  @Test("Unnamed people of two outlets may be the same")
  func unnamedPeople() {
    let report = StoryReader().report(
      on: story([
        (
          "Norhaven Echo",
          "Deal near\n\nFenby is close to buying Sole Brothers, a person familiar with the matter said."
        ),
        (
          "Velden Mail",
          "Fenby\n\nSole Brothers will be sold at the weekend, two bankers said. Fenby is the buyer."
        ),
      ]))
    #expect(report.origins == 2)
    #expect(report.originsAreAtMost)
  }

  @Test(
    "The same words of an unnamed source in two articles are taken for one origin, and marked as inferred"
  )
  func rewrites() {
    let graph = StoryReader().report(
      on: story([
        (
          nil,
          "Fenby\n\nThe talks between Fenby and Sole Brothers are at an early stage and may lead nowhere, a source told Reuters."
        ),
        (
          nil,
          "Fenby, too\n\nTalks of Fenby with Sole Brothers are only at an early stage and it is unclear where they lead, a person familiar with them said."
        ),
      ])
    ).graph
    let rewrites = graph.edges.filter { $0.basis == .rewrite }
    #expect(rewrites.count == 1)
    #expect(rewrites.allSatisfy { $0.isInferred && graph.nodes[$0.to].name == "Reuters" })
  }

  @Test("Unnamed sources that speak of the same parties, but say other things, are two")
  func sameParties() {
    let graph = StoryReader().report(
      on: story([
        (nil, "Bid\n\nFenby Group has agreed to buy Sole Brothers Inc. of Leeds, a source said."),
        (
          nil,
          "Doubts\n\nFenby Group is considering a takeover of Sole Brothers Inc. of Leeds, two people said."
        ),
      ])
    ).graph
    #expect(!graph.edges.contains { $0.basis == .rewrite })
  }

  /// The ministry, and the unnamed people of two news desks, who may be the same; the other articles are echoes.
  @Test("The five sample articles go back to three origins at most")
  func sampleArticles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let articles = try names.enumerated().map { number, name in
      let found = ArticleReader().articles(at: folder.appending(path: name).path)
      let article = try #require(found.first).get()
      return AnalysedArticle(
        id: Int64(number + 1), article: article, analysis: Analyst().analysis(of: article))
    }
    let report = StoryReader().report(on: articles)
    #expect(report.outlets == 5)
    #expect((2...3).contains(report.origins))
    #expect(report.originsAreAtMost)
    let named = Set(report.graph.nodes.filter { $0.kind == .named }.compactMap(\.name))
    #expect(named.contains("Ministry of Commerce"))
  }

  @Test("Fingerprints of a text of one word do not grow")
  func hostileText() {
    let text = Array(repeating: "spam", count: 4_000).joined(separator: " ")
    let sentences = Analyst().analysis(of: analysed(text).article).sentences
    let prints = Fingerprints(of: sentences, in: text)
    #expect(prints.prints.count <= 4_000)
    #expect(Reprints.matches([prints, prints]).count == 1)
  }
}
