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
}

/// Turns headings into sections with numbers and levels.
struct SectionReader {
  let hasPages: Bool

  func sections(_ headings: [Heading]) -> [Section] {
    let marked = headings.compactMap(\.markedLevel).min()
    var kinds: [HeadingNumber.Kind] = []
    var numberedLevel = 0
    return headings.map { heading in
      let number = HeadingNumber(heading.text)
      var level = 1
      if let number, !number.rest.isEmpty {
        level = self.level(of: number.kind, among: &kinds)
        numberedLevel = level
      } else if let own = heading.markedLevel, let marked {
        level = own - marked + 1
      } else if let rank = heading.styleRank {
        level = rank + 1
      } else {
        level = kinds.isEmpty ? 1 : numberedLevel + 1
      }
      let title = number.map { $0.rest.isEmpty ? heading.text : $0.rest } ?? heading.text
      return Section(
        number: number?.rest.isEmpty == false ? number?.label : nil, title: title, level: level,
        page: hasPages ? heading.page : nil)
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
