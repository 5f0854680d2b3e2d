// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Where the front matter ends: behind the last abstract or list of keywords that stands before the text. What is set like a heading before
/// it is a translated title, or heads a summary.
struct FrontMatterEnd {
  let document: LaidOutDocument
  /// The page on which the article begins.
  let firstPage: Int

  /// The last line of the front matter that can be told; -1 where none can.
  ///
  /// - Parameter headings: in reading order. The text begins at the first introduction or first number among them.
  func line(before headings: [Heading]) -> Int {
    let begin = headings.first { isFirst($0) }?.lines[0] ?? document.lines.count
    return document.lines.indices.prefix(begin).last { place in
      let line = document.lines[place]
      guard line.zone == .body, line.page >= firstPage, line.page <= firstPage + 1 else { return false }
      return PrintedCues.opensSummary(line.text)
    } ?? -1
  }

  private func isFirst(_ heading: Heading) -> Bool {
    KnownHeadings.isIntroduction(heading.text) || heading.number?.label == "1" || heading.number?.label == "I"
  }
}
