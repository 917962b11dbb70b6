import Testing

@testable import GainsayCore

@Suite("Questions")
struct ClauseQuestionTests {
  @Test(
    "A card asks in a sentence that one can say",
    arguments: [
      (
        "Police fired tear gas in Ashford on Thursday.",
        "No tear gas was used in Ashford on Thursday, the police chief said.",
        "Did police fire tear gas?"
      ),
      (
        "Ashford is to shut 40 shops this year.", "Ashford plans to close 28 stores this year.",
        "How many shops will Ashford shut?"
      ),
      (
        "The Ashford tram was going at 61 km/h when it left the rails.",
        "The Ashford tram was travelling at 44 kilometres per hour when it derailed.",
        "How many km/h did the Ashford tram go?"
      ),
      (
        "More than 900 people will lose their jobs when Ashford shuts its factory.",
        "Ashford is to shut its factory with the loss of 640 jobs.",
        "How many people will lose their jobs?"
      ),
      (
        "The Ashford water law will take effect on March 1.",
        "The Ashford water law will take effect on May 1.",
        "When will the Ashford water law take effect?"
      ),
      (
        "The Ashford trial of Paul Brandt will open on March 3, 2025.",
        "The trial of Paul Brandt in Ashford will open on March 17, 2025.",
        "When will the Ashford trial of Paul Brandt open?"
      ),
      (
        "Four people were shot at Ashford station on Thursday.",
        "Nine people were shot at Ashford station on Thursday.", "How many people were shot?"
      ),
    ])
  func asks(one: String, other: String, question: String) {
    let articles = [one, other].enumerated().map { number, sentence in
      analysed("News of the day\n\n\(sentence)", path: "\(number).txt", id: Int64(number + 1))
    }
    let cards = StoryReader().report(on: articles).disagreements
    #expect(cards.first?.question == question)
  }
}
