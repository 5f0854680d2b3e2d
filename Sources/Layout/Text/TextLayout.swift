// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

extension LaidOutDocument {
  /// Lays out a document whose pages hold lines: text and Markdown, HTML's blocks.
  ///
  /// Blank lines divide blocks. Plain text that was saved from a PDF still holds its page furniture, its footnotes in the middle of
  /// sentences and its call-out boxes mixed with the lines beside them; each is told by what repeats and what counts on.
  init(textOf document: Document) {
    var rows = TextRows.read(document)
    if document.format == .plainText {
      TextPageBreaks.mark(&rows)
      TextFurniture.markRepeating(&rows)
      TextNotes.mark(&rows)
      TextFurniture.markPageNumbers(&rows)
      TextCallOuts.mark(&rows)
    } else {
      MarkedNotes.mark(&rows)
    }
    self.init(document: document, lines: TextRows.lines(rows))
  }
}

/// Rows of a document, and the lines they become.
enum TextRows {
  static func read(_ document: Document) -> [TextRow] {
    var rows: [TextRow] = []
    for page in document.pages {
      guard case .lines(let lines) = page.content else { continue }
      var afterBlank = true
      var startsPage = true
      for line in lines {
        let indent = line.text.prefix(while: \.isWhitespace).count
        let text = line.text.dropFirst(indent).reversed().drop(while: \.isWhitespace).reversed()
        if text.isEmpty {
          afterBlank = true
          continue
        }
        rows.append(
          TextRow(
            text: String(text), page: page.number, afterBlank: afterBlank, startsPage: startsPage,
            raised: line.raised.compactMap { shifted($0, by: indent, limit: text.count) },
            headingLevel: line.headingLevel,
            sourceLine: line.number, indent: indent))
        afterBlank = document.format == .html
        startsPage = false
      }
    }
    return rows
  }

  private static func shifted(_ range: Range<Int>, by indent: Int, limit: Int) -> Range<Int>? {
    let lower = max(0, range.lowerBound - indent)
    let upper = min(limit, range.upperBound - indent)
    return lower < upper ? lower..<upper : nil
  }

  static func lines(_ rows: [TextRow]) -> [Line] {
    var lines: [Line] = []
    var block = 0
    var previous: TextRow?
    for row in rows where !row.isRemoved {
      if let before = previous, startsBlock(row, after: before) { block += 1 }
      lines.append(
        Line(
          text: row.text, page: row.page, block: block, zone: row.zone, raised: row.raised,
          headingLevel: row.headingLevel,
          sourceLine: row.sourceLine))
      if row.zone != .callOut { previous = row }
    }
    return lines
  }

  private static func startsBlock(_ row: TextRow, after previous: TextRow) -> Bool {
    row.afterBlank || row.startsPage || row.startsBlock || row.noteLabel != nil || row.zone != previous.zone
      || row.headingLevel != previous.headingLevel
  }
}
