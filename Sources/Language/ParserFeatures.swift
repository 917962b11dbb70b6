/// What a parsing decision looks at: words, tags and classes around the stack's top and the next
/// word, their dependents, distance and valency, after Zhang and Nivre (2011).
package enum ParserFeatures {
  package static func collect(_ rows: inout FeatureRows, _ state: ParserState, _ words: ParserWords)
  {
    rows.clear()
    rows.add(0)
    let nodes = Nodes(state)
    single(&rows, nodes, words)
    pairs(&rows, nodes, words)
    dependents(&rows, nodes, state, words)
    counts(&rows, nodes, state, words)
    between(&rows, nodes, words)
  }

  /// The nodes that count: the top three of the stack and the next three words.
  private struct Nodes {
    let (s0, s1, s2): (Int, Int, Int)
    let (b0, b1, b2): (Int, Int, Int)

    init(_ state: ParserState) {
      (s0, s1, s2) = (state.top(0), state.top(1), state.top(2))
      (b0, b1, b2) = (state.ahead(0), state.ahead(1), state.ahead(2))
    }
  }

  private static func single(_ rows: inout FeatureRows, _ n: Nodes, _ w: ParserWords) {
    for node in [n.s0, n.s1, n.b0, n.b1] {
      rows.add(w.word[node], w.tag[node])
      rows.add(w.word[node])
      rows.add(w.tag[node])
      rows.add(w.class1024[node], w.tag[node])
    }
    for node in [n.s2, n.b2] {
      rows.add(w.word[node], w.tag[node])
      rows.add(w.tag[node])
    }
  }

  private static func pairs(_ rows: inout FeatureRows, _ n: Nodes, _ w: ParserWords) {
    for (a, b) in [(n.s0, n.b0), (n.s1, n.s0)] {
      rows.add(w.word[a], w.tag[a], w.word[b] ^ w.tag[b] << 7)
      rows.add(w.word[a], w.tag[b])
      rows.add(w.tag[a], w.word[b])
      rows.add(w.word[a], w.word[b])
      rows.add(w.tag[a], w.tag[b])
      rows.add(w.class1024[a], w.class1024[b])
      rows.add(w.class64[a] << 8 | w.class64[b], w.tag[a], w.tag[b])
    }
    rows.add(w.tag[n.s1], w.tag[n.s0], w.tag[n.b0])
    rows.add(w.tag[n.s0], w.tag[n.b0], w.tag[n.b1])
    rows.add(w.tag[n.s2], w.tag[n.s1], w.tag[n.s0])
    rows.add(w.tag[n.b0], w.tag[n.b1], w.tag[n.b2])
    rows.add(w.word[n.b0], w.tag[n.b1])
    rows.add(w.word[n.b1], w.tag[n.b0])
    rows.add(w.tag[n.s1], w.tag[n.b0])
    rows.add(w.word[n.s1], w.word[n.b0])
    rows.add(w.word[n.s0], w.tag[n.b0], w.tag[n.b1])
    rows.add(w.broad[n.s1] << 8 | w.broad[n.s0], w.broad[n.b0], w.broad[n.b1])
    rows.add(w.broad[n.s2] << 8 | w.broad[n.s1], w.broad[n.s0], w.broad[n.b0])
    rows.add(w.tag[n.s1], w.word[n.s0], w.tag[n.b0])
  }

  private static func dependents(
    _ rows: inout FeatureRows, _ n: Nodes, _ state: ParserState, _ w: ParserWords
  ) {
    let tag0 = w.tag[n.s0]
    let next = w.tag[n.b0]
    for child in [state.left1[n.s0], state.right1[n.s0], state.left1[n.s1], state.right1[n.s1]] {
      rows.add(w.word[child])
      rows.add(w.tag[child], tag0, next)
      rows.add(UInt32(state.relations[child]), tag0)
      rows.add(UInt32(state.relations[child]), tag0, w.tag[n.s1])
    }
    let left = state.left1[n.b0]
    rows.add(w.word[left])
    rows.add(w.tag[left], next, tag0)
    rows.add(UInt32(state.relations[left]), next)
    rows.add(w.tag[state.left2[n.s0]], w.tag[state.left1[n.s0]], tag0)
    rows.add(w.tag[state.right2[n.s0]], w.tag[state.right1[n.s0]], tag0)
    rows.add(w.tag[state.left2[n.b0]], w.tag[left], next)
    rows.add(w.word[state.right1[n.s0]], w.word[n.s0])
    rows.add(UInt32(state.relations[state.right2[n.s1]]), w.tag[n.s1], tag0)
  }

  /// The words beside the gap between the stack's top and the next word: commas and quotation marks
  /// mostly, which are gone from the stack by then.
  private static func between(_ rows: inout FeatureRows, _ n: Nodes, _ w: ParserWords) {
    let before = n.b0 > 0 && n.b0 <= w.count ? n.b0 - 1 : w.count + 1
    let after = n.s0 < w.count ? n.s0 + 1 : w.count + 1
    rows.add(w.word[before], w.tag[n.s0], w.tag[n.b0])
    rows.add(w.tag[before], w.word[n.s0], w.tag[n.b0])
    rows.add(w.word[after], w.tag[n.s0], w.tag[n.b0])
    rows.add(w.tag[after], w.tag[before], w.tag[n.s0])
    rows.add(w.word[after], w.word[before], w.tag[n.b0])
  }

  private static func counts(
    _ rows: inout FeatureRows, _ n: Nodes, _ state: ParserState, _ w: ParserWords
  ) {
    let distance = bucket(n.b0 - n.s0)
    let gap = bucket(n.s0 - n.s1)
    rows.add(distance, w.tag[n.s0], w.tag[n.b0])
    rows.add(distance, w.word[n.s0], w.word[n.b0])
    rows.add(gap, w.tag[n.s1], w.tag[n.s0])
    rows.add(state.leftCount[n.s0], w.tag[n.s0], set(state, n.s0))
    rows.add(state.rightCount[n.s0], w.tag[n.s0], w.word[n.s0])
    rows.add(state.rightCount[n.s1], w.tag[n.s1], w.word[n.s1])
    rows.add(state.leftCount[n.b0], w.tag[n.b0], w.word[n.b0])
    rows.add(set(state, n.s0), w.word[n.s0], w.tag[n.b0])
    rows.add(set(state, n.s1), w.tag[n.s1], w.tag[n.s0])
    rows.add(UInt32(min(state.stack.count, 4)), w.tag[n.s0], w.tag[n.b0])
  }

  /// The relations of a node's four outermost dependents as one number.
  private static func set(_ state: ParserState, _ node: Int) -> UInt32 {
    let children = [
      state.left1[node], state.left2[node], state.right1[node], state.right2[node],
    ]
    return children.reduce(0) {
      $0 << 7 | ($1 == state.none ? 127 : UInt32(state.relations[$1]))
    }
  }

  private static func bucket(_ distance: Int) -> UInt32 {
    switch distance {
    case ..<5: UInt32(max(distance, 0))
    case 5...7: 5
    case 8...11: 6
    default: 7
    }
  }
}
