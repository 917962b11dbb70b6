import Foundation
import GainsayUI

/// The user's settings, read from the config file.
struct ConfigFile {
  var settings = Settings()
  /// What is wrong with the file, one line each.
  var complaints: [String] = []

  static var path: String { XDGFolders.config + "/config.toml" }

  /// A file that is not there says nothing; one that cannot be read is a complaint.
  init() {
    guard FileManager.default.fileExists(atPath: Self.path) else { return }
    guard let data = FileManager.default.contents(atPath: Self.path) else {
      complaints = ["\(Self.path): cannot be read"]
      return
    }
    let (settings, problems) = ConfigReader.settings(of: String(decoding: data, as: UTF8.self))
    self.settings = settings
    complaints = problems.map { $0.text(file: Self.path) }
  }

  /// For the one line that the reader has for it.
  var notice: String {
    guard let first = complaints.first else { return "" }
    return complaints.count == 1 ? first : "\(first) (and \(complaints.count - 1) more)"
  }
}
