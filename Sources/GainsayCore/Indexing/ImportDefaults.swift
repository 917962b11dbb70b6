import Foundation
import TOMLKit

/// What a user says of articles that their files do not say themselves.
package struct ImportDefaults: Sendable, Equatable {
  package var outlet: String?
  /// ISO 8601.
  package var published: String?

  /// - Parameter date: as people write dates.
  /// - Throws: `ImportDefaultsError` where that is none.
  package init(outlet: String? = nil, date: String? = nil) throws(ImportDefaultsError) {
    self.outlet = outlet
    guard let date else { return }
    guard let iso = DateReader().iso(date) else { throw .noDate(date) }
    published = iso
  }

  var details: ArticleDetails { ArticleDetails(outlet: outlet, published: published) }
}

package enum ImportDefaultsError: Error, Sendable, Equatable {
  case noDate(String)
}

/// What the `gainsay.toml` of folders say of the files in them.
struct FolderDefaults {
  static let fileName = "gainsay.toml"
  /// A larger one is none, in bytes.
  private static let largest = 64 << 10

  private var known: [String: ArticleDetails] = [:]
  private(set) var failures: [ImportReport.Failure] = []

  /// Of the file's own folder and, for what that does not say, of those around it.
  mutating func details(for file: String, within roots: [String]) -> ArticleDetails {
    var details = ArticleDetails()
    var folder = URL(filePath: file).deletingLastPathComponent().path
    while folder.count > 1 {
      details = details.completed(by: said(in: folder))
      guard roots.contains(where: { folder != $0 && folder.hasPrefix($0) }) else { break }
      folder = URL(filePath: folder).deletingLastPathComponent().path
    }
    return details
  }

  private mutating func said(in folder: String) -> ArticleDetails {
    if let details = known[folder] { return details }
    let details = read(folder + "/" + Self.fileName)
    known[folder] = details
    return details
  }

  private mutating func read(_ path: String) -> ArticleDetails {
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.largest else {
      return ArticleDetails()
    }
    guard let table = try? TOMLTable(string: String(decoding: data, as: UTF8.self)),
      let said = try? ImportDefaults(
        outlet: table["outlet"]?.string, date: table["date"]?.debugDescription.withoutQuotes)
    else {
      failures.append(.init(path: path, error: .malformed(line: 1)))
      return ArticleDetails()
    }
    return said.details
  }
}

extension String {
  /// A date in TOML may stand in quotes or not.
  fileprivate var withoutQuotes: String { filter { $0 != "\"" && $0 != "'" } }
}
