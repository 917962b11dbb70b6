import Foundation
import GainsayUI

/// What the reader does outside of itself: programs and files. Each answer is what to tell the user.
struct Outside {
  let settings: Settings

  private static let refusal = "not here: this reader is restricted"
  private var environment: [String: String] { ProcessInfo.processInfo.environment }

  func pipe(_ text: String, to words: [String]?) -> String {
    guard !settings.isRestricted else { return Self.refusal }
    return run(words ?? settings.pager ?? chosen("PAGER") ?? ["less"], input: text)
  }

  /// Writes a file that was not there; without a path the text is opened in the editor and then forgotten.
  func export(_ text: String, to path: String?) -> String {
    guard !settings.isRestricted else { return Self.refusal }
    guard let path else { return edit(text) }
    let whole = (path as NSString).expandingTildeInPath
    do {
      try Data(text.utf8).write(to: URL(filePath: whole), options: .withoutOverwriting)
      return "written: \(whole)"
    } catch let error as CocoaError where error.code == .fileWriteFileExists {
      return "not written, for it is there already: \(whole)"
    } catch {
      return "cannot be written: \(whole): \(error.localizedDescription)"
    }
  }

  /// - Parameter address: of an article; only web addresses are opened, whatever an article says.
  func browse(_ address: String?) -> String {
    guard !settings.isRestricted else { return Self.refusal }
    guard let address else { return "the article has no address" }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return "not a web address: \(address)"
    }
    guard let words = settings.browser ?? chosen("BROWSER") ?? desktopOpener else {
      return "no $BROWSER is set: \(address)"
    }
    let named = words.map { $0.replacingOccurrences(of: "%s", with: address) }
    return run(named == words ? words + [address] : named, input: nil)
  }

  private func edit(_ text: String) -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "gainsay-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let isWritten = FileManager.default.createFile(
      atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard isWritten else { return "\(file.path) cannot be written" }
    let words = settings.editor ?? chosen("VISUAL") ?? chosen("EDITOR") ?? ["vi"]
    return run(words + [file.path], input: nil)
  }

  private func run(_ words: [String], input: String?) -> String {
    do throws(ProgramRun.Failure) {
      try ProgramRun(words: words).run(input: input)
      return ""
    } catch {
      switch error {
      case .notStarted(let reason): return "\(words[0]): \(reason)"
      case .ended(let status): return "\(words[0]) ended with status \(status)"
      }
    }
  }

  /// The words of a variable; of a list of browsers the first.
  private func chosen(_ variable: String) -> [String]? {
    guard let value = environment[variable] else { return nil }
    let first = variable == "BROWSER" ? String(value.split(separator: ":")[safe: 0] ?? "") : value
    let words = CommandWords.split(first)
    return words.isEmpty ? nil : words
  }

  private var desktopOpener: [String]? {
    let isDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0] != nil }
    return isDesktop ? ["xdg-open"] : nil
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
