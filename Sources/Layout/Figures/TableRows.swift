// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents

/// The rows of a table below its caption: cells side by side, numbers, lines that are smaller than the text or end short; up to where
/// text is read again.
struct TableRows {
  let lines: [Line]
  let bodySize: Double?

  /// Places of the lines that stand in the table below a caption.
  func below(_ caption: Range<Int>) -> [Int] {
    let boxes = caption.compactMap { lines[$0].box }
    guard let first = boxes.first, let size = lines[caption.lowerBound].size else { return [] }
    let box = boxes.dropFirst().reduce(first) { $0.union($1) }
    let page = lines[caption.lowerBound].page
    let edges = column(around: box, page: page)
    let candidates = lines.indices.filter { place in
      guard lines[place].page == page, lines[place].zone == .body, !caption.contains(place), let own = lines[place].box
      else { return false }
      return own.minY > box.maxY - 0.3 * size && own.minX >= edges.left && own.maxX <= edges.right
    }.sorted { (lines[$0].box?.midY ?? 0) < (lines[$1].box?.midY ?? 0) }
    var taken: [Int] = []
    var foot = box.maxY
    for row in rows(candidates) {
      let top = row.compactMap { lines[$0].box?.minY }.min() ?? 0
      guard top - foot < 4 * size, isTabular(row, width: edges.right - edges.left) else { break }
      taken += row
      foot = max(foot, row.compactMap { lines[$0].box?.maxY }.max() ?? foot)
    }
    // One row alone is a line that happens to be short.
    return taken.count >= 3 ? taken : []
  }

  private func rows(_ places: [Int]) -> [[Int]] {
    var rows: [[Int]] = []
    for place in places {
      guard let box = lines[place].box else { continue }
      if let last = rows.last?.last, let other = lines[last].box,
        min(box.maxY, other.maxY) - max(box.minY, other.minY) > 0.5 * min(box.height, other.height)
      {
        rows[rows.count - 1].append(place)
      } else {
        rows.append([place])
      }
    }
    return rows
  }

  private func isTabular(_ row: [Int], width: Double) -> Bool {
    if row.contains(where: { Captions.label(of: lines[$0].text) != nil }) { return false }
    if row.count > 1 { return true }
    let line = lines[row[0]]
    if let size = line.size, let bodySize, size < bodySize - 0.4 { return true }
    let words = line.text.split(separator: " ")
    let numbers = words.count { $0.contains(where: \.isNumber) }
    return numbers * 5 >= words.count * 2 && !line.text.hasSuffix(".")
  }

  /// How far the column reaches that a caption stands in: to running text beside it, else over the page.
  private func column(around box: Box, page: Int) -> (left: Double, right: Double) {
    var left = 0.0
    var right = Double.infinity
    for line in lines where line.page == page && line.zone == .body && isProse(line) {
      guard let own = line.box else { continue }
      if own.minX > box.maxX { right = min(right, own.minX - 1) }
      if own.maxX < box.minX { left = max(left, own.maxX + 1) }
    }
    if right == .infinity { right = 10_000 }
    return (left, right)
  }

  private func isProse(_ line: Line) -> Bool {
    guard let size = line.size, let bodySize, abs(size - bodySize) < 0.4 else { return false }
    let words = line.text.split(separator: " ")
    return words.count >= 6 && words.count { $0.first?.isLowercase == true } * 2 > words.count
  }
}
