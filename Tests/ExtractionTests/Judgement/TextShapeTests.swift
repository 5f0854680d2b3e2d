// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Extraction

@Suite("How a text is set, whatever it says")
struct TextShapeTests {
  private func shape(_ lines: [String]) -> TextShape {
    var page = JudgedPage()
    for line in lines { page.add(line) }
    return TextShape(page.document)
  }

  @Test("Running text, and lists") func prose() {
    var page = JudgedPage()
    page.addProse(2)
    let text = TextShape(page.document)
    #expect(text.paragraphs == 2)
    #expect(text.proseShare > 0.9)
    let menu = shape(["Salted Herring 12 $", "Eel in Dill 14 $", "Smoked Cod 20 $", "Bread 3 $"])
    #expect(menu.paragraphs == 0 && menu.proseShare == 0)
    #expect(menu.prices == 4 && menu.numberShare > 0.2)
    #expect(shape(["Herring $12", "Eel €14"]).prices == 2)
  }

  @Test("Text without blanks runs on, too") func ideographs() {
    let line = String(repeating: "港口書記記錄船隻", count: 4)
    #expect(shape([line, line, line, line]).paragraphs == 1)
  }

  @Test("Blanks, boxes and rows of dots") func marks() {
    #expect(shape(["Name: ________", "Date: __________"]).blanks == 2)
    #expect(shape(["☐ Yes ☐ No"]).boxes == 2)
    #expect(shape(["Dues . . . . . . . . 12", "Tolls ........ 14", "Tides, etc."]).leaders == 2)
  }

  @Test("A page out of a book begins inside a sentence") func inside() {
    #expect(shape(["THE PORT. 49", "however, the clerks did not go to the quay"]).beginsInside)
    #expect(!shape(["The clerks did not go to the quay", "however late it was in the year"]).beginsInside)
  }
}
