/// The elements of HTML that tell how a page is built; all others are `other`.
enum HTMLTag: String, Sendable, CaseIterable {
  case a, abbr, address, applet, article, aside, audio, b, base, blockquote, body, br,
    button, canvas, caption, center, cite, code, col, dd, del, details, dialog, div, dl, dt, em,
    embed, fieldset, figcaption, figure, font, footer, form, frame, h1, h2, h3, h4, h5, h6, head,
    header, hgroup, hr, html, i, iframe, img, input, ins, label, legend, li, link, main, mark, menu,
    meta, nav, noscript, object, ol, option, p, picture, pre, q, s, samp, script, section, select,
    small, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template,
    textarea,
    tfoot, th, thead, time, title, tr, tt, u, ul, video
  case other

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// What begins and ends a line of its own.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frame, .h1, .h2, .h3, .h4,
      .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .option, .p,
      .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr, .ul:
      true
    default: false
    }
  }

  /// What no page shows as text.
  var isNeverShown: Bool {
    switch self {
    case .applet, .audio, .button, .canvas, .embed, .frame, .head, .iframe, .input, .noscript,
      .object,
      .option, .script, .select, .style, .svg, .template, .textarea, .title, .video, .dialog:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}
