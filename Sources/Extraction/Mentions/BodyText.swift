// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

/// The running text as paragraphs, each with its section and page: what stands in the body without headings, notes, lists and furniture.
/// Captions, tables and call-outs are paragraphs of their own behind the one that they stand in or before: they neither break it nor enter it.
struct BodyText {
  struct Paragraph {
    var text: String
    /// Ranges of `text`, in characters, that are printed raised and hold numbers.
    var raised: [Range<Int>] = []
    var section: String?
    var page: Int?
    /// Of the title, the by-line, the abstract.
    var isFront = false
  }

  let paragraphs: [Paragraph]

  init(document: LaidOutDocument, joiner: LineJoiner, headings: [Heading], without: Set<Int>, front: Set<Int> = []) {
    var headingLines: [Int: Heading] = [:]
    for heading in headings { for line in heading.lines { headingLines[line] = heading } }
    var paragraphs: [Paragraph] = []
    var section: String?
    var lines: [String] = []
    var page: Int?
    var isOpen = false
    var isFront = false
    var figures: [(line: Line, lines: [String])] = []
    func append(_ lines: [String], page: Int?) {
      guard !lines.isEmpty else { return }
      let (text, raised) = RaisedMarks.parted(joiner.join(lines))
      paragraphs.append(
        Paragraph(
          text: text, raised: raised, section: section, page: document.hasPages ? page : nil, isFront: isFront))
    }
    func finish() {
      append(lines, page: page)
      for figure in figures { append(figure.lines, page: figure.line.page) }
      lines = []
      figures = []
      isOpen = false
    }
    var block = -1
    for (place, line) in document.lines.enumerated() {
      if let heading = headingLines[place] {
        if place == heading.lines.first { finish() }
        section = heading.text
        if !heading.isRunIn { continue }
      }
      guard !without.contains(place) else { continue }
      if line.zone == .caption || line.zone == .table || line.zone == .callOut {
        if let last = figures.last?.line, last.zone == line.zone, last.zone == .table || last.block == line.block {
          figures[figures.count - 1].lines.append(RaisedMarks.marked(line))
        } else {
          figures.append((line, [RaisedMarks.marked(line)]))
        }
        continue
      }
      guard line.zone == .body else { continue }
      if isFront != front.contains(place) {
        finish()
        isFront.toggle()
      }
      if line.block != block, !(isOpen && line.text.first?.isLowercase == true) { finish() }
      if lines.isEmpty { page = line.page }
      lines.append(RaisedMarks.marked(line))
      block = line.block
      isOpen = line.text.last.map { !".?!:".contains($0) } ?? false
    }
    finish()
    self.paragraphs = paragraphs
  }
}
