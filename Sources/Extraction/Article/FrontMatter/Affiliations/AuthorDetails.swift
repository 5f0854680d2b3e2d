// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// Affiliations that an article prints at its end, under a heading of their own.
enum AuthorDetails {
  private static let headings: Set<String> = [
    "author details", "authors details", "author affiliations", "authors affiliations",
  ]

  /// The lines below the heading, as long as they go on or begin with a mark.
  static func lines(in document: LaidOutDocument) -> [Line] {
    let lines = document.lines
    guard let heading = lines.lastIndex(where: { $0.text.utf8.count < 24 && headings.contains(Folding.fold($0.text)) })
    else { return [] }
    var found: [Line] = []
    for line in lines[(heading + 1)...] where line.zone == .body || line.zone == .footnote {
      let leads = AuthorMarks.leading(line.text, raised: line.raised, among: [])
      let cues = PrintedCues.cues(in: line.text)
      if found.isEmpty, leads == nil { return [] }
      if let last = found.last, last.block != line.block, leads == nil, last.text.hasSuffix(".") { break }
      if cues.isWhole || cues.found.first.map({ [.dates, .references, .funding].contains($0) }) == true { break }
      found.append(line)
      if found.count == 80 { break }
    }
    return found
  }
}
