// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Where a line stands among its neighbours: indentation, gaps, lengths. Absent where the carrier has no positions.
struct LinePlacement {
  enum Indent: Int {
    case unknown, left, indented, out, far
  }

  var indent = Indent.unknown
  var hasTwoLevels = false
  var indentedShare = 0
  /// Step of the left edge from the line before, in steps of 6 points, -3 to 3.
  var step = 0
  /// How far the line ends before the longest of its neighbours: 0 full to 4.
  var shortness = 0
  /// The gap to the line before against the usual one: 0 close, 1 usual, 2 wide, 3 very wide, 4 first of the column.
  var gap = 4
  var isFirstOfPage = false
  /// The line stands in one block with the line before.
  var continuesBlock = false
  var size = 0
  var sizeStep = 0

  static func all(of lines: [Line], in document: LaidOutDocument) -> [LinePlacement] {
    let leading = typicalLeading(lines)
    return lines.indices.map { place in
      var result = LinePlacement()
      result.isFirstOfPage = place == 0 || lines[place - 1].page != lines[place].page
      result.continuesBlock = place > 0 && lines[place - 1].block == lines[place].block
      guard let box = lines[place].box, let size = lines[place].size else {
        result.gap = place > 0 && lines[place - 1].block == lines[place].block && !result.isFirstOfPage ? 1 : 3
        return result
      }
      result.place(box.minX, box.maxX, at: place, in: lines)
      if place > 0, let before = lines[place - 1].box, lines[place - 1].page == lines[place].page,
        lines[place - 1].column == lines[place].column
      {
        let ratio = (box.maxY - before.maxY) / max(1, size) / max(0.5, leading)
        result.gap = ratio < 0.92 ? 0 : ratio < 1.12 ? 1 : ratio < 1.5 ? 2 : 3
        result.step = max(-3, min(3, Int(((box.minX - before.minX) / 6).rounded())))
        result.sizeStep = step(size, lines[place - 1].size)
      }
      result.size = relativeSize(size, document.bodySize)
      return result
    }
  }

  private static func step(_ size: Double, _ before: Double?) -> Int {
    guard let before, before > 0 else { return 0 }
    return size > before * 1.05 ? 1 : size < before * 0.95 ? -1 : 0
  }

  private static func relativeSize(_ size: Double, _ body: Double?) -> Int {
    guard let body, body > 0 else { return 0 }
    let ratio = size / body
    return ratio < 0.75 ? 1 : ratio < 0.87 ? 2 : ratio < 0.96 ? 3 : ratio < 1.05 ? 4 : ratio < 1.2 ? 5 : 6
  }

  private static func typicalLeading(_ lines: [Line]) -> Double {
    var ratios: [Double] = []
    for (before, line) in zip(lines, lines.dropFirst()) {
      guard before.page == line.page, before.column == line.column, let box = line.box, let other = before.box,
        let size = line.size,
        size > 0
      else { continue }
      let ratio = (box.maxY - other.maxY) / size
      if ratio > 0.7, ratio < 2.5 { ratios.append(ratio) }
    }
    return ratios.isEmpty ? 1.2 : ratios.sorted()[ratios.count / 2]
  }

  /// Compares a line's edges with those of the 22 lines around it on the same page and column.
  private mutating func place(_ left: Double, _ right: Double, at place: Int, in lines: [Line]) {
    var lefts: [Double] = []
    var rights: [Double] = []
    for other in max(0, place - 11)...min(lines.count - 1, place + 11) {
      guard lines[other].page == lines[place].page, lines[other].column == lines[place].column,
        let box = lines[other].box
      else { continue }
      lefts.append(box.minX)
      rights.append(box.maxX)
    }
    lefts.sort()
    let needed = max(1, lefts.count / 10)
    let edge = lefts.first { candidate in lefts.filter { abs($0 - candidate) < 2 }.count >= needed } ?? left
    let distance = left - edge
    indent = distance < -2.5 ? .out : distance <= 2.5 ? .left : distance <= 45 ? .indented : .far
    let indented = lefts.filter { $0 - edge > 2.5 && $0 - edge <= 45 }.count
    indentedShare = indented * 5 / max(1, lefts.count)
    hasTwoLevels = indented >= 2 && lefts.count - indented >= 2
    let longest = rights.max() ?? right
    let short = longest - right
    shortness = short < 4 ? 0 : short < 20 ? 1 : short < 60 ? 2 : short < 140 ? 3 : 4
  }
}
