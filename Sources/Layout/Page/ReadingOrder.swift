// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Puts the lines of a page in the order in which a person reads them.
enum ReadingOrder {
  /// Lines that cross a gutter cut the page into bands; within a band the columns follow each other, each from top to bottom.
  ///
  /// - Returns: places in `fragments`, each with its column.
  static func order(_ fragments: [Fragment], gutters: [Gutter]) -> [(place: Int, column: Int)] {
    let places = fragments.indices.filter { fragments[$0].zone == .body }.sorted {
      precedes(fragments[$0], fragments[$1], $0, $1)
    }
    guard !gutters.isEmpty else { return rows(places, in: fragments).map { ($0, 0) } }
    let columns = columnOrder(fragments, gutters: gutters)

    var result: [(place: Int, column: Int)] = []
    var band: [[Int]] = Array(repeating: [], count: gutters.count + 1)
    func closeBand() {
      for column in columns {
        result += rows(band[column], in: fragments).map { ($0, column) }
        band[column] = []
      }
    }
    for place in places {
      let box = fragments[place].box
      if gutters.contains(where: { box.minX < $0.left - 4 && box.maxX > $0.right + 4 }) {
        closeBand()
        result.append((place, 0))
      } else {
        band[gutters.filter { box.midX > ($0.left + $0.right) / 2 }.count].append(place)
      }
    }
    closeBand()
    return result
  }

  private static func precedes(_ a: Fragment, _ b: Fragment, _ placeA: Int, _ placeB: Int) -> Bool {
    (a.box.midY, a.box.minX, placeA) < (b.box.midY, b.box.minX, placeB)
  }

  /// Lines that stand in one row are read from left to right, though one may stand a little higher.
  private static func rows(_ places: [Int], in fragments: [Fragment]) -> [Int] {
    var result: [Int] = []
    var row: [Int] = []
    for place in places {
      if let first = row.first, !fragments[first].sharesRow(with: fragments[place]) {
        result += row.sorted { (fragments[$0].box.minX, $0) < (fragments[$1].box.minX, $1) }
        row = []
      }
      row.append(place)
    }
    return result + row.sorted { (fragments[$0].box.minX, $0) < (fragments[$1].box.minX, $1) }
  }

  /// A narrow column beside a much wider one holds marginal matter and is read after it.
  private static func columnOrder(_ fragments: [Fragment], gutters: [Gutter]) -> [Int] {
    var widths = [Double](repeating: 0, count: gutters.count + 1)
    for fragment in fragments where fragment.zone == .body {
      let column = gutters.filter { fragment.box.midX > ($0.left + $0.right) / 2 }.count
      let crosses = gutters.contains { fragment.box.minX < $0.left - 4 && fragment.box.maxX > $0.right + 4 }
      if !crosses { widths[column] = max(widths[column], fragment.box.width) }
    }
    let widest = widths.max() ?? 0
    let marginal = widths.indices.filter { widths[$0] < 150 && widths[$0] < 0.5 * widest }
    return widths.indices.filter { !marginal.contains($0) } + marginal
  }
}
