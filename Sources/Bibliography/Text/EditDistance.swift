// SPDX-License-Identifier: GPL-3.0-or-later

/// Levenshtein's distance by Myers' bit vectors (J. ACM 46, 1999), in blocks of 64 as Hyyrö has them: a whole column of 64 cells in a few
/// steps of the machine.
struct EditDistance {
  private let pattern: ArraySlice<UInt32>
  private let blocks: Int
  /// For each value below 128, and then for each further value of the pattern, where the pattern has it.
  private var places: [UInt64]
  private var rows: [UInt32: Int] = [:]

  /// The distance of two sequences, or `limit + 1` where it is larger.
  static func distance(_ first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>, limit: Int) -> Int {
    let (shorter, longer) = first.count <= second.count ? (first, second) : (second, first)
    if shorter.isEmpty { return min(longer.count, limit + 1) }
    return EditDistance(pattern: shorter).distance(to: longer, limit: limit)
  }

  private init(pattern: ArraySlice<UInt32>) {
    self.pattern = pattern
    blocks = (pattern.count + 63) / 64
    places = [UInt64](repeating: 0, count: 128 * blocks)
    for (place, value) in pattern.enumerated() {
      places[row(value) * blocks + place / 64] |= 1 << UInt64(place % 64)
    }
  }

  private mutating func row(_ value: UInt32) -> Int {
    if value < 128 { return Int(value) }
    if let row = rows[value] { return row }
    let row = 128 + rows.count
    rows[value] = row
    places += [UInt64](repeating: 0, count: blocks)
    return row
  }

  private func distance(to text: ArraySlice<UInt32>, limit: Int) -> Int {
    var increases = [UInt64](repeating: .max, count: blocks)
    var decreases = [UInt64](repeating: 0, count: blocks)
    let last: UInt64 = 1 << UInt64((pattern.count - 1) % 64)
    var score = pattern.count
    var remaining = text.count
    for value in text {
      let row = value < 128 ? Int(value) : rows[value] ?? -1
      var carriedUp: UInt64 = 1
      var carriedDown: UInt64 = 0
      for block in 0..<blocks {
        let matches = row < 0 ? 0 : places[row * blocks + block]
        let up = increases[block]
        let down = decreases[block]
        let vertical = matches | down
        let equal = matches | carriedDown
        let horizontal = (((equal & up) &+ up) ^ up) | equal
        var rising = down | ~(horizontal | up)
        var falling = up & horizontal
        if block == blocks - 1 {
          if rising & last != 0 { score += 1 }
          if falling & last != 0 { score -= 1 }
        }
        let nextUp = rising >> 63
        let nextDown = falling >> 63
        rising = rising << 1 | carriedUp
        falling = falling << 1 | carriedDown
        increases[block] = falling | ~(vertical | rising)
        decreases[block] = rising & vertical
        carriedUp = nextUp
        carriedDown = nextDown
      }
      remaining -= 1
      // Each further sign can lower the distance by one at most.
      if score - remaining > limit { return limit + 1 }
    }
    return min(score, limit + 1)
  }
}
