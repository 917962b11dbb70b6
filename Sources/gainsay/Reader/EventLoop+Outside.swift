import Foundation
import GainsayUI

/// What leaves the reader for a while: programs, the clipboard, the background.
extension EventLoop {
  /// - Returns: what to tell the user.
  func takeOut(_ effect: Effect) -> String {
    let outside = Outside(settings: model.settings)
    switch effect {
    case .copy(let text):
      guard Clipboard.send(text) else { return "this terminal takes no text for its clipboard" }
      return "sent to the terminal's clipboard: \(text.count) characters"
    case .openLink(let id):
      let address = try? library.article(id)?.article.url
      return aside { outside.browse(address) }
    case .pipe(let text, let words): return aside { outside.pipe(text, to: words) }
    case .export(let text, nil): return aside { outside.export(text, to: nil) }
    case .export(let text, let path): return outside.export(text, to: path)
    default: return ""
    }
  }

  /// Gives the terminal to somebody else. An interrupt meanwhile was meant for them.
  private func aside(_ act: () -> String) -> String {
    guard !model.settings.isRestricted else { return act() }
    terminal.restore()
    let said = act()
    for signal in wake.drain() where Int32(signal) != SIGINT { wake.put(signal) }
    terminal.redraw()
    resize()
    return said
  }

  func suspend() {
    guard !model.settings.isRestricted else { return }
    terminal.suspend()
    resize()
  }
}
