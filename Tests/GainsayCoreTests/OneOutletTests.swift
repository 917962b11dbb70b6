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
}
