// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Records

/// A heading on its way to a section: its lines and how it is set.
struct Heading {
  var text: String
  /// Places in `LaidOutDocument.lines`.
  var lines: [Int]
  var page: Int
  /// A level that the format marks.
  var markedLevel: Int?
  /// Rank of its type size and weight among headings, from 0 for the largest; nil where the carrier has no sizes.
  var styleRank: Int?
  /// The text goes on in the heading's last line.
  var isRunIn = false
  var number: HeadingNumber?

  init(text: String, lines: [Int], page: Int, markedLevel: Int? = nil) {
    self.text = text
    self.lines = lines
    self.page = page
    self.markedLevel = markedLevel
    number = HeadingNumber(text).flatMap { $0.rest.isEmpty ? nil : $0 }
  }

  /// - Parameter rank: of the candidate's style.
  init(_ candidate: HeadingCandidate, page: Int, rank: Int?) {
    text = candidate.text
    lines = candidate.lines
    self.page = page
    styleRank = rank
    isRunIn = candidate.style.isRunIn
    number = candidate.number
  }

  /// The text without its number.
  var title: String { number?.rest ?? text }
}

/// Turns headings into sections with numbers and levels, which leave none out: below a section of level 1 stand those of level 2, whatever
/// sizes their headings are set in.
struct SectionReader {
  let hasPages: Bool

  func sections(_ headings: [Heading]) -> [Section] {
    let marked = headings.compactMap(\.markedLevel).min()
    var kinds: [HeadingNumber.Kind] = []
    var numberedLevel = 0
    // Where few headings have numbers, these number items of a section.
    let areNumbered = headings.count { $0.number != nil } * 2 >= headings.count
    /// How the sections are set in which the one at hand stands, from the outermost.
    var around: [Int] = []
    return headings.map { heading in
      var level = 1
      if let number = heading.number, areNumbered || heading.styleRank == nil {
        level = self.level(of: number.kind, among: &kinds)
        numberedLevel = level
      } else if let own = heading.markedLevel, let marked {
        level = own - marked + 1
      } else if let rank = heading.styleRank {
        level = rank + 1
      } else {
        level = kinds.isEmpty ? 1 : numberedLevel + 1
      }
      around.removeAll { $0 >= level }
      around.append(level)
      return Section(
        number: heading.number?.label, title: heading.title, level: around.count, page: hasPages ? heading.page : nil)
    }
  }

  /// Decimal numbers tell their level; other kinds of numbering rank in the order in which they first appear.
  private func level(of kind: HeadingNumber.Kind, among kinds: inout [HeadingNumber.Kind]) -> Int {
    if case .decimal(let depth) = kind {
      if !kinds.contains(.decimal(depth: 1)) { kinds.append(.decimal(depth: 1)) }
      return (kinds.firstIndex(of: .decimal(depth: 1)) ?? 0) + depth
    }
    if !kinds.contains(kind) { kinds.append(kind) }
    return (kinds.firstIndex(of: kind) ?? 0) + 1
  }
}
