/// Where one has been, and the places that were given a letter: going back finds the exact line.
struct JumpList: Sendable {
  /// The screens from the first to the shown one.
  struct Place: Sendable {
    /// As they were left; nil where the place comes from an earlier run, and is made anew from what was saved.
    let screens: [any ScreenContent]?
    let saved: [SavedScreen]

    init(_ screens: [any ScreenContent]) {
      self.screens = screens
      saved = screens.compactMap(\.saved)
    }

    init(saved: [SavedScreen]) {
      screens = nil
      self.saved = saved
    }
  }

  private static let most = 100
  /// So many are kept for the next run.
  private static let mostSaved = 20

  private var behind: [Place] = []
  private var ahead: [Place] = []
  private var named: [Character: Place] = [:]

  init() {}

  init(_ saved: SavedPlaces) {
    behind = saved.behind.map(Place.init(saved:))
    ahead = saved.ahead.map(Place.init(saved:))
    for (name, screens) in saved.named {
      if let letter = name.first { named[letter] = Place(saved: screens) }
    }
  }

  var saved: SavedPlaces {
    SavedPlaces(
      behind: behind.suffix(Self.mostSaved).map(\.saved),
      ahead: ahead.suffix(Self.mostSaved).map(\.saved),
      named: Dictionary(uniqueKeysWithValues: named.map { (String($0), $1.saved) }))
  }

  /// Remembers a place that is about to be left.
  mutating func leave(_ screens: [any ScreenContent]) {
    behind = behind.suffix(Self.most - 1) + [Place(screens)]
    ahead = []
  }

  /// The place before, or the one that was left by going back; nil where there is none.
  mutating func go(back isBack: Bool, from screens: [any ScreenContent]) -> Place? {
    guard let place = isBack ? behind.popLast() : ahead.popLast() else { return nil }
    if isBack { ahead.append(Place(screens)) } else { behind.append(Place(screens)) }
    return place
  }

  mutating func name(_ letter: Character, _ screens: [any ScreenContent]) {
    named[letter] = Place(screens)
  }

  func place(_ letter: Character) -> Place? { named[letter] }
}
