// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Labels of the right column ("[19]", "19.") that stand so near the left column that they were taken for the ends of its lines.
enum ColumnLabels {
  private struct Candidate {
    let fragment: Int
    let number: Int
    let box: Box
  }

  /// Labels that must stand below each other, rising one by one.
  private static let fewest = 4

  static func part(_ fragments: [Fragment]) -> [Fragment] {
    let candidates = fragments.enumerated().compactMap { place, fragment in candidate(fragment, at: place) }
    var found: Set<Int> = []
    for first in candidates {
      let row = candidates.filter { abs($0.box.minX - first.box.minX) < 2 }.sorted { $0.box.minY < $1.box.minY }
      guard row.count >= fewest, zip(row, row.dropFirst()).allSatisfy({ $1.number == $0.number + 1 }) else { continue }
      found.formUnion(row.map(\.fragment))
    }
    return fragments.enumerated().flatMap { place, fragment -> [Fragment] in
      guard found.contains(place), fragment.words.count > 1 else { return [fragment] }
      return [Fragment(words: fragment.words.dropLast()), Fragment(words: [fragment.words[fragment.words.count - 1]])]
    }
  }

  /// A label alone, or behind a gap at a line's end.
  private static func candidate(_ fragment: Fragment, at place: Int) -> Candidate? {
    guard let last = fragment.words.last, let number = number(last.text) else { return nil }
    if fragment.words.count > 1 {
      guard last.box.minX - fragment.words[fragment.words.count - 2].box.maxX > 0.9 * fragment.size else { return nil }
    }
    return Candidate(fragment: place, number: number, box: last.box)
  }

  private static func number(_ text: String) -> Int? {
    if text.hasPrefix("["), text.hasSuffix("]") { return Int(text.dropFirst().dropLast()) }
    return text.hasSuffix(".") && text.utf8.count <= 4 ? Int(text.dropLast()) : nil
  }
}
