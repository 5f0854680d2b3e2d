// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells which rows belong to which note, once the numbers and their calls are known.
struct NoteBlocks {
  let chain: [NoteStart]
  let calls: [NoteCall]

  func mark(_ rows: inout [TextRow]) {
    let width = Self.usualWidth(rows)
    var place = 0
    while place < chain.count {
      var group = [chain[place]]
      while place + group.count < chain.count, chain[place + group.count - 1].isAlone,
        chain[place + group.count].isAlone,
        chain[place + group.count].row == chain[place].row + group.count
      {
        group.append(chain[place + group.count])
      }
      let next = place + group.count < chain.count ? chain[place + group.count] : nil
      markOrphans(before: place, in: &rows, width: width)
      mark(group, before: next, in: &rows, width: width)
      place += group.count
    }
  }

  /// The length that nine of ten rows do not pass, in characters.
  static func usualWidth(_ rows: [TextRow]) -> Int {
    let lengths = rows.filter(\.isBody).map(\.text.count).sorted()
    return lengths.isEmpty ? 0 : lengths[lengths.count * 8 / 10]
  }

  // MARK: Numbers with their texts

  private func mark(_ group: [NoteStart], before next: NoteStart?, in rows: inout [TextRow], width: Int) {
    guard let first = group.first, let last = group.last else { return }
    let end = end(of: last, before: next, in: rows, width: width)
    if group.count == 1, !first.isAlone {
      for row in first.row..<end where rows[row].isBody { rows[row].zone = .footnote }
      begin(first.label, at: first.row, in: &rows)
      return
    }
    let texts = (last.row + 1..<max(last.row + 1, end)).filter { rows[$0].isBody }
    guard texts.count >= group.count else { return }
    for start in group { rows[start.row].isRemoved = true }
    for row in texts { rows[row].zone = .footnote }
    for (start, row) in zip(group, Self.starts(of: group.count, in: texts, rows: rows)) {
      rows[row].text = "\(start.label) " + rows[row].text
      rows[row].raised = rows[row].raised.map { $0.lowerBound + 1..<$0.upperBound + 1 }
      begin(start.label, at: row, in: &rows)
    }
  }

  private func begin(_ label: Int, at row: Int, in rows: inout [TextRow]) {
    rows[row].noteLabel = label
    rows[row].zone = .footnote
    rows[row].raised.insert(0..<String(label).count, at: 0)
  }

  /// Rows at which so many texts begin: the first, and those that begin like a sentence behind a row that ends one, short rows first.
  static func starts(of count: Int, in texts: [Int], rows: [TextRow]) -> [Int] {
    guard let first = texts.first else { return [] }
    let ranked = zip(texts, texts.dropFirst()).map { before, row -> (row: Int, rank: Double) in
      let ends = rows[before].endsSentence ? 2.0 : 0
      let begins = rows[row].startsLower ? 0 : 1.0
      let length = Double(rows[before].text.count) / 200
      return (row, ends + begins - length + (rows[row].afterBlank ? 2 : 0))
    }
    let chosen = ranked.sorted { ($0.rank, -$0.row) > ($1.rank, -$1.row) }.prefix(count - 1).map(\.row)
    return ([first] + chosen).sorted()
  }

  // MARK: Where a note ends

  /// The row behind the last row of a note: the next note where they stand together, else the end of the page.
  private func end(of start: NoteStart, before next: NoteStart?, in rows: [TextRow], width: Int) -> Int {
    var limit = start.row + 1
    while limit < rows.count, rows[limit].page == rows[start.row].page, !rows[limit].startsPage || limit == start.row,
      limit != next?.row
    {
      limit += 1
    }
    let hasPages = (rows.last?.page ?? 1) > 1
    let isFollowedByText = next.map { next in calls.contains { $0.label == next.label && $0.row > start.row } } ?? true
    if limit == next?.row, !isFollowedByText { return limit }
    if hasPages, limit < rows.count, limit != next?.row {
      return min(limit, headingOrGap(from: start.row + 1, to: limit, in: rows))
    }
    return textEnd(from: start.row, to: limit, in: rows, width: width)
  }

  /// A marked heading ends a note, whatever the page does.
  private func headingOrGap(from start: Int, to limit: Int, in rows: [TextRow]) -> Int {
    (start..<max(start, limit)).first { rows[$0].headingLevel != nil } ?? limit
  }

  /// Without pages: the first row that ends a sentence before a blank line, before a small letter, or early in the line.
  private func textEnd(from start: Int, to limit: Int, in rows: [TextRow], width: Int) -> Int {
    for row in start..<limit where rows[row].endsSentence {
      guard row + 1 < limit else { break }
      let next = rows[row + 1]
      if next.afterBlank || next.startsLower || Double(rows[row].text.count) < 0.75 * Double(width) { return row + 1 }
    }
    return limit
  }

  // MARK: Texts whose numbers are lost or stand elsewhere

  /// A number that the chain lacks, called on the page: its text stands unnumbered right before the next note.
  private func markOrphans(before place: Int, in rows: inout [TextRow], width: Int) {
    guard place > 0, chain[place].label - chain[place - 1].label == 2 else { return }
    let label = chain[place].label - 1
    let next = chain[place].row
    let page = rows[next].page
    guard page != rows[chain[place - 1].row].page,
      calls.contains(where: { $0.label == label && rows[$0.row].page == page })
    else {
      return
    }
    var start = next - 1
    guard start > 0, rows[start].isBody, rows[start].page == page else { return }
    while start - 1 > 0, rows[start - 1].isBody, rows[start - 1].page == page, rows[start - 1].text.count > width + 8 {
      start -= 1
    }
    guard !rows[start].startsLower else { return }
    if let number = alone(label, onPage: page, near: next, in: rows) { rows[number].isRemoved = true }
    for row in start..<next { rows[row].zone = .footnote }
    rows[start].text = "\(label) " + rows[start].text
    begin(label, at: start, in: &rows)
  }

  private func alone(_ label: Int, onPage page: Int, near row: Int, in rows: [TextRow]) -> Int? {
    var candidate = row
    while candidate < rows.count, rows[candidate].page == page {
      if rows[candidate].number == label { return candidate }
      candidate += 1
    }
    candidate = row
    while candidate >= 0, rows[candidate].page == page {
      if rows[candidate].number == label { return candidate }
      candidate -= 1
    }
    return nil
  }
}
