// SPDX-License-Identifier: GPL-3.0-or-later
import Documents

/// Numbers beside the lines of a review copy: one upright row, going up by one or by five, evenly spaced.
enum LineNumbers {
  private struct Candidate {
    let fragment: Int
    let number: Int
    let box: Box
  }

  /// Takes line numbers out of the fragments they lead or end, as fragments of their own with the zone `.lineNumber`.
  static func part(_ fragments: [Fragment]) -> [Fragment] {
    var found: Set<Int> = []
    let leading = candidates(in: fragments) { $0.first }
    for group in upright(leading) where reaches(group, over: fragments) { found.formUnion(series(group)) }
    guard !found.isEmpty else { return fragments }
    return fragments.enumerated().flatMap { place, fragment -> [Fragment] in
      guard found.contains(place) else { return [fragment] }
      var number = Fragment(words: [fragment.words[0]])
      number.zone = .lineNumber
      return fragment.words.count == 1 ? [number] : [number, Fragment(words: Array(fragment.words.dropFirst()))]
    }
  }

  private static func candidates(in fragments: [Fragment], word: ([Word]) -> Word?) -> [Candidate] {
    fragments.enumerated().compactMap { place, fragment in
      guard let word = word(fragment.words), word.text.utf8.count <= 4, let number = Int(word.text) else { return nil }
      if fragment.words.count > 1 {
        if fragment.words[1].box.minX - word.box.maxX < 0.8 * fragment.size { return nil }
      } else if isRaised(fragment, among: fragments) {
        return nil
      }
      return Candidate(fragment: place, number: number, box: word.box)
    }
  }

  /// A smaller number above the base line of the text on its right labels a note.
  private static func isRaised(_ number: Fragment, among fragments: [Fragment]) -> Bool {
    fragments.contains { text in
      let gap = text.box.minX - number.box.maxX
      return gap > -1 && gap < 2 * text.size && text.length > 2 && number.size < 0.88 * text.size
        && text.sharesRow(with: number) && number.box.maxY < text.box.maxY - 0.15 * text.size
    }
  }

  /// Groups by a common right edge.
  private static func upright(_ candidates: [Candidate]) -> [[Candidate]] {
    var groups: [[Candidate]] = []
    for candidate in candidates.sorted(by: { $0.box.maxX < $1.box.maxX }) {
      if let last = groups.last?.last, candidate.box.maxX - last.box.maxX < 2.5 {
        groups[groups.count - 1].append(candidate)
      } else {
        groups.append([candidate])
      }
    }
    return groups.filter { $0.count >= 4 }
  }

  /// Line numbers stand beside the whole of the text; a row of numbers at its foot belongs to notes.
  private static func reaches(_ group: [Candidate], over fragments: [Fragment]) -> Bool {
    let text = fragments.filter { !$0.isVertical }.map(\.box)
    let heights = group.map(\.box)
    guard let top = text.map(\.minY).min(), let bottom = text.map(\.maxY).max(),
      let first = heights.map(\.minY).min(), let last = heights.map(\.maxY).max()
    else { return false }
    return last - first > 0.45 * (bottom - top)
  }

  private static func series(_ group: [Candidate]) -> [Int] {
    let ordered = group.sorted { $0.box.minY < $1.box.minY }
    let steps = zip(ordered, ordered.dropFirst()).map { $1.number - $0.number }
    let distances = zip(ordered, ordered.dropFirst()).map { $1.box.minY - $0.box.minY }
    guard let step = steps.first(where: { $0 == 1 || $0 == 5 || $0 == 2 }) else { return [] }
    let regular = steps.filter { $0 == step }.count
    // Nothing else counts by five; the lines of a first page differ in their distances.
    if step == 5, regular == steps.count, ordered[0].number % 5 == 0 { return ordered.map(\.fragment) }
    guard ordered.count >= 6 else { return [] }
    let typical = distances.sorted()[distances.count / 2]
    let even = distances.filter { abs($0 - typical) < 0.35 * typical }.count
    guard regular * 10 >= steps.count * 9, even * 10 >= distances.count * 7 else { return [] }
    return ordered.map(\.fragment)
  }
}
