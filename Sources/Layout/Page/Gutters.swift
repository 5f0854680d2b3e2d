// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// A white stripe between two columns.
struct Gutter: Equatable {
  var left: Double
  var right: Double
}

/// Finds the gutters of a page from fragments that face each other across them.
enum Gutters {
  /// Left to right. A gutter needs six rows in which a fragment to its right begins at the same place, and columns that are filled:
  /// cells of a table are mostly narrower than their columns.
  static func find(in fragments: [Fragment]) -> [Gutter] {
    let texts = fragments.filter { $0.zone == .body && !$0.isVertical && $0.length >= 3 }
    guard texts.count >= 12 else { return [] }
    var gutters: [Gutter] = []
    let groups = facing(texts).sorted { $0.count > $1.count }
    // Badly justified lines fall into pieces that face each other too; columns face each other all the way down.
    let needed = (groups.first?.count ?? 0) * 2 / 5
    for group in groups where group.count >= needed {
      let right = group.map(\.right).min() ?? 0
      let lefts = group.map(\.left).sorted()
      let left = lefts[(lefts.count - 1) * 9 / 10]
      let gutter = Gutter(left: left, right: right)
      guard right - left >= 5, !gutters.contains(where: { left < $0.right + 30 && right > $0.left - 30 }),
        crossing(gutter, in: texts) < 0.65, isColumnEdge(gutter, among: texts)
      else { continue }
      gutters.append(gutter)
    }
    return gutters.sorted { $0.left < $1.left }
  }

  private struct Pair {
    let left: Double
    let right: Double
  }

  /// Right edges of fragments and left edges of their nearest neighbours to the right, grouped by the latter.
  private static func facing(_ fragments: [Fragment]) -> [[Pair]] {
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
      if let nearest { pairs.append(Pair(left: fragment.box.maxX, right: nearest.box.minX)) }
    }
    // With hanging indents some lines of the right column begin a little further in.
    let ordered = pairs.sorted { $0.right < $1.right }
    var groups: [[Pair]] = []
    var previous = -Double.infinity
    for (place, pair) in ordered.enumerated() where pair.right - previous > 4 {
      let flush = ordered[place...].prefix { $0.right - pair.right < 4 }
      let group = ordered[place...].prefix { $0.right - pair.right < 20 }
      if flush.count >= 3, group.count >= 6 {
        groups.append(Array(group))
        previous = pair.right
      }
    }
    return groups
  }

  private static func isColumnEdge(_ gutter: Gutter, among fragments: [Fragment]) -> Bool {
    let area = fragments.map(\.box).reduce(fragments[0].box) { $0.union($1) }
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

  /// Share of the longer fragments that a gutter would cut.
  static func crossing(_ gutter: Gutter, in fragments: [Fragment]) -> Double {
    let long = fragments.filter { $0.zone == .body && !$0.isVertical && $0.length > 15 }
    guard !long.isEmpty else { return 1 }
    let crossed = long.filter { $0.box.minX < gutter.left - 4 && $0.box.maxX > gutter.right + 4 }
    return Double(crossed.count) / Double(long.count)
  }
}
