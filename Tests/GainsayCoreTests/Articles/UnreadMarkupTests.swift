import Testing

@testable import GainsayCore

@Suite("What of a page no article is in")
struct UnreadMarkupTests {
  @Test(
    "Programs, styles and comments go, linked data and what is never closed stay",
    arguments: [
      ("<p>a</p><script>if (a < b) x()</script><p>b", "<p>a</p><script></script><p>b"),
      ("<SCRIPT src='>'>x</Script >b", "<SCRIPT src='>'></Script >b"),
      ("<style media=\"print\">p {}</style>b", "<style media=\"print\"></style>b"),
      ("a<!-- <p>b</p> -->c<!---->d", "acd"),
      (
        "<script type=\"application/LD+json\">{\"a\": 1}</script>",
        "<script type=\"application/LD+json\">{\"a\": 1}</script>"
      ),
      ("a<script>b<script>c", "a<script>b<script>c"), ("a<!-- b <i>c</i>", "a<!-- b <i>c</i>"),
      ("<script/><p>a</p><scripted>b</scripted>", "<script/><p>a</p><scripted>b</scripted>"),
      ("<script a=<script>b</script>c", "<script a=<script></script>c"),
      ("<script a='<b>'>c</script>d", "<script a='<b>'></script>d"),
      ("<script>'<!--'</script><p>a</p><!--b-->", "<script></script><p>a</p>"), ("", ""),
    ])
  func isCut(_ page: String, _ read: String) {
    #expect(cut(page) == read)
  }

  @Test("A page of beginnings without an end costs no more than its length")
  func isBounded() {
    for beginnings in ["<script><!-- <style>", "<script a='b' c="] {
      let page = String(repeating: beginnings, count: 100_000)
      #expect(cut(page) == page)
    }
  }

  private func cut(_ page: String) -> String {
    var page = page
    return String(decoding: page.withUTF8(UnreadMarkup.cut), as: UTF8.self)
  }
}
