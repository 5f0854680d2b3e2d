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
  static func part(_ pages: [[Fragment]]) -> [[Fragment]] {
    let leading = pages.map { fragments in candidates(in: fragments) { $0.first } }
    var edges: [Double] = []
    var found = zip(pages, leading).map { fragments, candidates -> Set<Int> in
      let series = upright(candidates).filter { $0.count >= 4 && reaches($0, over: fragments) && isSeries($0) }
      edges += series.map { $0.map(\.box.maxX).reduce(0, +) / Double($0.count) }
      return Set(series.joined().map(\.fragment))
    }
    var last = 0
    for page in pages.indices where !edges.isEmpty {
      let more = continued(leading[page], at: edges, after: last)
      found[page].formUnion(more.map(\.fragment))
      last = more.map(\.number).max() ?? last
    }
    return zip(pages, found).map(part)
  }

  private static func part(_ fragments: [Fragment], at found: Set<Int>) -> [Fragment] {
    fragments.enumerated().flatMap { place, fragment -> [Fragment] in
      guard found.contains(place) else { return [fragment] }
      var number = Fragment(words: [fragment.words[0]])
      number.zone = .lineNumber
      return fragment.words.count == 1 ? [number] : [number, Fragment(words: Array(fragment.words.dropFirst()))]
    }
  }

  /// The numbers of a page, however few, in the rows that other pages have: rising down the row, two or more, or one that goes on from the
  /// page before.
  private static func continued(_ candidates: [Candidate], at edges: [Double], after last: Int) -> [Candidate] {
    upright(candidates).flatMap { group -> [Candidate] in
      guard edges.contains(where: { abs($0 - group[0].box.maxX) < 4 }) else { return [] }
      var rising: [Candidate] = []
      for candidate in group.sorted(by: { $0.box.minY < $1.box.minY }) {
        guard let before = rising.last else {
          rising.append(candidate)
          continue
        }
        if candidate.number > before.number, candidate.number - before.number <= 30 { rising.append(candidate) }
      }
      return rising.count >= 2 || rising[0].number > last && rising[0].number - last <= 60 ? rising : []
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
    return groups
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

  private static func isSeries(_ group: [Candidate]) -> Bool {
    let ordered = group.sorted { $0.box.minY < $1.box.minY }
    let steps = zip(ordered, ordered.dropFirst()).map { $1.number - $0.number }
    let distances = zip(ordered, ordered.dropFirst()).map { $1.box.minY - $0.box.minY }
    guard let step = steps.first(where: { $0 == 1 || $0 == 5 || $0 == 2 }) else { return false }
    let regular = steps.filter { $0 == step }.count
    // Nothing else counts by five; the lines of a first page differ in their distances.
    if step == 5, regular == steps.count, ordered[0].number % 5 == 0 { return true }
    guard ordered.count >= 6 else { return false }
    let typical = distances.sorted()[distances.count / 2]
    let even = distances.filter { abs($0 - typical) < 0.35 * typical }.count
    return regular * 10 >= steps.count * 9 && even * 10 >= distances.count * 7
  }
}
