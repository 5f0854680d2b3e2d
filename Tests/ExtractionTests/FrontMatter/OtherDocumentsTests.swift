// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records
import Testing

@testable import Extraction

@Suite("Documents that are not one article: the right type or a warning, never a made-up header")
struct OtherDocumentsTests {
  private func document(_ lines: [Line], pages: Int = 1, faults: [Document.Fault] = []) -> LaidOutDocument {
    LaidOutDocument(
      document: Document(
        format: .pdf,
        pages: (1...pages).map { Page(number: $0, width: 600, height: 800, content: .words([])) }, faults: faults),
      lines: lines, bodySize: 10)
  }

  private func line(_ text: String, page: Int = 1, y: Double = 80, size: Double = 10, zone: Zone = .body) -> Line {
    Line(
      text: text, page: page, box: Box(minX: 60, minY: y, maxX: 400, maxY: y + size), size: size, zone: zone)
  }

  @Test("A letter has no title, unless one is set apart") func letters() {
    var front = PrintedFront()
    front.add("The harbour is full of clerks and of their books", .title)
    front.add("Dear Dr Weir,", .body)
    let doubts = HeaderDoubts(document: front.document, tagged: front.tagged())
    let title = FoundText(text: "The harbour is full of clerks and of their books", places: [0], confidence: 0.5)
    #expect(doubts.isLetter)
    #expect(doubts.isMadeUp(title))
    var set = PrintedFront()
    set.add("On the dating of ledgers", .title, size: 16)
    set.add("Dear Editor,", .body)
    let found = FoundText(text: "On the dating of ledgers", places: [0], confidence: 0.9)
    #expect(!HeaderDoubts(document: set.document, tagged: set.tagged()).isMadeUp(found))
    #expect(!HeaderDoubts.isSalutation("Dear readers of this journal will remember the quay"))
    #expect(HeaderDoubts.isSalutation("Sehr geehrte Frau Beck,"))
  }

  @Test("Sentences are no title") func prose() {
    var front = PrintedFront()
    let text = String(repeating: "The clerks of the quay keep their ledgers well. ", count: 6)
    front.add(text, .title)
    let doubts = HeaderDoubts(document: front.document, tagged: front.tagged())
    #expect(doubts.isMadeUp(FoundText(text: text, places: [0], confidence: 0.5)))
    #expect(
      !doubts.isMadeUp(FoundText(text: "What do clerks do? A survey of four ports", places: [0], confidence: 0.5)))
  }

  @Test("Prose that was read as a subtitle goes") func proseBelow() {
    var front = PrintedFront()
    front.add("The Work of Harbour Clerks", .title)
    let prose = String(repeating: "This article came of a project on the clerks. ", count: 5)
    front.add(prose, .title)
    let doubts = HeaderDoubts(document: front.document, tagged: front.tagged())
    let title = FoundText(text: "The Work of Harbour Clerks: " + prose, places: [0, 1], confidence: 0.5)
    #expect(doubts.withoutProse(title).text == "The Work of Harbour Clerks")
    #expect(doubts.withoutProse(title).places == [0])
  }

  @Test("Nothing is read as a title from the page before a scan, unless it is set apart") func scans() {
    let lines = [line("Harbour University Repository"), line("Clerks of the quay", y: 95), line("Ada Lind", y: 110)]
    let scan = document(lines, pages: 5, faults: [.pagesWithoutText([2, 3, 4, 5])])
    let tagged = RuleTagger(document: scan).tag()
    let title = FoundText(text: "Clerks of the quay", places: [1], confidence: 0.5)
    #expect(HeaderDoubts(document: scan, tagged: tagged).isMadeUp(title))
    #expect(!HeaderDoubts(document: document(lines, pages: 5), tagged: tagged).isMadeUp(title))
  }

  @Test("Pages that print nothing but a stamp are told") func stamps() {
    let stamps = (1...6).map { line("Downloaded from a library", page: $0, y: 780, zone: .runningFoot) }
    #expect(StampedPages.warning(for: document(stamps, pages: 6))?.code == .pagesWithoutText)
    let text = (1...6).map { line("The clerks of the quay", page: $0) }
    #expect(StampedPages.warning(for: document(stamps + text, pages: 6)) == nil)
  }

  @Test("Where another title with an abstract stands at the top of a later page, further works begin")
  func severalWorks() {
    func work(_ page: Int, _ title: String = "Clerks of the quay") -> [Line] {
      [
        line(title, page: page, size: 18), line("Ada Lind", page: page, y: 110),
        line("Abstract", page: page, y: 130), line("The clerks of the quay", page: page, y: 150),
      ]
    }
    var front = FrontMatter()
    SeveralWorks(document: document(work(1) + work(4, "Tolls of a river town"), pages: 6), title: [0]).warn(in: &front)
    #expect(front.warnings.map(\.code) == [.severalWorks])
    #expect(front.warnings.first?.message.contains("page 4;") == true)
    #expect(SeveralWorks(document: document(work(1) + work(4), pages: 6), title: [0]).pages().isEmpty)
    let chapters = work(1) + [line("Second part", page: 4, size: 18), line("The clerks of the quay", page: 4, y: 120)]
    #expect(SeveralWorks(document: document(chapters, pages: 6), title: [0]).pages().isEmpty)
  }

  @Test("The DOI of the article that a corrigendum corrects is not the corrigendum's") func relatedWorks() {
    var front = PrintedFront()
    front.add("Corrigendum to “Clerks of the quay”", .title, size: 18)
    front.add("DOI of original article: https://doi.org/10.5555/jp.2019.0201", .doi, size: 8)
    var read = FrontMatter()
    IdentifierReader(document: front.document, tagged: front.tagged()).read(into: &read)
    #expect(read.work.doi == nil)
    #expect(RelatedWorks.isNamed(in: "Erratum to: Harbour Studies (2020) 5:33–51"))
    #expect(!RelatedWorks.isNamed(in: "ORIGINAL ARTICLE doi 10.5555/jp.2019.0201"))
  }

  @Test("Supervisors and examiners are no authors") func roles() {
    var front = PrintedFront()
    front.add("Clerks of the Quay", .title, size: 18)
    front.add("Ada Lind", .author, size: 12)
    front.add("Supervisor: Carla Ravn", .author, size: 12)
    front.add("Gutachter: Prof. Dr. Emil Moor", .author, size: 12)
    front.add("North Bay, May 2021", .author, size: 12)
    let names = BylineReader(tagged: front.tagged(), title: [0], joiner: LineJoiner(front.document)).read().names
    #expect(names.map(\.family) == ["Lind"])
  }

  @Test("Chapters, reviews, theses and reports by what they print") func types() {
    func type(_ texts: [String], doi: String? = nil) -> WorkType? {
      var work = Work()
      work.doi = doi
      return WorkTypeTelltales(document: document(texts.map { line($0) }), work: work).type()
    }
    #expect(type(["Chapter 7", "Ledgers as Letters"]) == .chapter)
    #expect(type(["Ledgers as Letters"], doi: "10.5555/978-3-16-148410-0_7") == .chapter)
    #expect(type(["Rezensionen", "Häfen des Nordens"]) == .reviewBook)
    #expect(type(["THÈSE", "pour obtenir le grade de docteur"]) == .thesis)
    #expect(SeriesReader.series("Policy Report No. 12/2021")?.number == "12/2021")
    #expect(SeriesReader.series("Report 12") == nil)
  }

  @Test("A title and an abstract in another language are kept beside those of the text") func otherLanguages() {
    var front = PrintedFront()
    front.add("The quiet work of the clerks in the harbour", .title, size: 18)
    front.add("Die stille Arbeit der Schreiber in dem Hafen und der Stadt", .title, size: 14)
    front.add("Ada Lind", .author, size: 11)
    front.add("Abstract: The clerks of the harbour kept the books of the town, and no one read them.", .abstract)
    let other =
      "Die Schreiber des Hafens führten die Bücher der Stadt mit Sorgfalt, und niemand las sie in dieser Zeit. "
    front.add("Zusammenfassung: " + other, .otherAbstract)
    front.add("Sie wurden erst nach dem Ende der Stadt von den Erben in einem Haus gefunden.", .otherAbstract)
    var read = FrontMatter()
    read.work.abstract = "The clerks of the harbour kept the books of the town, and no one read them."
    let title = FoundText(text: "The quiet work of the clerks in the harbour", places: [0], confidence: 0.9)
    OtherLanguages(tagged: front.tagged(), joiner: LineJoiner(front.document), language: "en")
      .read(into: &read, title: title)
    #expect(read.variants["title"]?.map(\.value) == ["Die stille Arbeit der Schreiber in dem Hafen und der Stadt"])
    #expect(read.variants["abstract"]?.first?.value.hasPrefix("Die Schreiber des Hafens") == true)
    #expect(read.variants["abstract"]?.first?.by == "translation")
  }
}
