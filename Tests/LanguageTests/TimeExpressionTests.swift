import Testing

@testable import Language

/// Times are written as "words: relation part value", the value "?day" where nothing but the
/// granularity is known.
@Suite("Time expressions")
struct TimeExpressionTests {
  private let reader = EnglishReader(model: nil)

  private func times(_ text: String, on reference: String?) -> [String] {
    let bytes = Array(text.utf8)
    return reader.sentences(of: text, blocks: [0..<bytes.count]).flatMap { sentence in
      TimeExpressionFinder().find(in: sentence.tokens, reference: reference).map { time in
        let words = String(decoding: bytes[time.range], as: UTF8.self)
        let relation = time.relation == .at ? "" : time.relation.rawValue + " "
        let part = time.part.map { $0.rawValue + " " } ?? ""
        return "\(words): \(relation)\(part)\(time.value ?? "?\(time.granularity.rawValue)")"
      }
    }
  }

  @Test(
    "What needs no day of writing",
    arguments: [
      ("It was founded in 2017.", ["2017: 2017"]),
      ("The 2017 deal failed.", ["2017: 2017"]),
      ("On Sept. 11, 2001, it rained.", ["Sept. 11, 2001: 2001-09-11"]),
      ("It began on June 3rd, 2019.", ["June 3rd, 2019: 2019-06-03"]),
      ("It began on 13 January 2019.", ["13 January 2019: 2019-01-13"]),
      ("It began on the 3rd of June, 2019.", ["the 3rd of June, 2019: 2019-06-03"]),
      ("It began on Monday, June 3, 2019.", ["Monday, June 3, 2019: 2019-06-03"]),
      ("It began on 2019-06-03.", ["2019-06-03: 2019-06-03"]),
      ("It began on 13/06/2019.", ["13/06/2019: 2019-06-13"]),
      ("It began on 03/06/2019.", ["03/06/2019: ?day"]),
      ("It began in June 2019.", ["June 2019: 2019-06"]),
      ("It began in May of 2019.", ["May of 2019: 2019-05"]),
      ("It ran from 2015 to 2018.", ["2015 to 2018: 2015/2018"]),
      ("It ran between 2015 and 2018.", ["2015 and 2018: 2015/2018"]),
      ("The 2015-16 season was long.", ["2015-16: 2015/2016"]),
      ("It ran from June to August 2019.", ["June to August 2019: 2019-06/2019-08"]),
      ("It ran June 3-5, 2019.", ["June 3-5, 2019: 2019-06-03/2019-06-05"]),
      ("It ran June 30 to July 4, 2019.", ["June 30 to July 4, 2019: 2019-06-30/2019-07-04"]),
      ("In the 1990s it was new.", ["the 1990s: 199X"]),
      ("In the ’90s and the '80s.", ["the ’90s: 199X", "the '80s: 198X"]),
      ("In the 19th century it was new.", ["the 19th century: 18XX"]),
      ("In the first half of 2020 it fell.", ["the first half of 2020: 2020-H1"]),
      ("It fell in the third quarter of 2020.", ["the third quarter of 2020: 2020-Q3"]),
      ("It fell in Q3 2020.", ["Q3 2020: 2020-Q3"]),
      ("Sales rose in fiscal 2021.", ["fiscal 2021: FY2021"]),
      ("Sales rose in FY21.", ["FY21: FY2021"]),
      ("In the summer of 2019 it rained.", ["the summer of 2019: 2019-SU"]),
      ("It opened in early 2019.", ["early 2019: early 2019"]),
      ("It opened in mid-2019.", ["mid-2019: middle 2019"]),
      ("It opened in late March 2019.", ["late March 2019: late 2019-03"]),
      ("It will close by the end of 2020.", ["the end of 2020: by late 2020"]),
      ("Nothing has changed since 2015.", ["2015: since 2015"]),
      ("It was built before June 2019.", ["June 2019: before 2019-06"]),
      ("It will stay until 2030.", ["2030: until 2030"]),
      ("On Christmas Eve 2019 it snowed.", ["Christmas Eve 2019: 2019-12-24"]),
      (
        "It fell at 2 p.m. EST on June 3, 2019.",
        [
          "2 p.m. EST on June 3, 2019: 2019-06-03T14:00"
        ]
      ),
    ])
  func withoutReference(text: String, expected: [String]) {
    #expect(times(text, on: nil) == expected)
    #expect(times(text, on: "2020-11-18") == expected)
  }

  @Test(
    "What a day of writing would tell stays open without one",
    arguments: [
      ("It closed on Jan. 13.", ["Jan. 13: ?day"]), ("It closed on Monday.", ["Monday: ?day"]),
      ("It closed last month.", ["last month: ?month"]), ("It closed in May.", ["May: ?month"]),
      ("It closed two weeks ago.", ["two weeks ago: ?week"]),
      ("It fell in the third quarter.", ["the third quarter: ?quarter"]),
      ("It closed yesterday.", ["yesterday: ?day"]),
      ("It closed a year earlier.", ["a year earlier: ?year"]),
      ("It opens at 2 p.m.", ["2 p.m.: ?hour"]), ("It opens at noon.", ["noon: ?hour"]),
      ("It opens at 2:30 p.m. GMT.", ["2:30 p.m. GMT: ?minute"]),
      ("It has a sale on Black Friday.", ["Black Friday: ?day"]),
      ("It snowed on Thanksgiving.", ["Thanksgiving: ?day"]),
    ])
  func open(text: String, expected: [String]) {
    #expect(times(text, on: nil) == expected)
  }

  @Test(
    "On Wednesday, November 18, 2020",
    arguments: [
      ("It closed on Jan. 13.", ["Jan. 13: 2020-01-13"]),
      ("It closed on Dec. 13.", ["Dec. 13: 2019-12-13"]),
      ("It will close on Dec. 13.", ["Dec. 13: 2020-12-13"]),
      ("It will close on Jan. 13.", ["Jan. 13: 2021-01-13"]),
      ("It is due on Saturday, Nov. 21.", ["Saturday, Nov. 21: 2020-11-21"]),
      ("The show, on Saturday, Nov. 21, is free.", ["Saturday, Nov. 21: 2020-11-21"]),
      ("It closed in May.", ["May: 2020-05"]),
      ("It closed in December.", ["December: 2019-12"]),
      ("It closed last December.", ["last December: 2019-12"]),
      ("It closed in October last year.", ["October last year: 2019-10"]),
      ("He said so on Monday.", ["Monday: 2020-11-16"]),
      ("He said Monday it will close.", ["Monday: 2020-11-16"]),
      ("They will meet on Monday.", ["Monday: 2020-11-23"]),
      ("On Monday, the court will rule.", ["Monday: 2020-11-23"]),
      ("They will meet next Friday.", ["next Friday: 2020-11-20"]),
      ("It rained on Tuesday night.", ["Tuesday night: 2020-11-17TNI"]),
      ("It opened on Monday at 2 p.m.", ["Monday at 2 p.m.: 2020-11-16T14:00"]),
      ("It opened at noon on Friday.", ["noon on Friday: 2020-11-13T12:00"]),
      (
        "It struck at half past three on Friday.",
        ["half past three on Friday: 2020-11-13T03:30"]
      ),
      (
        "It left at quarter to five in the afternoon on Friday.",
        ["quarter to five in the afternoon on Friday: 2020-11-13T16:45"]
      ),
      (
        "It struck on Friday at 7.15 in the morning.",
        ["Friday at 7.15 in the morning: 2020-11-13T07:15"]
      ),
      ("It left at 6.40 on Friday.", ["6.40 on Friday: 2020-11-13T06:40"]),
      ("It closed at 6.40, up 2 percent.", []), ("It rose from five to seven.", []),
      ("It rained yesterday.", ["yesterday: 2020-11-17"]),
      ("It will rain tomorrow.", ["tomorrow: 2020-11-19"]),
      ("It rains today.", ["today: 2020-11-18"]),
      ("It rained last night.", ["last night: 2020-11-17TNI"]),
      ("It rained this morning.", ["this morning: 2020-11-18TMO"]),
      ("It fell over the weekend.", ["the weekend: 2020-W46-WE"]),
      ("It opens this weekend.", ["this weekend: 2020-W47-WE"]),
      ("It closed last month.", ["last month: 2020-10"]),
      ("It closed earlier this week.", ["earlier this week: earlier 2020-W47"]),
      ("It will close later this year.", ["later this year: later 2020"]),
      ("It will close by the end of the year.", ["the end of the year: by late 2020"]),
      ("It will close by year-end.", ["year-end: by late 2020"]),
      ("It rose from the same period last year.", ["last year: 2019"]),
      ("It closed two weeks ago.", ["two weeks ago: 2020-W45"]),
      ("It closed three days ago.", ["three days ago: 2020-11-15"]),
      ("It closed 10 years ago.", ["10 years ago: 2010"]),
      ("It will close in two weeks.", ["in two weeks: 2020-W49"]),
      ("It fell in the past three years.", ["the past three years: 2017-11-18/2020-11-18"]),
      ("It will fall in the next two months.", ["the next two months: 2020-11-18/2021-01-18"]),
      ("It is open until next month.", ["next month: until 2020-12"]),
      ("It fell in the third quarter.", ["the third quarter: 2020-Q3"]),
      ("Its third-quarter sales fell.", ["third-quarter: 2020-Q3"]),
      ("It fell last quarter.", ["last quarter: 2020-Q3"]),
      ("It fell last summer.", ["last summer: 2020-SU"]),
      ("It fell in the first half of last year.", ["the first half of last year: 2019-H1"]),
      ("It fell in the last week.", ["the last week: 2020-11-11/2020-11-18"]),
      ("It will grow over the next decade.", ["the next decade: 2020-11-18/2030-11-18"]),
      ("It fell in the past day.", ["the past day: 2020-11-17/2020-11-18"]),
      ("It fell in the last 24 hours.", ["the last 24 hours: 2020-11-17/2020-11-18"]),
      ("The next day, it rained.", ["The next day: ?day"]),
      ("It rose from last year.", ["last year: 2019"]),
      ("It rose 5 percent from 2019.", ["2019: 2019"]),
      ("It will be closed from Monday.", ["Monday: since 2020-11-23"]),
      ("It rained the following week.", ["the following week: ?week"]),
      ("It fell from the previous quarter.", ["the previous quarter: ?quarter"]),
      ("It will rain the next day.", ["the next day: 2020-11-19"]),
      ("“Today it rained,” he said.", ["Today: 2020-11-18"]),
    ])
  func withReference(text: String, expected: [String]) {
    #expect(times(text, on: "2020-11-18") == expected)
  }

  @Test(
    "What only looks like a time",
    arguments: [
      "The company may sell it.", "May I come in?", "Workers march on the capital.",
      "March on, they sang.", "He had second thoughts.", "It came third.",
      "Sun Microsystems rose.", "He sat in the sun.", "An august body met.",
      "August Meyer said so.", "April O’Neil and June Carter sang.", "It cost $2020.",
      "It counts 2020 people.", "It runs Windows 2000.", "It is open 24/7.", "I am sure.",
      "He scored in the second half.", "It was the first quarter of the game.",
      "A quarter of voters stayed at home.", "Exporters were helped by the fall of the pound.",
      "Banks were hurt by the fall in prices.", "Prices fall and spring back.",
      "He won in five sets.", "She took a minute.", "One day is enough.", "Flight 1999 was late.",
      "They won 3-2.", "Dial 853-3989.", "The vote was 52 to 48.", "It is in 1,999 places.",
      "It ran in USA Today.", "He told “Today” so.", "He was on “This Week,” she said.",
      "He left at the last minute.",
    ])
  func none(text: String) {
    #expect(times(text, on: "2020-11-18") == [])
  }

  @Test("A relation widens the days that are possible")
  func possibleDays() {
    func days(_ text: String) -> [DayInterval?] {
      reader.sentences(of: text, blocks: [0..<text.utf8.count]).flatMap { sentence in
        TimeExpressionFinder().find(in: sentence.tokens).map(\.possibleDays)
      }
    }
    let (first, last) = (
      CalendarDay(year: 2015, month: 1, day: 1), CalendarDay(year: 2015, month: 12, day: 31)
    )
    #expect(days("It fell in 2015.") == [DayInterval(first, last)])
    #expect(days("It fell since 2015.") == [DayInterval(first, nil)])
    #expect(days("It fell by 2015.") == [DayInterval(nil, last)])
    #expect(days("It fell before 2015.") == [DayInterval(nil, first?.adding(-1))])
    #expect(days("It fell after 2015.") == [DayInterval(last?.adding(1), nil)])
  }

  @Test("A day that does not exist is none", arguments: ["2021-02-29", "2020-13-01", "soon", ""])
  func badReference(reference: String) {
    #expect(times("It closed on Monday.", on: reference) == ["Monday: ?day"])
  }

  @Test("A February 29 is looked for in the years that have one")
  func leapDay() {
    #expect(times("It opened on Feb. 29.", on: "2023-05-01") == ["Feb. 29: 2020-02-29"])
    #expect(times("It opened on Feb. 30.", on: "2023-05-01") == ["Feb. 30: ?day"])
  }

  @Test("Days of the calendar are told apart", arguments: 1...12)
  func calendar(month: Int) throws {
    for year in [1, 1900, 2000, 2023, 2024, 9999] {
      let first = try #require(CalendarDay(year: year, month: month, day: 1))
      #expect(first.parts == (year, month, 1))
      #expect(first.adding(-1).adding(1) == first)
      #expect(CalendarDay(iso: first.iso) == first)
    }
    #expect(CalendarDay(iso: "2020-11-18")?.weekday == 3)
  }
}
