// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Testing

/// Reads a file of `Samples`.
func sample(_ name: String) throws -> String {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples")
  return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
}

@Suite("Exports are read in the dialects of their tools")
struct ExportReaderTests {
  @Test(
    "the format is told by content",
    arguments: [
      ("messy.bib", ExportFormat.bibtex), ("dialects.ris", .ris), ("medline.nbib", .nbib),
      ("library-endnote.xml", .endNoteXML),
      ("articles-pubmed.xml", .pubMedXML), ("book.enw", .endNoteTagged), ("science.txt", .webOfScience),
      ("records-mods.xml", .mods),
      ("records-marc.xml", .marcxml), ("table.csv", .csv), ("embase.csv", .csv), ("items.json", .cslJSON),
    ])
  func detection(name: String, format: ExportFormat) throws {
    let evidence = try #require(ExportFormat.detect(sample(name)))
    #expect(evidence.format == format)
    #expect(!evidence.signs.isEmpty)
  }

  @Test(
    "other texts are no exports",
    arguments: [
      "", "Some prose about data, sources and their authors.\nMore of it.", "<html><body>x</body></html>", "{\"a\": 1}",
      "@someone wrote this { and = that }",
    ])
  func noExport(text: String) {
    #expect(ExportFormat.detect(text) == nil)
  }

  @Test("BibTeX: macros, parents, accents, broken entries")
  func bibTeX() throws {
    let contents = BibTeXReader.read(try sample("messy.bib"))
    #expect(contents.entries.compactMap(\.key) == ["child2011", "parent2011", "Cap2015", "paren2013"])
    #expect(contents.skipped.map(\.line) == [41, 52])
    try #require(contents.entries.count == 4)
    let child = contents.entries[0].work
    #expect(child.type == .chapter)
    #expect(child.author.map(\.family) == ["Torre", nil, "Berg"])
    #expect(child.author.map(\.nonDroppingParticle) == ["de la", nil, "van"])
    #expect(child.author[0].given == "Ana María")
    #expect(child.author[1].literal == "Working Group on Lists, Tables and Figures")
    #expect(child.title == "On Small Samples")
    #expect(child.containerTitle == "The BIG Book: All of It")
    #expect(child.publisher == "Paper & Ink")
    #expect(child.publisherPlace == "Köln")
    #expect(child.issued == PartialDate(2011))
    #expect(child.editor.map(\.family) == ["Müller", "Straßer"])
    #expect(child.doi == nil)
    let article = contents.entries[2].work
    #expect(article.author.map(\.family) == ["Smith", "Doe", "Poe"])
    #expect(article.author[2].suffix == "Jr.")
    #expect(article.title == "A Title in Double Braces with $x^2$ and 5% more")
    #expect(article.containerTitle == "Journal of Invented Data (Online)")
    #expect(article.issued == PartialDate(2015, 9))
    #expect(article.page == "943-947")
    #expect(article.doi == "10.1234/cap.2015")
    #expect(article.url == "https://example.org/a_b?x=1&y=2")
    let last = contents.entries[3].work
    #expect(last.title == "A “quoted” “word” – and a dash")
    #expect(last.issued == PartialDate(from: [2013, 5, 7], to: [2013, 5, 9]))
    #expect(last.custom["arXiv"] == "1305.01234")
  }

  @Test("BibTeX: a cut list of authors is told")
  func bibTeXOthers() {
    let contents = BibTeXReader.read("@book{a, author = {Doe, J. and others}, title = {T}}")
    #expect(contents.entries.map(\.authorsTruncated) == [true])
    #expect(contents.entries.first?.work.author.count == 1)
  }

  @Test("RIS: tags in any order, DOIs in odd places, records without end")
  func ris() throws {
    let contents = RISReader.read(try sample("dialects.ris"))
    #expect(
      contents.entries.compactMap(\.work.title) == [
        "A title in T1", "Only a short title", "A chapter", "No end before this one",
      ])
    #expect(contents.skipped.map(\.line) == [54, 56])
    try #require(contents.entries.count == 4)
    let first = contents.entries[0].work
    #expect(first.author.map(\.family) == ["van den Berg", nil, "Liu"])
    #expect(first.author[1].literal == "World Health Organization")
    #expect(first.containerTitle == "Journal of Invented Data")
    #expect(first.issued == PartialDate(2016, 9))
    #expect(first.page == "206-217")
    #expect(first.issn == "1369-183X")
    #expect(first.doi == "10.1234/jid.2016")
    #expect(first.url == "https://example.org/record?id=1&part=2")
    #expect(first.keyword == "alpha; beta")
    #expect(first.abstract == "First line of an abstract.")
    let second = contents.entries[1].work
    #expect(second.type == .articleJournal)
    #expect(second.volume == "8")
    #expect(second.page == nil)
    #expect(second.doi == "10.1234/second")
    #expect(second.editor.isEmpty)
    let chapter = contents.entries[2].work
    #expect(chapter.containerTitle == "The book around it")
    #expect(chapter.editor.map(\.family) == ["Editor"])
    #expect(chapter.author.map(\.suffix) == ["Jr."])
    #expect(chapter.isbn == "9783161484100")
    #expect(contents.entries[3].work.collectionTitle == "A series")
  }

  @Test("NBIB: values over lines, full names, bodies")
  func nbib() throws {
    let contents = NBIBReader.read(try sample("medline.nbib"))
    #expect(contents.entries.count == 2)
    #expect(contents.skipped.map(\.line) == [33])
    let work = contents.entries[0].work
    #expect(work.title == "A title that goes on in the next line.")
    #expect(work.author.map { $0.family ?? $0.literal } == ["Neumann", "The Sample Group", "Selva"])
    #expect(work.issued == PartialDate(2017, 11, 15))
    #expect(work.page == "454-481")
    #expect(work.doi == "10.1234/med.2017")
    #expect(work.keyword == "*sampling; data")
    #expect(work.pmid == "12345678")
    #expect(work.pmcid == "PMC1234567")
    #expect(contents.entries[1].work.issued == PartialDate(2019))
  }

  @Test("EndNote XML: styles inside texts; entities that multiply stay as they are")
  func endNoteXML() throws {
    let contents = EndNoteXMLReader.read(try sample("library-endnote.xml"))
    #expect(contents.entries.count == 2)
    #expect(contents.skipped.map(\.line) == [15])
    let work = contents.entries[0].work
    #expect(work.title == "A title in several & mixed styles &c;")
    #expect(work.author.map(\.given) == ["Jane A.", "Edgar"])
    #expect(work.page == "943-947")
    #expect(work.doi == "10.1234/en.2015")
    #expect(work.url == "https://example.org/en")
    #expect(work.keyword == "one; two")
    #expect(contents.entries[1].work.page == nil)
  }

  @Test("PubMed XML: articles and books")
  func pubMedXML() throws {
    let works = PubMedXMLReader.read(try sample("articles-pubmed.xml")).entries.map(\.work)
    #expect(works.map(\.title) == ["On small samples.", "A whole book"])
    #expect(works[0].issued == PartialDate(2013, 4, 7))
    #expect(works[0].abstract == "AIM: To test. And more.")
    #expect(works[0].author.map { $0.literal ?? $0.suffix } == ["Jr", "Sample Group"])
    #expect(works[0].page == "764-769")
    #expect(works[1].type == .book)
    #expect(works[1].editor.map(\.family) == ["Doe"])
    #expect(works[1].publisher == "Paper & Ink")
  }

  @Test("EndNote's tags: a book's pages are a number, an article's a range")
  func endNoteTagged() throws {
    let works = EndNoteTaggedReader.read(try sample("book.enw")).entries.map(\.work)
    #expect(works.map(\.type) == [.book, .articleJournal])
    #expect(works[0].title == "Title : as printed : with more")
    #expect(works[0].numberOfPages == "XX, 327")
    #expect(works[0].keyword == "one; two")
    #expect(works[0].isbn == "9783161484100")
    #expect(works[1].page == "12-19")
    #expect(works[1].issn == "1369-183X")
  }

  @Test("Web of Science: full names, dates beside the year, cited references")
  func webOfScience() throws {
    let contents = WebOfScienceReader.read(try sample("science.txt"))
    #expect(contents.entries.map(\.referenceCount) == [2, nil])
    let work = contents.entries[0].work
    #expect(work.title == "A title that goes on in the next line")
    #expect(work.author.map(\.given) == ["Ming Liang", "Jane"])
    #expect(work.issued == PartialDate(2004, 6, 8))
    #expect(work.page == "7003-7016")
    #expect(work.keyword == "one; two; three")
    #expect(contents.entries[1].work.issued == PartialDate(2020))
    #expect(contents.entries[1].work.number == "2372912")
  }

  @Test("MODS: hosts, prefixes, dates printed twice")
  func mods() throws {
    let works = MODSReader.read(try sample("records-mods.xml")).entries.map(\.work)
    #expect(works.map(\.type) == [.articleJournal, .book])
    #expect(works[0].title == "A small article: on samples")
    #expect(works[0].containerTitle == "Journal of Invented Data")
    #expect(works[0].page == "197-205")
    #expect(works[0].publisher == "Paper & Ink")
    #expect(works[1].author.map(\.family) == ["West"])
    #expect(works[1].publisher == "Paper House")
    #expect(works[1].publisherPlace == "Oslo")
    #expect(works[1].isbn == "9783161484100")
  }

  @Test("MARCXML: an undeclared prefix, roles, ISBD's punctuation")
  func marcxml() throws {
    let work = try #require(MARCXMLReader.read(sample("records-marc.xml")).entries.first?.work)
    #expect(work.type == .book)
    #expect(work.title == "Small samples: a handbook")
    #expect(work.author.map(\.family) == ["Doe"])
    #expect(work.editor.map(\.family) == ["Poe"])
    #expect(work.publisher == "Paper House")
    #expect(work.publisherPlace == "Oslo")
    #expect(work.issued == PartialDate(2023))
    #expect(work.doi == "10.1234/marc.1")
    #expect(work.language == "en")
  }

  @Test("tables: quoted values, numbers behind names, Embase's one column for all")
  func tables() throws {
    let scopus = CSVReader.read(try sample("table.csv")).entries
    #expect(scopus.map(\.line) == [2, 3])
    #expect(scopus[0].work.title == "A title, with a comma and a \"quoted\" word")
    #expect(scopus[0].work.author.map(\.given) == ["Fengyuan", "Chunyun"])
    #expect(scopus[0].work.page == "206-217")
    #expect(scopus[0].work.issn == "1369-183X")
    #expect(scopus[1].work.title == "Two lines")
    #expect(scopus[1].work.number == "105")
    let embase = try #require(CSVReader.read(sample("embase.csv")).entries.first?.work)
    #expect(embase.containerTitle == "Cancer Samples")
    #expect(embase.author.map(\.given) == ["R.", "D.G."])
    #expect([embase.volume, embase.issue, embase.page] == ["102", "4", "253-258"])
    #expect(embase.issued?.year == 2004)
  }

  @Test("CSL-JSON: numbers, lists and raw dates where texts should stand; items that are none")
  func cslJSON() throws {
    let contents = ExportFormat.cslJSON.read(try sample("items.json"))
    #expect(contents.entries.map(\.key) == ["doe2020", "7"])
    #expect(contents.skipped.count == 1)
    let work = contents.entries[0].work
    #expect(work.containerTitle == "Journal of Invented Data")
    #expect(work.issued == PartialDate(2020, 5))
    #expect(work.page == "12-19")
    #expect(work.volume == "3")
    #expect(work.doi == "10.1234/csl.1")
    #expect(work.author[1].literal == "Sample Group")
    #expect(contents.entries[1].work.issued == PartialDate(1999, 3))
  }

  @Test("CSL-JSON: of a file that is cut, the whole items are read")
  func cutJSON() throws {
    let text = try sample("items.json")
    let contents = ExportFormat.cslJSON.read(String(text.prefix(text.count - 60)))
    #expect(contents.entries.map(\.key) == ["doe2020"])
    #expect(contents.skipped.map(\.line) == [6])
  }
}
