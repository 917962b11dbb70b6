import GainsayCore
import GainsayUI

/// How the reader begins.
struct ReaderStart {
  var session: SavedSession?
  /// What to tell the user.
  var notice = ""
}

/// Opens the reader on a library, reading `paths` in the background; returns the exit status.
@MainActor
func runReader(
  library: Library, at path: String, config: ConfigFile, importing paths: [String]
) -> Int32 {
  // A restricted reader leaves nothing behind outside of the library.
  let sessions = config.settings.isRestricted ? nil : SessionStore(library: path)
  // With new articles one begins at the list of stories.
  let session = paths.isEmpty ? sessions?.session() : nil
  let start = ReaderStart(session: session, notice: config.notice)
  guard
    let loop = EventLoop(
      library: library, settings: config.settings, sessions: sessions, start: start)
  else {
    Output.warn("this terminal cannot show the reader")
    return 2
  }
  return loop.run(importing: paths)
}
