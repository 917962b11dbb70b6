import Foundation
import Testing

/// Holds the one-way dependencies: gainsay, then GainsayUI, then GainsayCore, then Language.
struct ArchitectureTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// What the files of a target may import of our own modules.
  private static let allowed: [String: Set<String>] = [
    "Language": ["CLanguageModel"],
    "GainsayCore": parsers.union(["CPCRE2", "CZlib", "Language"]),
    "GainsayUI": ["GainsayCore"],
    "gainsay": ["CNcurses", "GainsayCore", "GainsayUI"],
    "gainsay-lab": ["CMatrix", "GainsayCore", "Language"],
  ]
  private static let parsers: Set<String> = [
    "CArchive", "CBrotli", "CCSV", "CGMime", "CLibXML2", "CMark",
  ]
  private static let ours = parsers.union([
    "CLanguageModel", "CMatrix", "CNcurses", "CPCRE2", "CZlib", "GainsayCore", "GainsayUI",
    "Language",
  ])

  @Test("No target imports one that stands above it")
  func dependenciesPointDown() throws {
    for (path, modules) in try imports() {
      let target = String(path.prefix { $0 != "/" })
      let forbidden = modules.intersection(Self.ours).subtracting(Self.allowed[target] ?? [])
      #expect(forbidden.isEmpty, "\(path) imports \(forbidden.sorted())")
    }
  }

  @Test("Only Storage and the library know the database")
  func databaseStaysInStorage() throws {
    let users = try imports().filter { $0.modules.contains("GRDB") }.map(\.path)
    #expect(!users.isEmpty)
    for path in users {
      let isAllowed =
        path.hasPrefix("GainsayCore/Storage/") || path == "GainsayCore/Library.swift"
      #expect(isAllowed, "\(path) imports GRDB")
    }
  }

  @Test("Only the readers of articles know the libraries that parse")
  func parsersStayWithArticles() throws {
    let users = try imports().filter { !$0.modules.isDisjoint(with: Self.parsers) }.map(\.path)
    #expect(!users.isEmpty)
    #expect(users.allSatisfy { $0.hasPrefix("GainsayCore/Articles/") })
  }

  @Test("Only Terminal.swift knows ncurses")
  func cursesStaysInTheTerminal() throws {
    let users = try imports().filter { $0.modules.contains("CNcurses") }.map(\.path)
    #expect(users == ["gainsay/Terminal.swift"])
  }

  /// The Swift files below Sources, with the modules that each imports.
  private func imports() throws -> [(path: String, modules: Set<String>)] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
    return try files.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: Self.sources.appending(path: path), encoding: .utf8)
      let modules = text.split(separator: "\n").compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
          words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "private" })
        else { return nil }
        return words.last.map { String($0.prefix { $0 != "." }) }
      }
      return (path, Set(modules))
    }
  }
}
