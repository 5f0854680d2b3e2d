// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// The lines of a document with the labels that the model gave them; the rules read and mend it.
struct TaggedLines {
  let lines: [Line]
  let traits: [LineTraits]
  let placements: [LinePlacement]
  var labels: [BibliographyLabel]
  /// Probability of `.entryStart` and of `.entryInside` for each line, 0 to 1.
  let startProbability: [Double]
  let insideProbability: [Double]

  /// Stretches of list lines; lines of other kinds up to `gap` in number do not part a stretch.
  func stretches(gap: Int = 6) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for place in labels.indices where isEntry(place) {
      if let last = result.last, place - last.upperBound <= gap, !hasHeading(between: last.upperBound, and: place) {
        result[result.count - 1] = last.lowerBound..<place + 1
      } else {
        result.append(place..<place + 1)
      }
    }
    return result
  }

  func isEntry(_ place: Int) -> Bool { labels[place] == .entryStart || labels[place] == .entryInside }

  func starts(in range: Range<Int>) -> [Int] { range.filter { labels[$0] == .entryStart } }

  /// A heading of references stands right above the stretch.
  func hasHeading(above place: Int) -> Bool {
    (max(0, place - 4)..<place).contains { labels[$0] == .heading || traits[$0].heading == .references }
  }

  private func hasHeading(between first: Int, and last: Int) -> Bool {
    (first..<max(first, last)).contains { labels[$0] == .heading }
  }
}
