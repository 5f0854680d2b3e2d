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

  /// The last heading of references above a place, at most so many lines away.
  func heading(above place: Int, within lines: Int) -> Int? {
    (max(0, place - lines)..<place).last { labels[$0] == .heading || traits[$0].heading == .references }
  }

  /// From the base line of the line before to that of a line, in points; `nil` where a column begins with it.
  func step(to place: Int) -> Double? {
    guard place > 0, lines[place - 1].page == lines[place].page, lines[place - 1].column == lines[place].column,
      let box = lines[place].box, let before = lines[place - 1].box, box.maxY > before.maxY
    else { return nil }
    return box.maxY - before.maxY
  }

  /// How much further to the right one line begins than another of its column, in points.
  func shift(from place: Int, to other: Int) -> Double? {
    guard lines[place].page == lines[other].page, lines[place].column == lines[other].column,
      let first = lines[place].box, let second = lines[other].box
    else { return nil }
    return second.minX - first.minX
  }

  private func hasHeading(between first: Int, and last: Int) -> Bool {
    (first..<max(first, last)).contains { labels[$0] == .heading }
  }
}
