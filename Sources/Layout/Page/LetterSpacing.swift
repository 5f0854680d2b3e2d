// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Documents

/// Letters set apart for emphasis, "I N T R O", between which poppler sees blanks.
enum LetterSpacing {
  /// Places of words behind which no blank belongs.
  static func closedGaps(_ words: [Word]) -> Set<Int> {
    guard words.count(where: isShort) >= 3 else { return [] }
    var closed: Set<Int> = []
    var start = 0
    for place in words.indices {
      guard place == words.count - 1 || !belong(words[place], words[place + 1]) else { continue }
      closed.formUnion(gaps(start...place, of: words))
      start = place + 1
    }
    return closed
  }

  /// Letters alone, in one size, less than an em apart.
  private static func belong(_ word: Word, _ next: Word) -> Bool {
    let gap = next.box.minX - word.box.maxX
    return abs(word.size - next.size) < 0.1 && gap > -0.1 * word.size && gap < word.size && isLetters(word.text)
      && isLetters(next.text)
  }

  private static func isShort(_ word: Word) -> Bool { word.text.prefix(3).count <= 2 }

  private static func isLetters(_ text: String) -> Bool { text.allSatisfy(\.isLetter) }

  private static func gaps(_ range: ClosedRange<Int>, of words: [Word]) -> [Int] {
    let pieces = words[range]
    guard pieces.count >= 3 else { return [] }
    let short = pieces.count(where: isShort)
    guard short >= 3, short * 2 >= pieces.count else { return [] }
    let gaps = range.dropLast().map { words[$0 + 1].box.minX - words[$0].box.maxX }
    // No blank between words is as narrow as a seventh of an em; wider letter spacing shows by two kinds of gaps.
    let limit =
      pieces.count >= 5 && pieces.allSatisfy { $0.text.count == 1 && $0.text == $0.text.uppercased() }
      ? widestLetterGap(gaps) : 0.15 * pieces[range.lowerBound].size
    return range.dropLast().filter { words[$0 + 1].box.minX - words[$0].box.maxX < limit }
  }

  /// The limit between gaps of letters and gaps of words: the widest leap among the sorted gaps; without one all are alike.
  private static func widestLetterGap(_ gaps: [Double]) -> Double {
    let sorted = gaps.sorted()
    let leaps = zip(sorted, sorted.dropFirst()).map { ($1 + 0.1) / ($0 + 0.1) }
    guard let leap = leaps.max(), leap > 1.5, let place = leaps.firstIndex(of: leap) else {
      return .infinity
    }
    return (sorted[place] + sorted[place + 1]) / 2
  }
}
