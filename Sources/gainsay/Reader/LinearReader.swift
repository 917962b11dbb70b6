import Foundation
import GainsayCore
import GainsayUI

/// The reader as lines, for screen readers and dumb terminals: it prints a screen in parts, and reads what to do next, a line
/// at a time. No line is ever taken back, no code for a terminal is sent.
struct LinearReader {
  private static let part = 20
  private static let help = """
    A number opens that item. Enter goes on. A key does what it does in the reader: d disagreements, c companies, n next mention, \
    q back, Q leave. /words searches. :name runs a command; ? lists them.
    """

  private var model: Model
  private let answers: Answers
  private let outside: Outside
  private var isRunning = true
  /// The first line of the shown screen that was not printed.
  private var next = 0

  init(library: Library, settings: Settings, notice: String) {
    model = Model(columns: Model.linearWidth, rows: 24, notice: notice, settings: settings)
    answers = Answers(library: library)
    outside = Outside(settings: settings)
  }

  mutating func run() {
    perform(model.firstEffects)
    Output.write(Self.help)
    printScreen()
    while isRunning, let line = readLine() { take(line) }
  }

  private mutating func take(_ line: String) {
    let words = line.trimmingCharacters(in: .whitespaces)
    if words.isEmpty {
      printPart()
      return
    }
    if let number = Int(words) {
      send([.selected(item: number - 1), .key(.enter)])
    } else if words.hasPrefix("/"), words.count > 1 {
      send([.key(.character("/")), .key(.control("u"))] + Self.letters(words.dropFirst()))
    } else if words.hasPrefix(":"), words.count > 1 {
      send([.key(.character(":"))] + Self.letters(words.dropFirst()) + [.key(.enter)])
    } else if model.isTyping, words.count > 1 || Key(name: words) == nil {
      send([.key(.control("u"))] + Self.letters(words[...]))
    } else if let key = Key(name: words) {
      // A letter would be typed into a query.
      if model.isTyping, case .character = key { send([.key(.escape)]) } else { send([.key(key)]) }
    } else {
      return Output.write(Self.help)
    }
    if isRunning { printScreen() }
  }

  private static func letters(_ text: Substring) -> [Message] {
    text.map { .key(.character($0)) }
  }

  private mutating func send(_ messages: [Message]) {
    for message in messages { perform(model.update(message)) }
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isRunning = false
      case .redraw, .suspend: break
      case .copy(let text): Output.write(text)
      case .openLink(let id): say(outside.browse(try? answers.library.article(id)?.article.url))
      case .pipe(let text, let words): say(outside.pipe(text, to: words))
      case .export(let text, let path): say(outside.export(text, to: path))
      default: perform(model.update(answers.message(for: effect)))
      }
    }
  }

  private func say(_ text: String) { if !text.isEmpty { Output.write(text) } }

  private mutating func printScreen() {
    next = model.linearStart
    Output.write("")
    Output.write(model.linearPage(from: next, count: 0).head)
    printPart()
  }

  private mutating func printPart() {
    let page = model.linearPage(from: next, count: Self.part)
    next += page.lines.count
    page.lines.forEach { Output.write($0) }
    say(page.status)
    Output.write(page.rest > 0 ? "[\(page.rest) more lines: Enter]" : "[end]")
  }
}
