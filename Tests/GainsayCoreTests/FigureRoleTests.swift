import Testing

@testable import GainsayCore

/// The table of what numbers are numbers of.
struct FigureRoleTests {
  private let roles = Lexicon().figureRoles

  @Test("A lemma tells its role of what is counted, and of nothing else")
  func tellsByKind() {
    #expect(roles.roles(of: "toll", .people) == ["killed"])
    #expect(roles.roles(of: "toll", .money).isEmpty)
    #expect(roles.roles(of: ActLexicon.stem("price"), .money) == ["price"])
  }

  @Test("What only a verb tells, a noun does not")
  func tellsByTag() {
    let vote = ActLexicon.stem("vote")
    #expect(!roles.roles(of: vote, .percent).contains("turnout"))
    #expect(roles.roles(of: vote + FigureRoleTable.asVerb, .percent) == ["turnout"])
  }

  @Test("Roles that are told apart by time or by body are roles of the table")
  func listsRoles() {
    #expect(!roles.timeless.isEmpty && !roles.recurring.isEmpty)
    #expect(roles.timeless.union(roles.recurring).union(roles.moving).isSubset(of: roles.names))
    #expect(roles.counts("household", in: "power"))
    #expect(!roles.counts("household", in: "killed"))
  }
}
