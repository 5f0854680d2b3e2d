// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Titles: what the file states, names of packages, translations") struct TitleWitnessTests {
  private func title(_ front: PrintedFront, stated: String? = nil) -> String? {
    TitleReader(tagged: front.tagged(), joiner: LineJoiner(front.document), language: "en", stated: stated).read()?.text
  }

  @Test("The title that the file states is believed where the page prints it") func stated() {
    var front = PrintedFront()
    front.add("On clerks and their", .body, size: 14, probability: 0.6)
    front.add("quiet work", .title, size: 12, probability: 0.6)
    #expect(title(front, stated: "On Clerks and their Quiet Work") == "On clerks and their: quiet work")
    #expect(title(front, stated: "Microsoft Word - final version of harbours") == "quiet work")
  }

  @Test("A manual's title begins with the name of its package") func package() {
    var front = PrintedFront()
    front.add("knit-boats", .body, size: 15, x: 200)
    front.add("Patterns of knots and nets", .title, size: 17, x: 160)
    front.add("Ada Lind", .author, size: 12)
    front.add("The package knit-boats draws nets.", .body)
    #expect(title(front) == "knit-boats: Patterns of knots and nets")
  }

  @Test("Titles go without versions, kinds of work and chapters") func kinds() {
    #expect(TitleReader.withoutVersion("Patterns of knots; v.1.2") == "Patterns of knots")
    #expect(TitleReader.withoutVersion("Nets for BMS Version 0.3.5") == "Nets for BMS Version 0.3.5")
    #expect(TitleExtent.isKind("Tesi di dottorato") && TitleExtent.isKind("Capítulo 13"))
    #expect(!TitleExtent.isKind("Chapter and verse of the clerks"))
  }

  @Test("A title that ends in a comma goes on with its years") func years() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks in Marrow,", .title, size: 16, block: 0)
    front.add("1864–1899", .title, size: 16, block: 0)
    #expect(title(front) == "The Quiet Work of Clerks in Marrow, 1864–1899")
  }

  @Test("An imprint below a title is no subtitle") func imprint() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 16)
    front.add("Annals of Quays 1999;14(11):433–438", .title, size: 10)
    front.add("Ada Lind", .author, size: 11)
    #expect(title(front) == "The Quiet Work of Clerks")
  }

  @Test("Letters of a font that does not say what they are, are no title") func garbled() {
    #expect(BrokenEncoding.isGarbled("6R]LDOH,GHQWLWlWHQ *HVFKOHFKWV"))
    #expect(!BrokenEncoding.isGarbled("[Re] The Quiet Work of Clerks [Part 1]"))
    #expect(!BrokenEncoding.isGarbled("A=B: On Identities"))
  }

  @Test("Below a package's name stands what it is for, before a label of authors") func purpose() {
    var front = PrintedFront()
    front.add("knit-boats", .title, size: 18, bold: 1)
    front.add("Drawing nets – a part of the knots", .body, size: 13)
    front.add("June 6, 2011", .dates, size: 10)
    front.add("Package author(s):", .body, size: 10)
    front.add("Ada Lind", .author, size: 10)
    #expect(title(front) == "knit-boats: Drawing nets – a part of the knots")
  }

  @Test("No subtitle opens a paragraph, and a kind of work is no title") func text() {
    var front = PrintedFront()
    front.add("SEMINARARBEIT", .title, size: 20)
    front.add("The Quiet Work of Clerks", .title, size: 14, gap: 6)
    for _ in 0..<5 { front.add("This is the work of the clerks that nobody saw in a book", .body, block: 9) }
    #expect(title(front) == "The Quiet Work of Clerks")
    #expect(TitleExtent.isKind("DISSERTATION / DOCTORAL THESIS") && !TitleExtent.isKind("Work / Dissertation"))
  }
}
