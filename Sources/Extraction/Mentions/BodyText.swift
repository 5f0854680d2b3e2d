// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// The running text as paragraphs, each with its section and page: what stands in the body without headings, notes, lists and furniture.
struct BodyText {
  struct Paragraph {
    var text: String
    var section: String?
    var page: Int?
  }

  let paragraphs: [Paragraph]

  init(document: LaidOutDocument, joiner: LineJoiner, headings: [Heading], without: Set<Int>) {
    var headingLines: [Int: Heading] = [:]
    for heading in headings { for line in heading.lines { headingLines[line] = heading } }
    var paragraphs: [Paragraph] = []
    var section: String?
    var lines: [String] = []
    var page: Int?
    var isOpen = false
    func finish() {
      if !lines.isEmpty {
        paragraphs.append(Paragraph(text: joiner.join(lines), section: section, page: document.hasPages ? page : nil))
      }
      lines = []
      isOpen = false
    }
    var block = -1
    for (place, line) in document.lines.enumerated() {
      if let heading = headingLines[place] {
        if place == heading.lines.first { finish() }
        section = heading.text
        if !heading.isRunIn { continue }
      }
      guard line.zone == .body, !without.contains(place) else { continue }
      if line.block != block, !(isOpen && line.text.first?.isLowercase == true) { finish() }
      if lines.isEmpty { page = line.page }
      lines.append(line.text)
      block = line.block
      isOpen = line.text.last.map { !".?!:".contains($0) } ?? false
    }
    finish()
    self.paragraphs = paragraphs
  }
}
