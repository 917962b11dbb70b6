import Foundation

/// What the user said, as it is written to a file: one JSON object a line, sorted, so that two such files can be compared.
///
///     {"gainsay":"state","version":1}
///     {"article":"<content>","read":true,"starred":false,"looked":true,"before":false,"tags":["deal"],"heading":"Mill closes"}
///     {"story":["<content>", …],"title":"The Halcyon"}
///     {"rejected":"stage cooperate","articles":["<content>", …]}
///     {"entity":"halcyon","kind":"other","name":"MV Halcyon","as":"other"}
///     {"search":"mills","query":"mill -paper"}
struct UserState: Sendable, Equatable {
  static let version = 1

  struct ArticleState: Sendable, Equatable {
    var content: String
    var isRead = false
    var isLookedAt = false
    var wasRead = false
    var isStarred = false
    var tags: [String] = []
    /// For people; it is not read back.
    var heading: String?
  }

  struct StoryState: Sendable, Equatable {
    var contents: [String]
    var title: String?
  }

  struct Rejected: Sendable, Equatable {
    var key: String
    var contents: [String]
  }

  struct EntityState: Sendable, Equatable {
    var key: String
    var kind: String
    var name: String
    var asKind: String
  }

  var articles: [ArticleState] = []
  var stories: [StoryState] = []
  var rejected: [Rejected] = []
  var entities: [EntityState] = []
  var searches: [SavedSearch] = []

  // MARK: writing

  var text: String {
    let head = JSONValue.object([("gainsay", .text("state")), ("version", .init(Self.version))])
    let values = [head] + articles.map(\.json) + stories.map(\.json) + rejected.map(\.json)
    return (values + entities.map(\.json) + searches.map(\.json)).map { $0.line + "\n" }.joined()
  }

  // MARK: reading

  /// - Throws: `UserStateError`.
  static func parsed(_ text: String) throws(UserStateError) -> UserState {
    var state = UserState()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(line.utf8)) else {
        throw .malformed(line: number + 1)
      }
      if let version = fields.version, version > Self.version { throw .newer }
      guard state.take(fields) else { throw .malformed(line: number + 1) }
    }
    return state
  }

  private struct Fields: Decodable {
    var gainsay, article, title, rejected, entity, kind, name, search, query, `as`: String?
    var version: Int?
    var read, looked, before, starred: Bool?
    var tags, story, articles: [String]?
  }

  /// False where the line says nothing that is known.
  private mutating func take(_ line: Fields) -> Bool {
    if let content = line.article {
      articles.append(
        ArticleState(
          content: content, isRead: line.read ?? false, isLookedAt: line.looked ?? false,
          wasRead: line.before ?? false, isStarred: line.starred ?? false, tags: line.tags ?? []))
    } else if let contents = line.story {
      stories.append(StoryState(contents: contents, title: line.title))
    } else if let key = line.rejected, let contents = line.articles {
      rejected.append(Rejected(key: key, contents: contents))
    } else if let key = line.entity, let kind = line.kind, let name = line.name, let of = line.as {
      entities.append(EntityState(key: key, kind: kind, name: name, asKind: of))
    } else if let name = line.search, let query = line.query {
      searches.append(SavedSearch(name: name, query: query))
    } else {
      return line.gainsay == "state"
    }
    return true
  }
}

extension UserState.ArticleState {
  fileprivate var json: JSONValue {
    .object([
      ("article", .text(content)), ("read", .bool(isRead)), ("starred", .bool(isStarred)),
      ("looked", .bool(isLookedAt)), ("before", .bool(wasRead)), ("tags", .texts(tags)),
      ("heading", .init(heading)),
    ])
  }
}

extension UserState.StoryState {
  fileprivate var json: JSONValue {
    .object([("story", .texts(contents)), ("title", .init(title))])
  }
}

extension UserState.Rejected {
  fileprivate var json: JSONValue {
    .object([("rejected", .text(key)), ("articles", .texts(contents))])
  }
}

extension UserState.EntityState {
  fileprivate var json: JSONValue {
    .object([
      ("entity", .text(key)), ("kind", .text(kind)), ("name", .text(name)), ("as", .text(asKind)),
    ])
  }
}

extension SavedSearch {
  fileprivate var json: JSONValue { .object([("search", .text(name)), ("query", .text(query))]) }
}

extension JSONValue {
  fileprivate static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }
}
