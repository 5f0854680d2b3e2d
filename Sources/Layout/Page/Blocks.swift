// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Numbers the blocks of a document: lines that follow each other closely, in one column and size.
enum Blocks {
  static func number(_ lines: inout [Line]) {
    let typical = typicalLeading(lines)
    var block = 0
    for place in lines.indices {
      if place > 0, startsBlock(lines[place], after: lines[place - 1], typical: typical) { block += 1 }
      lines[place].block = block
    }
  }

  private static func startsBlock(_ line: Line, after previous: Line, typical: Double) -> Bool {
    guard line.page == previous.page, line.column == previous.column, line.zone == previous.zone, let box = line.box,
      let previousBox = previous.box, let size = line.size, let previousSize = previous.size
    else { return true }
    if abs(size - previousSize) > 0.06 * max(size, previousSize) { return true }
    let leading = box.maxY - previousBox.maxY
    return leading > 1.25 * typical * size || leading < -0.5 * size
  }

  /// Median distance between base lines of neighbouring lines, as a multiple of their size.
  static func typicalLeading(_ lines: [Line]) -> Double {
    var ratios: [Double] = []
    for (previous, line) in zip(lines, lines.dropFirst()) {
      guard line.zone == .body, line.page == previous.page, line.column == previous.column, let box = line.box,
        let previousBox = previous.box, let size = line.size, size > 0, abs(size - (previous.size ?? 0)) < 0.3
      else { continue }
      let ratio = (box.maxY - previousBox.maxY) / size
      if ratio > 0.7, ratio < 2.6 { ratios.append(ratio) }
    }
    guard !ratios.isEmpty else { return 1.2 }
    return ratios.sorted()[ratios.count / 2]
  }
}
