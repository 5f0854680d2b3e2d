// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Titles: where they begin and end") struct TitleTests {
  private func title(_ front: PrintedFront, language: String? = "en", journals: [String] = []) -> String? {
    let joiner = LineJoiner(front.document)
    return TitleReader(
      tagged: front.tagged(), joiner: joiner, language: language, journals: JournalNames(names: journals)
    ).read()?.text
  }

  @Test("A title that ends in an article goes on, whatever the label of the next line") func openEnd() {
    var front = PrintedFront()
    front.add("Rules and Ledgers of Clerks in the", .title, size: 16, block: 0)
    front.add("Northern Harbour", .author, size: 16, block: 0)
    #expect(title(front) == "Rules and Ledgers of Clerks in the Northern Harbour")
  }

  @Test("The journal's name above the title is none, however large") func journal() {
    var front = PrintedFront()
    front.add("Quay Medicine", .title, size: 22)
    front.add("The Quiet Work of Clerks", .title, size: 15, gap: 20)
    #expect(title(front, journals: ["Quay Medicine"]) == "The Quiet Work of Clerks")
  }

  @Test("What stands between title and by-line and can be no names is the subtitle") func subtitle() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 17)
    front.add("Evidence from the harbours of Marrow", .author, size: 12)
    front.add("Ada Lind", .author, size: 11)
    #expect(title(front) == "The Quiet Work of Clerks: Evidence from the harbours of Marrow")
  }

  @Test("A name below a title in small letters is the by-line") func swallowedName() {
    var front = PrintedFront()
    front.add("Os limites do trabalho dos escrivães", .title, size: 14, block: 0)
    front.add("Luísa Vasconcelos", .title, size: 14, block: 1)
    #expect(title(front, language: "pt") == "Os limites do trabalho dos escrivães")
  }

  @Test("Series and kinds of article above the title, dates raised in the margin beside it") func surroundings() {
    var front = PrintedFront()
    front.add("Working Paper 55/2024", .title, size: 17, block: 0)
    front.add("OPEN The Quiet Work of", .title, size: 17, block: 1, raised: [0..<4])
    front.add("Harbour Clerks", .title, size: 17, block: 1)
    #expect(title(front) == "The Quiet Work of Harbour Clerks")
  }

  @Test("No line held for a title: the largest that stands out, and not the pieces of a stamp") func largest() {
    var front = PrintedFront()
    front.add("PR", .other, size: 60)
    front.add("The Quiet Work of Clerks", .author, size: 17)
    for _ in 0..<5 { front.add("Harbour clerks rarely appear in books.", .body) }
    #expect(title(front) == "The Quiet Work of Clerks")
  }
}
