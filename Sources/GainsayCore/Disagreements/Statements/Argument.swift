/// Who or what takes part in an act: an entity of the story, or a noun.
struct Argument: Sendable, Equatable {
  /// Index of the story's entities.
  var entity: Int?
  /// Of the entity.
  var kind: Entity.Kind?
  /// Class of the head noun; nil for a pronoun that nothing is known of.
  var head: String?
  /// Class of a noun that may stand for the head.
  var broader: String?
  /// Lemmas of what stands with the head, and the entities there as "#7".
  var modifiers: Set<String> = []
  /// Of those the ones that tell one of a kind from another: "second", "new".
  var rank: Set<String> = []
  /// Words of its name in small letters; empty where it has none.
  var name: Set<String> = []
  var isPlace = false
  /// Whether others of the story share its last name.
  var isAmbiguous = false
  /// Whether its noun stands for the body beside it: "profit", "spokesman".
  var isStandIn = false
  /// Whether it stands for none of them all: "nobody", "no miners".
  var isNone = false
  /// Whether it is a person or a noun for people.
  var isPerson = false
  /// Token that heads it; nil where it was taken from elsewhere.
  var token: Int?
  /// How it is written, for questions.
  var words: String

  /// How two participants of two acts stand to each other.
  enum Likeness: Int, Sendable, Comparable {
    case other
    /// A name and a noun: one may stand for the other.
    case unclear
    /// One is not told.
    case open
    case same

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// Before a modifier that is a name but nobody's.
  static let mark = "~"

  func likeness(to other: Argument) -> Likeness {
    if isNone != other.isNone {
      return isNone ? likenessOfNone(to: other) : other.likeness(to: self)
    }
    if let mine = entity, mine == other.entity { return .same }
    if has(other.entity) || other.has(entity) { return .same }
    if isSomebody(of: other) || other.isSomebody(of: self) { return .other }
    if !name.isEmpty, !other.name.isEmpty { return likenessOfName(to: other) }
    if entity != nil || other.entity != nil {
      return likenessOfNoun(entity == nil ? self : other, to: entity == nil ? other : self)
    }
    guard let mine = head, let theirs = other.head else { return .open }
    guard mine == theirs || broader == theirs || mine == other.broader else { return .other }
    return contradicts(other) ? .other : .same
  }

  /// A name that was read as a noun is the name; a place and a noun may be of one matter.
  private func likenessOfNoun(_ noun: Argument, to name: Argument) -> Likeness {
    guard let head = noun.head else { return .open }
    return name.name.contains(head) ? .same : name.isPlace ? .open : .unclear
  }

  /// "Nobody" is none of all people, "no miners" none of the miners.
  private func likenessOfNone(to other: Argument) -> Likeness {
    guard let head else { return isPerson && other.isPerson ? .same : isPerson ? .other : .open }
    return head == other.head || isPerson && other.isPerson ? .same : .other
  }

  /// "Norwell's profit" stands for Norwell.
  private func has(_ other: Int?) -> Bool {
    isStandIn && entity == nil && other.map { modifiers.contains("#\($0)") } ?? false
  }

  /// "Doe's deputy" is not Doe.
  func isSomebody(of other: Argument) -> Bool {
    isPerson && entity == nil && other.kind == .person
      && other.entity.map { modifiers.contains("#\($0)") } ?? false
  }

  /// "Dunmore" and "distiller Dunmore & Sons" are one, "Tamar Motors" and "Tamar Cells" are not.
  private func likenessOfName(to other: Argument) -> Likeness {
    if isAmbiguous || other.isAmbiguous, entity != other.entity { return .other }
    return name.isSubset(of: other.name) || other.name.isSubset(of: name) ? .same : .other
  }

  /// "The Ohio plant" and "the Texas plant", "the first suit" and "the second".
  private func contradicts(_ other: Argument) -> Bool {
    let names = { (words: Set<String>) in words.filter { $0.hasPrefix("#") } }
    let (mine, theirs) = (names(modifiers), names(other.modifiers))
    if !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs) { return true }
    let marks = [modifiers, other.modifiers].map { $0.filter { $0.hasPrefix(Self.mark) } }
    if !marks[0].isEmpty, !marks[1].isEmpty, marks[0].isDisjoint(with: marks[1]) { return true }
    return rank != other.rank
  }
}

extension Argument? {
  /// Nobody named may be anybody.
  func likeness(to other: Argument?) -> Argument.Likeness {
    guard let self, let other else { return .open }
    return self.likeness(to: other)
  }
}
