// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Testing

@testable import Layout

@Suite("Captions and tables are told from running text") struct FigureTests {
  private func line(_ text: String, y: Double, x: Double = 60, size: Double = 10, block: Int, bold: Double = 0) -> Line
  {
    Line(
      text: text, page: 1, box: Box(minX: x, minY: y, maxX: x + Double(text.count) * size * 0.5, maxY: y + size),
      size: size, bold: bold, block: block)
  }

  private func zones(_ lines: [Line]) -> [Zone] {
    let document = Document(format: .pdf, pages: [Page(number: 1, width: 600, height: 800, content: .words([]))])
    return LaidOutDocument(document: document, lines: lines, bodySize: 10).withFigures.lines.map(\.zone)
  }

  @Test("A label with a number and a mark heads a caption, a sentence does not") func labels() {
    #expect(Captions.label(of: "Figure 3. Clerks by port")?.isClosed == true)
    #expect(Captions.label(of: "Table A1: Clerks")?.isTable == true)
    #expect(Captions.label(of: "Abb. 2 – Schreiber")?.isClosed == true)
    #expect(Captions.label(of: "Tabela 4")?.isClosed == true)
    #expect(Captions.label(of: "Figure 3 shows the clerks") == nil)
    #expect(Captions.label(of: "Table 2 Clerks by port")?.isClosed == false)
    #expect(Captions.label(of: "Figures of speech") == nil)
    #expect(Captions.label(of: "Map of the harbour") == nil)
    #expect(Captions.label(of: "Figure. Clerks by port")?.isClosed == true)
  }

  @Test("A caption reaches to its block's end and leaves the text alone") func captions() {
    let found = zones([
      line("The clerks of the quay kept their ledgers and", y: 100, block: 0),
      line("Figure 1. Clerks of the four ports by year, and", y: 130, size: 8, block: 1),
      line("what they wrote", y: 140, size: 8, block: 1), line("no one read them.", y: 170, block: 2),
    ])
    #expect(found == [.body, .caption, .caption, .body])
  }

  @Test("Rows of cells below a table's caption are the table, up to where text is read") func tables() {
    let found = zones([
      line("Table 1. Clerks by port", y: 100, block: 0), line("Port", y: 116, block: 1),
      line("Clerks", y: 116, x: 200, block: 2), line("North Bay", y: 130, block: 1),
      line("12", y: 130, x: 200, block: 2), line("Source: harbour books", y: 144, size: 8, block: 3),
      line("The clerks of the quay kept their ledgers well and", y: 172, block: 4),
    ])
    #expect(found == [.caption, .table, .table, .table, .table, .table, .body])
  }

  /// Lines of text, of which those with a larger size are in the letters of a box.
  private func boxed(_ rows: [(text: String, size: Double)], typeface: Int = 0) -> [Zone] {
    let lines = rows.enumerated().map { number, row in
      let box = Box(minX: 60, minY: 100 + 14 * Double(number), maxX: 300, maxY: 110 + 14 * Double(number))
      let word = Word(text: row.text, box: box, font: row.size == 10 ? 0 : typeface, size: row.size)
      return Line(text: row.text, page: 1, box: box, words: [word], size: row.size, block: number)
    }
    let fonts = [
      Font(name: "ABCDEF+Serifa-Roman", isBold: false, isItalic: false),
      Font(name: "Grotesk-Book", isBold: false, isItalic: false),
    ]
    let page = Page(number: 1, width: 600, height: 800, content: .words([]))
    let document = Document(format: .pdf, pages: [page], fonts: fonts)
    return LaidOutDocument(document: document, lines: lines, bodySize: 10).withFigures.lines.map(\.zone)
  }

  @Test("A box that interrupts a sentence is a call-out: larger letters, or another typeface") func callOuts() {
    let quoted = [
      ("The clerks of the quay kept their ledgers and", 10.0), ("No port was ever managed by", 12),
      ("its ledgers alone, they said", 12), ("no one read them again.", 10), ("The ports were four.", 10),
    ]
    #expect(boxed(quoted) == [.body, .callOut, .callOut, .body, .body])
    let box = quoted.map { ($0.0, $0.1 == 12 ? 9.0 : 10) }
    #expect(boxed(box, typeface: 1) == [.body, .callOut, .callOut, .body, .body])
    #expect(boxed(box) == [.body, .body, .body, .body, .body])
  }

  @Test("A heading between two sentences and a formula within one are no call-outs") func noCallOuts() {
    let heading = [
      ("The clerks of the quay kept their ledgers.", 10.0), ("How the ports were managed by the clerks", 12),
      ("No one read them again.", 10),
    ]
    #expect(!boxed(heading).contains(.callOut))
    let formula = [
      ("The clerks of the quay reckoned by", 10.0), ("a + b = c (3) d − e x y z", 12), ("where b is the toll.", 10),
    ]
    #expect(!boxed(formula).contains(.callOut))
  }

  @Test("Columns of text below a table are no rows") func columns() {
    let found = zones([
      line("Table 1. Clerks by port", y: 100, block: 0), line("North Bay", y: 116, block: 1),
      line("12", y: 116, x: 200, block: 1), line("Lowtown", y: 130, block: 1),
      line("9", y: 130, x: 200, block: 1), line("the clerks of the quay kept ledgers", y: 150, block: 2),
      line("and no one ever read them again", y: 150, x: 310, block: 3),
    ])
    #expect(found == [.caption, .table, .table, .table, .table, .body, .body])
  }

  @Test("A table that ends its page goes on at the top of the next; a short line between rows belongs") func continued()
  {
    var rows = [line("Table 1. Clerks by port", y: 700, block: 0), line("Ports of the north", y: 716, block: 1)]
    for (page, y) in [(1, 730.0), (1, 744), (2, 60), (2, 74)] {
      for (text, x) in [("North Bay", 60.0), ("12", 200)] {
        var cell = line(text, y: y, x: x, block: 2)
        cell.page = page
        rows.append(cell)
      }
    }
    var text = line("The clerks of the quay kept their ledgers well and", y: 120, block: 3)
    text.page = 2
    #expect(zones(rows + [text]) == [.caption] + [Zone](repeating: .table, count: 9) + [.body])
  }
}
