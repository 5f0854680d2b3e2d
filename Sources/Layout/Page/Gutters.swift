// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// A white stripe between two columns, as far up and down the page as no line crosses it.
struct Gutter: Equatable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  /// Whether a line at this height may stand beside the gutter.
  func reaches(_ box: Box) -> Bool { box.midY > top && box.midY < bottom }

  func overlaps(_ other: Gutter) -> Bool {
    left < other.right + 30 && right > other.left - 30 && top < other.bottom && bottom > other.top
  }

  /// A fragment runs over the gutter, with words in it.
  func isCrossed(by fragment: Fragment) -> Bool {
    guard fragment.box.minX < left - 4, fragment.box.maxX > right + 4 else { return false }
    return !zip(fragment.words, fragment.words.dropFirst()).contains { word, next in
      word.box.maxX < left + 6 && next.box.minX > right - 3 && next.box.minX - word.box.maxX > 0.45 * fragment.size
    }
  }
}

/// Finds the gutters of a page from fragments that face each other across them.
enum Gutters {
  /// A gutter needs six rows in which a fragment to its right begins at the same place, and columns that are filled: cells of a table are
  /// mostly narrower than their columns. It reaches from one line that crosses it to the next, so that a title or a figure above columns
  /// takes nothing from them.
  static func find(in fragments: [Fragment]) -> [Gutter] {
    let texts = fragments.filter(isText)
    guard texts.count >= 12 else { return [] }
    var gutters: [Gutter] = []
    for group in groups(FacingPairs.find(in: texts)) {
      guard let whole = gutter(group), whole.right - whole.left >= 5 else { continue }
      let isRare = crossing(whole, in: texts) >= 0.65
      for stretch in stretches(of: whole, in: texts) {
        let own = group.filter { $0.midY > stretch.top && $0.midY < stretch.bottom }
        guard own.count >= (isRare ? 10 : 6), var found = gutter(own), found.right - found.left >= 5 else { continue }
        found.top = stretch.top
        found.bottom = stretch.bottom
        let beside = texts.filter { found.reaches($0.box) }
        if !gutters.contains(where: found.overlaps), ColumnFill.areColumns(besides: found, in: beside) {
          gutters.append(found)
        }
      }
    }
    return gutters + gutters.flatMap { continuations(of: $0, in: texts, beside: gutters) }
  }

  /// The parts of a page that a gutter of other pages divides: two rows that face each other are enough, of which one may be indented.
  static func find(_ common: Gutter, in fragments: [Fragment], beside gutters: [Gutter]) -> [Gutter] {
    let texts = fragments.filter(isText)
    let pairs = FacingPairs.find(in: texts).filter {
      $0.right > common.right - 6 && $0.right < common.right + 20 && $0.left < common.right - 5
    }
    return stretches(of: common, in: texts).filter { stretch in
      let own = pairs.filter { $0.midY > stretch.top && $0.midY < stretch.bottom }
      return own.count >= 2 && own.contains { abs($0.right - common.right) < 6 }
        && !gutters.contains(where: stretch.overlaps)
    }
  }

  /// The other parts of the page in which a gutter of its columns has lines on both sides and none across.
  private static func continuations(of gutter: Gutter, in texts: [Fragment], beside gutters: [Gutter]) -> [Gutter] {
    stretches(of: gutter, in: texts).filter { stretch in
      let beside = texts.filter { stretch.reaches($0.box) }
      return !gutters.contains(where: stretch.overlaps) && beside.contains { $0.box.maxX < stretch.right }
        && beside.contains { $0.box.minX > stretch.left }
    }
  }

  private static func isText(_ fragment: Fragment) -> Bool {
    fragment.zone == .body && !fragment.isVertical && fragment.length >= 3
  }

  private static func gutter(_ pairs: [FacingPairs.Pair]) -> Gutter? {
    guard let right = pairs.map(\.right).min() else { return nil }
    let lefts = pairs.map(\.left).sorted()
    return Gutter(left: lefts[(lefts.count - 1) * 9 / 10], right: right, top: -.infinity, bottom: .infinity)
  }

  /// Pairs with a common right edge, the largest groups first. With hanging indents some lines of the right column begin further in.
  private static func groups(_ pairs: [FacingPairs.Pair]) -> [[FacingPairs.Pair]] {
    let ordered = pairs.sorted { $0.right < $1.right }
    var groups: [[FacingPairs.Pair]] = []
    var previous = -Double.infinity
    for (place, pair) in ordered.enumerated() where pair.right - previous > 4 {
      let flush = ordered[place...].prefix { $0.right - pair.right < 4 }
      let group = ordered[place...].prefix { $0.right - pair.right < 20 }
      if flush.count >= 3, group.count >= 6 {
        groups.append(Array(group))
        previous = pair.right
      }
    }
    groups.sort { $0.count > $1.count }
    // Badly justified lines fall into pieces that face each other too; columns face each other all the way down.
    let needed = (groups.first?.count ?? 0) * 2 / 5
    return groups.filter { $0.count >= needed }
  }

  /// The parts of the page between lines that cross the gutter.
  private static func stretches(of gutter: Gutter, in fragments: [Fragment]) -> [Gutter] {
    var stretches: [Gutter] = []
    var top = -Double.infinity
    for line in fragments.filter(gutter.isCrossed).map(\.box).sorted(by: { $0.minY < $1.minY }) {
      if line.minY > top {
        stretches.append(Gutter(left: gutter.left, right: gutter.right, top: top, bottom: line.midY))
      }
      top = max(top, line.midY)
    }
    stretches.append(Gutter(left: gutter.left, right: gutter.right, top: top, bottom: .infinity))
    return stretches
  }

  /// Share of the longer fragments that a gutter would cut.
  private static func crossing(_ gutter: Gutter, in fragments: [Fragment]) -> Double {
    let long = fragments.filter { $0.length > 15 }
    guard !long.isEmpty else { return 1 }
    return Double(long.filter(gutter.isCrossed).count) / Double(long.count)
  }
}
