// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("What is written reads back the same")
struct ExportWriterTests {
  private var works: [Work] {
    var article = Work(type: .articleJournal, title: "Cost & use of 50% samples: the DNA_x {case} of $5 #1")
    article.author = [
      Name(family: "Berg", given: "Anna", nonDroppingParticle: "van den"),
      Name(family: "King", given: "M. L.", suffix: "Jr."),
      Name(literal: "Group for Lists, Tables and Figures"),
    ]
    article.issued = PartialDate(2012, 3, 4)
    article.containerTitle = "Journal of Invented Data"
    article.volume = "3"
    article.issue = "2"
    article.page = "230-234"
    article.doi = "10.1234/a_b(1)"
    article.issn = "1369-183X"
    article.url = "https://example.org/a_b?x=1&y=2"
    article.keyword = "one; two"
    article.abstract = "An abstract with 5% & more."
    article.language = "en"
    var book = Work(type: .book, title: "Über Größe")
    book.author = [Name(family: "Müller", given: "Jörg")]
    book.issued = PartialDate(1999)
    book.publisher = "Paper & Ink"
    book.publisherPlace = "Köln"
    book.isbn = "9783161484100"
    book.edition = "2"
    var chapter = Work(type: .chapter, title: "A chapter")
    chapter.author = [Name(family: "Doe", given: "Jane")]
    chapter.editor = [Name(family: "Poe", given: "Edgar")]
    chapter.containerTitle = "The book around it"
    chapter.issued = PartialDate(2001)
    chapter.page = "5"
    return [article, book, chapter]
  }

  @Test("CSL-JSON")
  func cslJSON() throws {
    let text = try CSLJSONWriter.write(works.enumerated().map { (id: "w\($0)", work: $1) })
    let contents = ExportFormat.cslJSON.read(text)
    #expect(contents.entries.map(\.work) == works)
    #expect(contents.entries.map(\.key) == ["w0", "w1", "w2"])
    #expect(try CSLJSONWriter.write([]) == "[]\n")
  }

  @Test("a work without a type is a document in CSL-JSON")
  func untyped() throws {
    #expect(try CSLJSONWriter.write([(id: "x", work: Work(title: "T"))]).contains("\"id\":\"x\",\"type\":\"document\""))
  }

  @Test("BibTeX")
  func bibTeX() {
    let contents = BibTeXReader.read(BibTeXWriter.write(works.map { (key: nil, work: $0) }))
    #expect(contents.skipped.isEmpty)
    #expect(contents.entries.map(\.work) == works)
    #expect(contents.entries.map(\.key) == ["vandenberg2012cost", "muller1999uber", "doe2001chapter"])
  }

  @Test("RIS")
  func ris() {
    let contents = RISReader.read(RISWriter.write(works.enumerated().map { (id: "w\($0)", work: $1) }))
    #expect(contents.skipped.isEmpty)
    var expected = works
    // RIS has no field for particles, and knows the day of an article only beside the year.
    expected[0].author[0] = Name(family: "van den Berg", given: "Anna")
    expected[0].issued = PartialDate(2012)
    #expect(contents.entries.map(\.work) == expected)
    #expect(contents.entries.map(\.key) == ["w0", "w1", "w2"])
  }

  @Test("keys are unique, whatever the case, and free of signs that BibTeX forbids")
  func keys() {
    let text = BibTeXWriter.write(
      ["Doe 2001", "doe2001", "DOE2001", nil].map { (key: $0, work: Work(type: .book, title: "Title")) })
    #expect(BibTeXReader.read(text).entries.map(\.key) == ["Doe2001", "doe2001a", "DOE2001b", "title"])
  }
}
