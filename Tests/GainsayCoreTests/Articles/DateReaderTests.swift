import Testing

@testable import GainsayCore

/// Dates as pages, feeds and mail write them.
struct DateReaderTests {
  @Test(
    "Dates of all kinds become ISO 8601",
    arguments: [
      ("2016-08-31", "2016-08-31"), ("20031231", "2003-12-31"), ("2003-335", "2003-12-01"),
      ("2025-02-14 02:05:17", "2025-02-14T02:05:17"),
      ("2012-07-05T15:30:00.25+0000", "2012-07-05T15:30:00Z"),
      ("Fri, 14 Feb 2025 02:05:17 +0100 (CET)", "2025-02-14T02:05:17+01:00"),
      ("Thu, 01 Jan 04 19:48:21 EST", "2004-01-01T19:48:21-05:00"),
      ("Sun Jan  4 16:29:06 PST 2004", "2004-01-04T16:29:06-08:00"),
      ("Thursday, January 1, 2004 at 5:00 p.m. ET", "2004-01-01T17:00-05:00"),
      ("4:29 pm, March 5 2012", "2012-03-05T16:29"), ("the 3rd of June 2020", "2020-06-03"),
      ("13.02.2024", "2024-02-13"), ("3.6.25, 14:05", "2025-06-03T14:05"),
      ("13/02/2024 08:00", "2024-02-13T08:00"), ("02/13/2024", "2024-02-13"),
      ("4/4/2024", "2024-04-04"), ("Tue, 3 Jun 25 08:30 BRT", "2025-06-03T08:30-03:00"),
      ("June 3, 2025 at 5:05 PM Eastern Time", "2025-06-03T17:05-05:00"),
      ("Sept. 3, 2019", "2019-09-03"),
      ("Tuesday 3 June 2025, 9.15pm", "2025-06-03T21:15"),
      ("01-Feb-2003 10:11", "2003-02-01T10:11"),
    ])
  func reads(text: String, iso: String) { #expect(DateReader().iso(text) == iso) }

  @Test(
    "What is no whole date is none",
    arguments: [
      "", "2003", "May 5 meeting", "Jan. 13", "January 32, 2020", "01/02/2003", "3.5 million",
      "10.0.0.1", "1.2.3",
      "2003-13-01", "June 3, 2025 report", "99:99", "12 May 2020 99:99",
    ])
  func leaves(text: String) { #expect(DateReader().iso(text) == nil) }
}
