import Testing

@testable import GainsayCore

/// An outlet's own later report is no source against it.
struct OneOutletTests {
  @Test(
    "Two of an outlet's own reports are not set against each other, two outlets and two speakers are",
    arguments: [
      ([nil, nil], true, 1), (["Courier", "Gazette"], true, 1), (["Courier", "courier"], true, 0),
      (["Courier", "Courier"], false, 1),
    ])
  func comparesOutlets(_ outlets: [String?], _ areOwnWords: Bool, _ expected: Int) {
    let counts = ["Eleven", "Fourteen"]
    let sources = areOwnWords ? ["", ""] : ["Police said ", "Mayor Jane Doe said "]
    let articles = outlets.enumerated().map { number, outlet in
      let count = areOwnWords ? counts[number] : counts[number].lowercased()
      let sentence = "\(sources[number])\(count) people were killed in the Norwell bridge collapse."
      return analysed(
        "Norwell bridge\n\n\(sentence)", path: "\(number)", id: Int64(number + 1), outlet: outlet)
    }
    #expect(StoryReader().report(on: articles).disagreements.count == expected)
  }

  @Test(
    "Its later report moves on what is to come, not when something happened",
    arguments: [("sank", false, 0), ("sank", true, 1), ("will sail", false, 1)])
  func movesOn(_ verb: String, _ areTwo: Bool, _ expected: Int) {
    let days = ["27 September", "12 December"]
    let articles = days.enumerated().map { number, day in
      analysed(
        "Ferry Halcyon\n\nThe ferry Halcyon \(verb) on \(day) 2024.", path: "\(number)",
        id: Int64(number + 1), outlet: areTwo && number == 1 ? "Gazette" : "Courier",
        published: verb == "sank" ? "2025-02-1\(number)" : "2024-09-1\(number)")
    }
    #expect(StoryReader().report(on: articles).disagreements.count == expected)
  }
}
