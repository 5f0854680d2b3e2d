// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Running text as paragraphs") struct BodyTextTests {
  @Test("A caption in the middle of a paragraph neither breaks it nor enters it") func caption() {
    func line(_ text: String, _ block: Int, size: Double = 10) -> Line {
      let y = Double(100 + block * 40)
      return Line(
        text: text, page: 1, box: Box(minX: 60, minY: y, maxX: 400, maxY: y + size), size: size, block: block)
    }
    let document = LaidOutDocument(
      document: Document(format: .pdf, pages: [Page(number: 1, width: 600, height: 800, content: .words([]))]),
      lines: [
        line("Clerks of the Quay", 0, size: 18), line("The clerks kept their ledgers and", 1),
        line("Figure 1. Clerks by port", 2, size: 8), line("no one read them.", 3), line("Another winter came.", 4),
      ], bodySize: 10)
    let text = BodyText(
      document: document.withFigures, joiner: LineJoiner(document), headings: [], without: [], front: [0])
    #expect(
      text.paragraphs.filter { !$0.isFront }.map(\.text) == [
        "The clerks kept their ledgers and no one read them.", "Figure 1. Clerks by port", "Another winter came.",
      ])
  }
}
