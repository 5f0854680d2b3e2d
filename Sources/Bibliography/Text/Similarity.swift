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

  /// The same over texts that were folded before by `Folding.scalars`.
  public static func similar(folded first: [UInt32], _ second: [UInt32], threshold: Double) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    let limit = Int((1 - threshold) * Double(max(first.count, second.count)))
    return editDistance(first, second, limit: limit) <= limit
  }

  /// The same over texts that were folded before by `Folding.words`.
  public static func similar(folded first: [String], _ second: [String], threshold: Double) -> Bool {
    let (first, second) = numbered(first, second)
    return similar(folded: first, second, threshold: threshold)
  }

  /// 1 less the edit distance as a share of the longer text: 0 (nothing in common) to 1 (equal). 0 where it would be below `floor`.
  public static func ratio(_ first: [UInt32], _ second: [UInt32], floor: Double = 0) -> Double {
    let longer = max(first.count, second.count)
    guard longer > 0 else { return 1 }
    let limit = Int((1 - floor) * Double(longer))
    let distance = editDistance(first, second, limit: limit)
    return distance > limit ? 0 : 1 - Double(distance) / Double(longer)
  }

  /// The same by words.
  public static func ratio(_ first: [String], _ second: [String], floor: Double = 0) -> Double {
    let (first, second) = numbered(first, second)
    return ratio(first, second, floor: floor)
  }

  /// Levenshtein's distance, or `limit + 1` where it is larger.
  public static func editDistance(_ first: [UInt32], _ second: [UInt32], limit: Int) -> Int {
    guard limit >= 0, abs(first.count - second.count) <= limit else { return max(0, limit) + 1 }
    var start = 0
    while start < first.count, start < second.count, first[start] == second[start] { start += 1 }
    var firstEnd = first.count
    var secondEnd = second.count
    while firstEnd > start, secondEnd > start, first[firstEnd - 1] == second[secondEnd - 1] {
      firstEnd -= 1
      secondEnd -= 1
    }
    return EditDistance.distance(first[start..<firstEnd], second[start..<secondEnd], limit: limit)
  }

  /// Words as numbers, the same word the same number.
  private static func numbered(_ first: [String], _ second: [String]) -> ([UInt32], [UInt32]) {
    var numbers: [String: UInt32] = [:]
    func number(_ word: String) -> UInt32 {
      if let known = numbers[word] { return known }
      let next = UInt32(numbers.count)
      numbers[word] = next
      return next
    }
    return (first.map(number), second.map(number))
  }
}
