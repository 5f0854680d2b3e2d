// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Abstracts: where they end") struct AbstractExtentTests {
  private let sentence = "Harbour clerks rarely appear in the books that others write of harbours and of the sea"

  private func abstract(_ front: PrintedFront) -> String? {
    AbstractReader(tagged: front.tagged(), joiner: LineJoiner(front.document), language: "en", bodySize: 10).read()?
      .text
  }

  @Test(
    "A list of abbreviations and codes of subjects below an abstract are none of it",
    arguments: [
      "Abbreviations: HC = harbour clerk, QS = quay survey.", "JEL: D72, H11", "Abkürzungen: HS = Hafenschreiber.",
    ]) func lists(_ list: String)
  {
    var front = PrintedFront()
    front.add("Abstract", .heading)
    for row in 0..<3 { front.add("\(sentence) in row \(row).", .abstract, size: 9, block: 1) }
    front.add(list, .abstract, size: 9, block: 1)
    #expect(abstract(front)?.hasSuffix("in row 2.") == true)
  }

  @Test("Small print beside the heading does not draw the abstract into its column") func sideColumn() {
    var front = PrintedFront()
    front.add("Abstract", .heading, x: 217, at: 100)
    front.add("clerks, quays, ledgers, harbours", .keywords, size: 7.5, x: 57, width: 145, block: 1, at: 112)
    front.add("\(sentence), and they", .abstract, size: 9, x: 217, width: 300, block: 2, at: 118)
    front.add(
      "rate (R = 1.40; P = 0.02) of 925 clerks on 12 quays, in 1907", .body, size: 9, x: 217, width: 300, block: 2)
    front.add("of quays rarely complain of it.", .abstract, size: 9, x: 217, width: 300, block: 2)
    #expect(abstract(front)?.contains("R = 1.40") == true)
    #expect(abstract(front)?.contains("ledgers") == false)
  }

  @Test("Bold throughout, an abstract ends where plain text follows in another block") func setting() {
    var front = PrintedFront()
    for row in 0..<4 { front.add("\(sentence) in row \(row).", .abstract, block: 0, bold: 1) }
    for row in 4..<7 { front.add("\(sentence) in row \(row).", .abstract, block: 1) }
    #expect(abstract(front)?.hasSuffix("in row 3.") == true)
  }

  @Test("Narrower and smaller than the text, a paragraph between by-line and text is the abstract") func inset() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    front.add("Ada Lind", .author, size: 12)
    for row in 0..<3 { front.add("\(sentence) \(row).", .body, size: 9, x: 90, width: 300, block: 2) }
    front.add("The Ledger", .heading, size: 12, gap: 10)
    for _ in 0..<4 { front.add("\(sentence).", .body, size: 10, x: 60, width: 400, block: 4) }
    #expect(abstract(front) == (0..<3).map { "\(sentence) \($0)." }.joined(separator: " "))
  }

  @Test("Letter-spaced in small letters, the word still heads an abstract") func spaced() {
    var front = PrintedFront()
    front.add("a b s t r a c t", .abstract)
    for row in 0..<6 { front.add("\(sentence) in row \(row).", .abstract, size: 9, block: 1) }
    #expect(abstract(front)?.hasPrefix("Harbour") == true)
  }
}
