// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Fragments and their nearest neighbours to the right.
enum FacingPairs {
  struct Pair {
    /// Where the one ends and the other begins.
    let left: Double
    let right: Double
    let midY: Double
  }

  static func find(in fragments: [Fragment]) -> [Pair] {
    let rows = fragments.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
    var pairs: [Pair] = []
    for (place, fragment) in rows.enumerated() {
      var nearest: Fragment?
      var other = place
      while other > 0, rows[other - 1].box.minY > fragment.box.minY - 30 { other -= 1 }
      while other < rows.count, rows[other].box.minY < fragment.box.maxY {
        let candidate = rows[other]
        other += 1
        guard candidate.box.minX > fragment.box.maxX, candidate.box.minY < fragment.box.maxY - 1,
          candidate.box.maxY > fragment.box.minY + 1
        else { continue }
        if nearest.map({ candidate.box.minX < $0.box.minX }) ?? true { nearest = candidate }
      }
      if let nearest { pairs.append(Pair(left: fragment.box.maxX, right: nearest.box.minX, midY: fragment.box.midY)) }
    }
    return pairs
  }
}

/// Tells columns from cells of tables: lines of text mostly fill the width of their column.
enum ColumnFill {
  static func areColumns(besides gutter: Gutter, in fragments: [Fragment]) -> Bool {
    guard let first = fragments.first else { return false }
    let area = fragments.map(\.box).reduce(first.box) { $0.union($1) }
    let middle = (gutter.left + gutter.right) / 2
    let leftSide = fragments.filter { $0.box.maxX <= middle && $0.length > 8 }
    let rightSide = fragments.filter { $0.box.minX >= middle && $0.length > 8 }
    guard leftSide.count >= 6, rightSide.count >= 6 else { return false }
    let leftEdge = max(area.minX, leftSide.map(\.box.minX).sorted()[leftSide.count / 10])
    let rightEdge = rightSide.map(\.box.maxX).sorted()[rightSide.count * 9 / 10]
    return isFilled(leftSide, width: nearestColumnWidth(leftSide, whole: gutter.left - leftEdge))
      && isFilled(rightSide, width: nearestColumnWidth(rightSide, whole: rightEdge - gutter.right))
  }

  /// With three columns a side holds two: a column's width is then that of its longer lines.
  private static func nearestColumnWidth(_ side: [Fragment], whole: Double) -> Double {
    let widths = side.map(\.box.width).sorted()
    return min(whole, widths[widths.count * 9 / 10] * 1.05)
  }

  private static func isFilled(_ side: [Fragment], width: Double) -> Bool {
    guard width > 40 else { return false }
    let full = side.filter { $0.box.width > 0.6 * width }.count
    return full * 2 >= side.count
  }
}
