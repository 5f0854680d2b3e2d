// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Rows that are spread to the right edge of their column, so that the gaps between their words are wide.
struct JustifiedRows {
  private let fragments: [Fragment]
  /// Right edges at which many longer lines end, in points.
  private let edges: [Double]

  init(_ fragments: [Fragment]) {
    self.fragments = fragments.filter { $0.zone == .body }
    let ends = self.fragments.filter { $0.words.count >= 4 }.map(\.box.maxX)
    edges = ends.filter { end in ends.count { abs($0 - end) < 2 } >= 5 }
  }

  /// The row goes on from the fragment, without a gap wider than spread words leave, to the edge.
  func fill(_ fragment: Fragment) -> Bool {
    var end = fragment.box.maxX
    for _ in 0..<12 {
      if edges.contains(where: { abs($0 - end) < 3 }) { return true }
      let next = fragments.filter {
        $0.box.minX > end && $0.box.minX - end < 2.3 * fragment.size && abs($0.size - fragment.size) < 0.3
          && abs($0.box.maxY - fragment.box.maxY) < 0.15 * fragment.size
      }
      guard let nearest = next.map(\.box.minX).min(), let follower = next.first(where: { $0.box.minX == nearest })
      else {
        return false
      }
      end = follower.box.maxX
    }
    return false
  }
}
