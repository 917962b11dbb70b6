/// Decides which names of an article, or of a story, are one: most precise sieves first.
///
/// Exact name without company suffix ("Norwell Group", "Norwell"), then initials ("IMF"), a person's last name, and last
/// a rare near-spelling. One common word never merges two names.
struct NameSieves: Sendable {
  /// A name with how often it stands and what it names.
  struct Candidate: Sendable, Equatable {
    var surface: String
    var count: Int
    var kind: Entity.Kind
  }

  let rules: NameRules

  /// For each candidate the number of its group; groups count from 0 by first member.
  func groups(of candidates: [Candidate]) -> [Int] {
    var sets = DisjointSets(count: candidates.count)
    let keys = candidates.map { rules.key($0.surface) }
    mergeSameKeys(candidates, keys, &sets)
    mergeBodies(candidates, &sets)
    mergeAcronyms(candidates, keys, &sets)
    mergeLastNames(candidates, keys, &sets)
    mergeNearSpellings(candidates, keys, &sets)
    return sets.numbered
  }

  private func mergeSameKeys(
    _ candidates: [Candidate], _ keys: [String], _ sets: inout DisjointSets
  ) {
    var first: [String: Int] = [:]
    for (index, key) in keys.enumerated() {
      let kind = candidates[index].kind == .person ? "person" : "thing"
      let slot = "\(kind) \(key)"
      if let other = first[slot] { sets.join(other, index) } else { first[slot] = index }
    }
  }

  private func mergeBodies(_ candidates: [Candidate], _ sets: inout DisjointSets) {
    let bodies = candidates.indices.filter { candidates[$0].kind != .person }
    for one in bodies {
      let long = bodies.filter { rules.isSameBody(candidates[one].surface, candidates[$0].surface) }
      // The ministries of two countries: leave it alone.
      if let only = long.first, Set(long.map { sets.root($0) }).count == 1 { sets.join(only, one) }
    }
  }

  private func mergeAcronyms(
    _ candidates: [Candidate], _ keys: [String], _ sets: inout DisjointSets
  ) {
    let short = candidates.indices.filter { !candidates[$0].surface.contains(" ") }
    for one in short {
      let long = candidates.indices.filter {
        candidates[$0].kind != .person
          && rules.isAcronym(candidates[one].surface, of: candidates[$0].surface)
      }
      // Two bodies with the same initials: leave it alone.
      if let only = long.first, Set(long.map { sets.root($0) }).count == 1,
        candidates[one].kind != .person || candidates[only].kind == .organization
      {
        sets.join(only, one)
      }
    }
  }

  private func mergeLastNames(
    _ candidates: [Candidate], _ keys: [String], _ sets: inout DisjointSets
  ) {
    let people = candidates.indices.filter { candidates[$0].kind == .person }
    for one in people where !keys[one].contains(" ") {
      let full = people.filter { keys[$0].hasSuffix(" " + keys[one]) }
      if let only = full.first, Set(full.map { sets.root($0) }).count == 1 { sets.join(only, one) }
    }
  }

  /// A single misspelt word may be taken for another kind of name, so kinds need not agree there.
  private func mergeNearSpellings(
    _ candidates: [Candidate], _ keys: [String], _ sets: inout DisjointSets
  ) {
    for one in candidates.indices {
      for other in candidates.indices
      where isRare(candidates[one], beside: candidates[other])
        && (candidates[one].kind == candidates[other].kind || !keys[one].contains(" "))
        && rules.isNearSpelling(keys[one], of: keys[other])
      {
        sets.join(other, one)
      }
    }
  }

  private func isRare(_ one: Candidate, beside other: Candidate) -> Bool {
    one.count * 2 <= other.count
  }
}

/// Union-find with the smaller index as root.
struct DisjointSets: Sendable {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  mutating func join(_ one: Int, _ other: Int) {
    let a = root(one), b = root(other)
    parents[max(a, b)] = min(a, b)
  }

  /// For each member the number of its set, counted from 0 by first member.
  var numbered: [Int] {
    var numbers: [Int: Int] = [:]
    return parents.indices.map { index in
      let root = root(index)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      return number
    }
  }
}
