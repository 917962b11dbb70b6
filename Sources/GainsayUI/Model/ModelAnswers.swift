import GainsayCore

/// What answers do. Each names its question, so that one that comes late finds its screen or is dropped.
extension Model {
  mutating func take(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .importProgressed(let progress):
      importing = progress
      return listEffects
    case .importEnded(let report): return importEnded(report)
    case .acted(let command, let undone): return acted(command, undone)
    case .failed(let text):
      notice = text
      typedAhead.giveUp()
    case .said(let text): notice = text
    case .missing(let effect):
      effects += drop(effect)
    default: break
    }
    let size = size
    for index in screens.indices { effects += screens[index].take(message, in: size) }
    return effects + preview.take(message, in: size)
  }

  /// What the list of stories has to be told anew.
  private var listEffects: [Effect] {
    screens.first { $0 is StoriesScreen }?.wants ?? []
  }

  /// What was done shows at once: everything on the way here is asked for again.
  private mutating func acted(_ command: UserCommand, _ undone: UserActionKind?) -> [Effect] {
    let words = Wording.done(command, undone)
    if !words.isEmpty { notice = words }
    switch command {
    // A list beside the text shows that it was read.
    case .read where Columns.most(columns) > 1: return screens.dropLast().last?.wants ?? []
    case .lookedAt, .read: return []
    case .undo where undone == nil, .redo where undone == nil: return []
    default: break
    }
    preview = Preview()
    var effects: [Effect] = []
    for effect in screens.reversed().flatMap(\.wants) where !effects.contains(effect) {
      effects.append(effect)
    }
    return effects
  }

  private mutating func importEnded(_ report: ImportReport) -> [Effect] {
    importing = nil
    if let first = report.failures.first {
      let name = first.path.split(separator: "/").last ?? ""
      let more = report.failureCount > 1 ? " and \(report.failureCount - 1) more" : ""
      notice = "not read: \(name) \(first.error.text)\(more); L shows all"
    }
    // Stories are read before they are compared.
    let waiting = screens.compactMap { $0 as? DisagreementsScreen }.filter(\.cards.isEmpty)
    return listEffects + waiting.flatMap(\.wants)
  }
}
