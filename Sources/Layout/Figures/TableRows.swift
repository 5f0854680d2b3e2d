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
    let taken = run(of: rows(candidates), from: box.maxY, size: size)
    // One row alone is a line that happens to be short.
    guard taken.count >= 3 else { return [] }
    return taken + continued(behind: taken, page: page, size: size)
  }

  /// Rows as long as they are a table's; a short line between rows is a table's, too.
  private func run(of rows: [[Int]], from top: Double, size: Double) -> [Int] {
    var taken: [Int] = []
    var foot = top
    for (number, row) in rows.enumerated() {
      let upper = row.compactMap { lines[$0].box?.minY }.min() ?? 0
      let next = number + 1 < rows.count ? rows[number + 1] : []
      guard upper - foot < 4 * size, isTabular(row) || isShort(row) && next.count > 1 && isTabular(next) else { break }
      taken += row
      foot = max(foot, row.compactMap { lines[$0].box?.maxY }.max() ?? foot)
    }
    return taken
  }

  /// A table that ends its page goes on at the top of the next, where rows of cells stand.
  private func continued(behind taken: [Int], page: Int, size: Double) -> [Int] {
    let foot = taken.compactMap { lines[$0].box?.maxY }.max() ?? 0
    let isLast = !lines.contains { $0.page == page && $0.zone == .body && ($0.box?.minY ?? 0) > foot }
    guard isLast else { return [] }
    let places = lines.indices.filter { lines[$0].page == page + 1 && lines[$0].zone == .body }.sorted {
      (lines[$0].box?.midY ?? 0) < (lines[$1].box?.midY ?? 0)
    }
    guard let top = places.first.flatMap({ lines[$0].box?.minY }) else { return [] }
    let rows = rows(places)
    guard rows.prefix(2).allSatisfy({ $0.count > 1 }), rows.count > 1 else { return [] }
    return run(of: rows, from: top, size: size)
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

  private func isShort(_ row: [Int]) -> Bool {
    let words = row.first.map { lines[$0].text.split(separator: " ") } ?? []
    return row.count == 1 && words.count <= 5 && words.last?.hasSuffix(".") == false
  }

  private func isTabular(_ row: [Int]) -> Bool {
    if row.contains(where: { Captions.label(of: lines[$0].text) != nil || isProse(lines[$0]) }) { return false }
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
