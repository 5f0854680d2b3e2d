// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout
import Testing

@testable import Extraction

/// A page under construction: text in font 0, headings in others.
private struct Sheet {
  var lines: [Line] = []
  private var y = 100.0
  private var page = 1
  private let fonts = [
    Font(name: "F1", isBold: false, isItalic: false), Font(name: "F2", isBold: false, isItalic: false),
    Font(name: "Text-Bold", isBold: true, isItalic: false), Font(name: "Text-Italic", isBold: false, isItalic: true),
  ]

  mutating func paragraph(
    _ first: String = "The clerks of the harbour kept their ledgers in good order then.", lines count: Int = 6
  ) {
    y += 6
    add([(first, 0)])
    for _ in 1..<count { add([("and the ferries went over to the islands on every day of a year.", 0)]) }
  }

  mutating func heading(_ text: String, font: Int, size: Double = 10) {
    y += 10
    add([(text, font)], size: size)
  }

  mutating func turnPage() {
    page += 1
    y = 100
  }

  mutating func add(_ parts: [(String, Int)], size: Double = 10, x: Double = 60, sameRow: Bool = false) {
    if sameRow { y -= 12 }
    var words: [Word] = []
    var left = x
    for (text, font) in parts {
      for part in text.split(separator: " ") {
        let box = Box(minX: left, minY: y, maxX: left + 5 * Double(part.count), maxY: y + 1.1 * size)
        words.append(Word(text: String(part), box: box, font: font, size: size))
        left = box.maxX + 2.5
      }
    }
    let count = Double(words.reduce(0) { $0 + $1.text.count })
    func share(_ isMarked: (Font) -> Bool) -> Double {
      Double(words.filter { isMarked(fonts[$0.font]) }.reduce(0) { $0 + $1.text.count }) / count
    }
    lines.append(
      Line(
        text: words.map(\.text).joined(separator: " "), page: page,
        box: Box(minX: x, minY: y, maxX: left, maxY: y + 1.1 * size),
        words: words, size: size, bold: share(\.isBold), italic: share(\.isItalic)))
    y += 12
  }

  func titles() -> [String] {
    let pages = (1...page).map { Page(number: $0, width: 600, height: 800, content: .words([])) }
    let document = LaidOutDocument(
      document: Document(format: .pdf, pages: pages, fonts: fonts), lines: lines, bodySize: 10)
    let headings = PrintedHeadings(document: document, joiner: LineJoiner(document), front: [], without: []).headings()
    return BodyHeadings(document: document, title: "A Title", bibliography: [], firstPage: 1).filter(headings).map(
      \.title)
  }
}

@Suite("Headings of positioned pages")
struct PrintedHeadingsTests {
  @Test("A font that is not the text's marks headings although its name says nothing")
  func fontsByIdentity() {
    var sheet = Sheet()
    for title in ["Introduction", "The Harbour Office", "Clerks and Ledgers", "Results"] {
      sheet.heading(title, font: 1)
      sheet.paragraph()
    }
    #expect(sheet.titles() == ["Introduction", "The Harbour Office", "Clerks and Ledgers", "Results"])
  }

  @Test("Smaller than the text and bold, over two lines")
  func smallAndLong() {
    var sheet = Sheet()
    sheet.heading("Harbour clerks and the quiet work of", font: 2, size: 9)
    sheet.add([("keeping ledgers", 2)], size: 9)
    sheet.paragraph()
    sheet.heading("Results", font: 2, size: 9)
    sheet.paragraph()
    #expect(sheet.titles() == ["Harbour clerks and the quiet work of keeping ledgers", "Results"])
  }

  @Test("Heads of a table's columns are none")
  func tables() {
    var sheet = Sheet()
    sheet.heading("Introduction", font: 1)
    sheet.paragraph()
    sheet.heading("Port", font: 2)
    sheet.add([("Year", 2)], x: 160, sameRow: true)
    sheet.add([("Marrow", 0)])
    sheet.add([("1903", 0)], x: 160, sameRow: true)
    sheet.paragraph()
    #expect(sheet.titles() == ["Introduction"])
  }

  @Test("Headings in whose line the text begins, where they come in numbers")
  func runIn() {
    var sheet = Sheet()
    sheet.heading("Methods", font: 2, size: 12)
    for title in ["Sampling.", "Ledgers read.", "Interviews held.", "Coding.", "Analysis of ties."] {
      sheet.add([(title, 2), ("We took the books of one year and of one port.", 0)])
      sheet.paragraph("and so it went on in all of the ports that we had seen so.")
    }
    #expect(sheet.titles() == ["Methods", "Sampling", "Ledgers read", "Interviews held", "Coding", "Analysis of ties"])
  }

  @Test("Numbers go on in headings that are set like the text")
  func numberedLikeText() {
    var sheet = Sheet()
    sheet.heading("2 Methods", font: 2)
    sheet.heading("2.1 Collection of ledgers", font: 0)
    sheet.paragraph()
    sheet.heading("2.2 Interviews", font: 0)
    sheet.paragraph()
    sheet.heading("7.9 Times as many", font: 0)
    sheet.paragraph()
    #expect(sheet.titles() == ["Methods", "Collection of ledgers", "Interviews"])
  }

  @Test("A running head that repeats a heading, and a quotation pulled out of the text, are none")
  func repeatedAndPulled() {
    var sheet = Sheet()
    sheet.heading("Introduction", font: 2, size: 12)
    sheet.paragraph()
    sheet.heading("No clerk can be understood from the ledgers alone.", font: 1, size: 13)
    sheet.paragraph()
    sheet.heading("Two Winters", font: 2, size: 12)
    sheet.paragraph()
    sheet.turnPage()
    sheet.lines.append(
      Line(
        text: "TWO WINTERS", page: 2, box: Box(minX: 60, minY: 30, maxX: 120, maxY: 41),
        words: [Word(text: "TWO", box: Box(minX: 60, minY: 30, maxX: 75, maxY: 41), font: 3, size: 10)], size: 10,
        italic: 1))
    sheet.paragraph()
    #expect(sheet.titles() == ["Introduction", "Two Winters"])
  }

  @Test("A translated title between two abstracts belongs to the front")
  func translatedTitle() {
    var sheet = Sheet()
    sheet.heading("Measuring the Quiet Work", font: 2, size: 12)
    sheet.paragraph("Abstract: The clerks of the harbour kept their ledgers there.")
    sheet.heading("Introduction", font: 2, size: 12)
    sheet.paragraph()
    #expect(sheet.titles() == ["Introduction"])
  }

  @Test("Lines that cite the document itself are no headings")
  func citations() {
    var sheet = Sheet()
    for title in [
      "Introduction", "Brandt et al", "Salt. J Quays. 2018; 21: 347-358", "Tides 10.5555/salt.1", "Results",
    ] {
      sheet.heading(title, font: 2)
      sheet.paragraph()
    }
    #expect(sheet.titles() == ["Introduction", "Results"])
  }

  @Test("A heading mostly in other letters fills the gap that its number has")
  func numberGaps() {
    var sheet = Sheet()
    sheet.heading("1 Introduction", font: 2)
    sheet.paragraph()
    sheet.add([("2", 2), ("harbourledgers", 1), ("Class", 2)])
    sheet.paragraph()
    sheet.add([("9", 2), ("harbourledgers", 1), ("Class", 2)])
    sheet.paragraph()
    sheet.heading("3 Results", font: 2)
    sheet.paragraph()
    #expect(sheet.titles() == ["Introduction", "harbourledgers Class", "Results"])
  }

  @Test("Levels leave none out, in whatever sizes headings are set")
  func levels() {
    let ranks = [1, 3, 3, 2, 3, 0, 3]
    let headings = ranks.enumerated().map { place, rank in
      var heading = Heading(text: "Section", lines: [place], page: 1)
      heading.styleRank = rank
      return heading
    }
    #expect(SectionReader(hasPages: true).sections(headings).map(\.level) == [1, 2, 2, 2, 3, 1, 2])
  }

  @Test("Few numbers among headings without do not stand above them")
  func numberedItems() {
    let headings = [("Exercises", 0), ("Solutions", 0), ("1 Tides", 1), ("Slides", 0)].enumerated().map { place, one in
      var heading = Heading(text: one.0, lines: [place], page: 1)
      heading.styleRank = one.1
      return heading
    }
    #expect(SectionReader(hasPages: true).sections(headings).map(\.level) == [1, 1, 2, 1])
  }

  @Test("Appendices are numbered by letters")
  func appendices() {
    var sheet = Sheet()
    for title in ["1 Introduction", "2 Results", "A Proofs"] {
      sheet.heading(title, font: 2)
      sheet.paragraph()
    }
    #expect(sheet.titles() == ["Introduction", "Results", "Proofs"])
  }
}
