// SPDX-License-Identifier: GPL-3.0-or-later

/// How near two texts are, by edit distance over their folded form.
public enum Similarity {
  /// Whether the edit distance of the folded texts, as a share of the longer one, is at most `1 - threshold`. False where either is empty.
  ///
  /// - Parameter threshold: 0 to 1; 0.90 for titles.
  public static func similar(_ first: String, _ second: String, threshold: Double) -> Bool {
    similar(folded: Folding.scalars(first), Folding.scalars(second), threshold: threshold)
  }

  /// The same by words: for abstracts, notes and other long texts.
  public static func similarByWord(_ first: String, _ second: String, threshold: Double) -> Bool {
    similar(folded: Folding.words(first), Folding.words(second), threshold: threshold)
  }

  /// The same over texts that were folded before (`Folding.scalars`, `Folding.words`).
  public static func similar<Element: Equatable>(folded first: [Element], _ second: [Element], threshold: Double)
    -> Bool
  {
    guard !first.isEmpty, !second.isEmpty else { return false }
    let limit = Int((1 - threshold) * Double(max(first.count, second.count)))
    return editDistance(first, second, limit: limit) <= limit
  }

  /// 1 less the edit distance as a share of the longer text: 0 (nothing in common) to 1 (equal). 0 where it would be below `floor`.
  public static func ratio<Element: Equatable>(_ first: [Element], _ second: [Element], floor: Double = 0) -> Double {
    let longer = max(first.count, second.count)
    guard longer > 0 else { return 1 }
    let limit = Int((1 - floor) * Double(longer))
    let distance = editDistance(first, second, limit: limit)
    return distance > limit ? 0 : 1 - Double(distance) / Double(longer)
  }

  /// Levenshtein's distance, or `limit + 1` where it is larger. Takes time in proportion to the shorter text times the limit.
  public static func editDistance<Element: Equatable>(_ first: [Element], _ second: [Element], limit: Int) -> Int {
    guard limit >= 0, abs(first.count - second.count) <= limit else { return max(0, limit) + 1 }
    var start = 0
    while start < first.count, start < second.count, first[start] == second[start] { start += 1 }
    var firstEnd = first.count
    var secondEnd = second.count
    while firstEnd > start, secondEnd > start, first[firstEnd - 1] == second[secondEnd - 1] {
      firstEnd -= 1
      secondEnd -= 1
    }
    return banded(first[start..<firstEnd], second[start..<secondEnd], limit: limit)
  }

  private static func banded<Element: Equatable>(
    _ first: ArraySlice<Element>, _ second: ArraySlice<Element>, limit: Int
  ) -> Int {
    let columns = second.count
    if first.isEmpty || second.isEmpty { return max(first.count, columns) }
    let beyond = limit + 1
    let base = second.startIndex
    var row = (0...columns).map { min($0, beyond) }
    var next = [Int](repeating: beyond, count: columns + 1)
    for (offset, element) in first.enumerated() {
      let line = offset + 1
      let low = max(1, line - limit)
      let high = min(columns, line + limit)
      guard low <= high else { return beyond }
      next[low - 1] = low == 1 ? min(line, beyond) : beyond
      var best = next[low - 1]
      for column in low...high {
        let replaced = row[column - 1] + (element == second[base + column - 1] ? 0 : 1)
        let value = min(replaced, row[column] + 1, next[column - 1] + 1, beyond)
        next[column] = value
        best = min(best, value)
      }
      if high < columns { next[high + 1] = beyond }
      if best > limit { return beyond }
      swap(&row, &next)
    }
    return min(row[columns], beyond)
  }
}
