// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Puts the lines of a page in the order in which a person reads them.
enum ReadingOrder {
  /// The gutter with most lines beside it divides its reach into two columns, each read from top to bottom, behind what stands above and
  /// before what stands below; columns are divided in the same way by the gutters inside them.
  ///
  /// - Returns: places in `fragments`, each with its column.
  static func order(_ fragments: [Fragment], gutters: [Gutter]) -> [(place: Int, column: Int)] {
    let places = fragments.indices.filter { fragments[$0].zone == .body }.sorted {
      precedes(fragments[$0], fragments[$1], $0, $1)
    }
    var order = Order(fragments: fragments)
    _ = order.read(places, gutters: gutters, column: 0)
    return order.result
  }

  private static func precedes(_ a: Fragment, _ b: Fragment, _ placeA: Int, _ placeB: Int) -> Bool {
    (a.box.midY, a.box.minX, placeA) < (b.box.midY, b.box.minX, placeB)
  }
}

private struct Order {
  let fragments: [Fragment]
  private(set) var result: [(place: Int, column: Int)] = []

  init(fragments: [Fragment]) {
    self.fragments = fragments
  }

  /// Reads a part of the page whose leftmost column has the number given.
  ///
  /// - Returns: the number of its rightmost column.
  mutating func read(_ places: [Int], gutters: [Gutter], column: Int) -> Int {
    guard let (gutter, rest) = widest(gutters, beside: places) else {
      result += rows(places).map { ($0, column) }
      return column
    }
    let middle = (gutter.left + gutter.right) / 2
    let inside = places.filter { gutter.reaches(fragments[$0].box) }
    let left = inside.filter { fragments[$0].box.midX <= middle }
    let right = inside.filter { fragments[$0].box.midX > middle }
    let above = places.filter { fragments[$0].box.midY <= gutter.top }
    let below = places.filter { fragments[$0].box.midY >= gutter.bottom }
    let number = read(above, gutters: rest, column: column)
    var last = column
    if isMarginal(left, beside: right) {
      last = read(right, gutters: rest, column: column + 1)
      _ = read(left, gutters: rest, column: column)
    } else {
      last = read(left, gutters: rest, column: column)
      last = read(right, gutters: rest, column: last + 1)
    }
    return max(number, last, read(below, gutters: rest, column: column))
  }

  /// The gutter with most lines on both sides of it, and the others.
  private func widest(_ gutters: [Gutter], beside places: [Int]) -> (Gutter, [Gutter])? {
    let sides = gutters.map { gutter in
      let inside = places.filter { gutter.reaches(fragments[$0].box) }
      let left = inside.filter { fragments[$0].box.midX <= (gutter.left + gutter.right) / 2 }.count
      return left > 0 && left < inside.count ? inside.count : 0
    }
    guard let most = sides.max(), most > 0, let place = sides.firstIndex(of: most) else { return nil }
    var rest = gutters
    let gutter = rest.remove(at: place)
    return (gutter, rest)
  }

  /// A narrow column beside a much wider one holds marginal matter and is read after it.
  private func isMarginal(_ left: [Int], beside right: [Int]) -> Bool {
    let width = left.map { fragments[$0].box.width }.max() ?? 0
    return width < 150 && width < 0.5 * (right.map { fragments[$0].box.width }.max() ?? 0)
  }

  /// Lines that stand in one row are read from left to right, though one may stand a little higher.
  private func rows(_ places: [Int]) -> [Int] {
    var result: [Int] = []
    var row: [Int] = []
    func finishRow() {
      result += row.sorted { (fragments[$0].box.minX, $0) < (fragments[$1].box.minX, $1) }
      row = []
    }
    for place in places {
      if let first = row.first, !fragments[first].sharesRow(with: fragments[place]) { finishRow() }
      row.append(place)
    }
    finishRow()
    return result
  }
}
