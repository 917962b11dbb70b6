/// Decides which names of an article, or of a story, are one: most precise sieves first.
///
/// Exact name without company suffix ("Norwell Group", "Norwell"), bodies with and without their country, initials ("IMF"),
/// a company without its trade ("Norwell Airlines", "Norwell"), a person's last or first name, the part under which a body
/// goes on, and last a rare near-spelling. One common word never merges two names. Every sieve looks names up by key, so the cost grows with their number alone.
struct NameSieves: Sendable {
  /// A name with how often it stands and what it names.
  struct Candidate: Sendable, Equatable {
    var surface: String
    var count: Int
    var kind: Entity.Kind
  }

  let rules: NameRules
  /// At most so many names are compared with one.
  private static let bucket = 64
  /// As often a name in full is told at least for a word of it to be known before it.
  static let often = 2

  /// For each candidate the number of its group; groups count from 0 by first member.
  /// - Parameters:
  ///   - candidates: first seen first.
  ///   - glosses: the indices of a name and of the short form beside it, as in "World Tree Council (WTC)".
  func groups(of candidates: [Candidate], glosses: [(name: Int, short: Int)] = []) -> [Int] {
    var names = Names(
      candidates: candidates, words: candidates.map { rules.words($0.surface) },
      sets: DisjointSets(count: candidates.count))
    mergeSameKeys(&names)
    for gloss in glosses { names.sets.join(gloss.name, gloss.short) }
    mergeBodies(&names)
    mergeAcronyms(&names)
    mergeTrades(&names)
    mergePeople(&names)
    mergeParts(&names)
    mergeNearSpellings(&names)
    return names.sets.numbered
  }

  /// The candidates, the words of their keys, and which of them were found to be one.
  private struct Names {
    let candidates: [Candidate]
    let words: [[String]]
    var sets: DisjointSets

    var things: [Int] { candidates.indices.filter { candidates[$0].kind != .person } }
    var people: [Int] { candidates.indices.filter { candidates[$0].kind == .person } }

    /// Joins `one` to what it may be, where that is a single entity.
    mutating func join(_ one: Int, ifOne others: [Int]) {
      guard let only = others.first, others.allSatisfy({ sets.root($0) == sets.root(only) }) else {
        return
      }
      sets.join(only, one)
    }
  }

  private func index(_ places: [Int], by keys: (Int) -> some Sequence<String>) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for place in places {
      for key in keys(place) where (index[key]?.count ?? 0) < Self.bucket {
        index[key, default: []].append(place)
      }
    }
    return index
  }

  private func mergeSameKeys(_ names: inout Names) {
    var first: [String: Int] = [:]
    for index in names.candidates.indices {
      let kind = names.candidates[index].kind == .person ? "person" : "thing"
      let slot = "\(kind) \(names.words[index].joined(separator: " "))"
      if let other = first[slot] { names.sets.join(other, index) } else { first[slot] = index }
    }
  }

  private func mergeBodies(_ names: inout Names) {
    let bodies = names.things.filter { names.words[$0].count > 1 }
    let byWord = index(bodies) { Set(names.words[$0]) }
    for one in bodies {
      // The ministries of two countries: leave it alone.
      let long = (byWord[names.words[one][0]] ?? []).filter {
        rules.isSameBody(names.candidates[one].surface, names.candidates[$0].surface)
      }
      names.join(one, ifOne: long)
    }
  }

  private func mergeAcronyms(_ names: inout Names) {
    let byInitials = index(names.things) { rules.initials(names.candidates[$0].surface) }
    for one in names.candidates.indices {
      guard rules.mayBeAcronym(names.candidates[one].surface) else { continue }
      let letters = names.candidates[one].surface.filter(\.isLetter)
      let kind = names.candidates[one].kind
      // Two bodies with the same initials: leave it alone. "U.S." is no "U.S. Steel".
      names.join(
        one,
        ifOne: (byInitials[letters] ?? []).filter {
          let other = names.candidates[$0].kind
          return kind == .person ? other == .organization : kind != .place || other == kind
        })
    }
  }

  private func mergeTrades(_ names: inout Names) {
    let long = names.things.filter { rules.isFollowedByTrade(names.words[$0]) }
    let byFirst = index(long) { names.words[$0].prefix(1) }
    for one in names.things
    where names.words[one].count == 1 && names.candidates[one].kind != .place {
      names.join(one, ifOne: byFirst[names.words[one][0]] ?? [])
    }
  }

  /// First and last name go with those that have more between, and "J." with "John" there; the end of a full name ("Doe", "van Doe"), or else its first
  /// word ("Jane"), with the one person called so.
  private func mergePeople(_ names: inout Names) {
    let full = names.people.filter { names.words[$0].count > 1 }
    let bare = names.words.map(rules.withoutGeneration)
    let outer = bare.map { "\($0.first ?? "") \($0.last ?? "")" }
    let longer = full.filter { bare[$0].count > 2 }
    let byOuter = index(longer) { CollectionOfOne(outer[$0]) }
    for one in longer {
      for other in byOuter[outer[one]] ?? [] where rules.haveOneMiddle(bare[one], bare[other]) {
        names.sets.join(one, other)
      }
    }
    for one in full where bare[one].count == 2 { names.join(one, ifOne: byOuter[outer[one]] ?? []) }
    let byEnd = index(full) { rules.ends(names.words[$0]) }
    let byFirst = index(full.filter { rules.isFullName(names.candidates[$0].surface) }) {
      rules.givenNames(names.words[$0])
    }
    for one in names.people {
      let called = names.words[one].joined(separator: " ")
      names.join(one, ifOne: byEnd[called] ?? byFirst[called] ?? [])
    }
  }

  /// A body or a case told in full goes on under a part of its name: "Herald" of "New York Herald", "Foundation" of "Foundation
  /// for Trees", "Doe" of "Doe v. Roe".
  private func mergeParts(_ names: inout Names) {
    // "Dunmore and Norwell Trust" and "Norwell's Trust" are names of two.
    let long = names.things.filter { index in
      names.words[index].count > 1
        && ![" and ", "'s ", "’s "].contains(where: names.candidates[index].surface.contains)
    }
    let byPart = index(long) { rules.parts(names.words[$0]) }
    for one in names.things where names.candidates[one].kind != .place {
      let whole = (byPart[names.words[one].joined(separator: " ")] ?? []).filter {
        $0 != one && names.candidates[$0].kind == names.candidates[one].kind
      }
      // A part may come before its whole, as in a headline, where the whole comes time and again.
      let isKnown = whole.contains { $0 < one || names.candidates[$0].count >= Self.often }
      if isKnown { names.join(one, ifOne: whole) }
    }
  }

  /// A misspelt word, much rarer than the right one, may be taken for another kind of name, so kinds need not agree.
  ///
  /// Two words at distance one share what is left when a letter of each is cut.
  private func mergeNearSpellings(_ names: inout Names) {
    let counts = names.candidates.map(\.count)
    let most = counts.max() ?? 0
    guard most > 1 else { return }
    let single = counts.indices.filter {
      names.words[$0].count == 1 && rules.mayBeMisspelt(names.words[$0][0])
    }
    let near = index(single.filter { counts[$0] > 1 }) { rules.cuts(names.words[$0][0]) }
    for one in single where counts[one] * 2 <= most && !near.isEmpty {
      for other in Set(rules.cuts(names.words[one][0]).flatMap { near[$0] ?? [] })
      where counts[one] * 2 <= counts[other]
        && rules.isNearSpelling(names.words[one][0], of: names.words[other][0])
      {
        names.sets.join(other, one)
      }
    }
  }
}

/// Union-find with the smaller index as root.
struct DisjointSets: Sendable {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The smallest member of a set; shortens the way to it.
  mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  mutating func join(_ one: Int, _ other: Int) {
    let a = root(one), b = root(other)
    parents[max(a, b)] = min(a, b)
  }

  /// For each member the number of its set, counted from 0 by first member.
  var numbered: [Int] {
    var (sets, numbers): (DisjointSets, [Int: Int]) = (self, [:])
    return parents.indices.map { index in
      let root = sets.root(index)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      return number
    }
  }
}
