// SPDX-License-Identifier: GPL-3.0-or-later

/// A bar chart of counts as inline SVG.
struct ReportChart {
  struct Bar {
    let label: String
    let count: Int
    /// A class of the style sheet: empty, `good`, `warn`, `bad`.
    var tone = ""
  }

  let title: String
  let bars: [Bar]
  /// What a full bar is; the largest count where it is left out.
  var whole: Int?

  private static let labelWidth = 150
  private static let width = 400
  private static let rowHeight = 24

  var html: HTML {
    guard !bars.isEmpty else { return "" }
    let largest = max(1, whole ?? bars.map(\.count).max() ?? 1)
    let height = bars.count * Self.rowHeight
    let rows = bars.enumerated().map { row($0.element, at: $0.offset * Self.rowHeight, largest: largest) }.joined()
    let picture = HTML.element(
      "svg", [("viewBox", "0 0 \(Self.width) \(height)"), ("role", "img"), ("aria-label", title)], rows)
    return .element("div", [("class", "card")], .element("h3", [], .text(title)), picture)
  }

  private func row(_ bar: Bar, at y: Int, largest: Int) -> HTML {
    let room = Self.width - Self.labelWidth - 50
    let length = max(bar.count > 0 ? 2 : 0, bar.count * room / largest)
    let label = bar.label.count > 23 ? String(bar.label.prefix(22)) + "…" : bar.label
    let name = HTML.element("text", [("x", "0"), ("y", String(y + 16))], .text(label))
    let track = HTML.element(
      "rect",
      [
        ("class", "track"), ("x", String(Self.labelWidth)), ("y", String(y + 6)), ("width", String(room)),
        ("height", "12"),
        ("rx", "3"),
      ])
    let filled = HTML.element(
      "rect",
      [
        ("class", "bar " + bar.tone), ("x", String(Self.labelWidth)), ("y", String(y + 6)), ("width", String(length)),
        ("height", "12"), ("rx", "3"),
      ])
    let count = HTML.element(
      "text", [("class", "count"), ("x", String(Self.labelWidth + room + 8)), ("y", String(y + 16))],
      .text(String(bar.count)))
    return name + track + filled + count
  }
}
