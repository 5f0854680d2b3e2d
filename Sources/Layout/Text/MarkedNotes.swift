// SPDX-License-Identifier: GPL-3.0-or-later

/// Notes in Markdown and HTML: a block that begins with a raised number, or with `[^12]:`, between blocks of the text.
enum MarkedNotes {
  static func mark(_ rows: inout [TextRow]) {
    var isInNote = false
    for place in rows.indices {
      if rows[place].headingLevel != nil {
        isInNote = false
      } else if let label = label(&rows[place]) {
        rows[place].noteLabel = label
        rows[place].zone = .footnote
        isInNote = true
      } else if isInNote, !rows[place].afterBlank {
        rows[place].zone = .footnote
      } else {
        isInNote = false
      }
    }
  }

  private static func label(_ row: inout TextRow) -> Int? {
    if let raised = row.raised.first, raised.lowerBound == 0,
      let label = TextRow.number(String(row.text.prefix(raised.count)))
    {
      return row.afterBlank || row.text.count > raised.count ? label : nil
    }
    guard row.text.hasPrefix("[^"), let end = row.text.firstIndex(of: "]"), row.text[end...].hasPrefix("]:") else {
      return nil
    }
    let mark = String(row.text[row.text.index(row.text.startIndex, offsetBy: 2)..<end])
    guard let label = TextRow.number(mark) else { return nil }
    row.text = mark + " " + row.text[end...].dropFirst(2).drop(while: \.isWhitespace)
    row.raised = [0..<mark.count]
    return label
  }
}
