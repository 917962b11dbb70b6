/// The rows of a linear model that a decision looks at: hashes of templates and what fills them.
package struct FeatureRows: Sendable {
  package private(set) var rows: [UInt32] = []
  private var template: UInt32 = 0

  package init() { rows.reserveCapacity(128) }

  mutating func clear() {
    rows.removeAll(keepingCapacity: true)
    template = 0
  }

  /// Adds the next template, filled with up to three values.
  mutating func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    template &+= 1
    addAs(template, a, b, c)
  }

  /// Adds a numbered template.
  mutating func addAs(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    var value = (a &+ template &* 0x9e37_79b1) &* 0x85eb_ca6b
    value ^= value >> 15
    value = (value ^ b) &* 0xc2b2_ae35
    value ^= value >> 13
    value = (value ^ c) &* 0x27d4_eb2f
    rows.append(value ^ value >> 16)
  }
}
