// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records
import Testing

@testable import Extraction

@Suite("Whether a document is a scholarly work")
struct WorkJudgementTests {
  private let lind = Name(family: "Lind", given: "Ada")
  private let stamp = Name(family: "Stamp", given: "Office Date")

  private var form: JudgedPage {
    var page = JudgedPage()
    page.add("CLAIM FOR HARBOUR DUES", size: 16)
    page.add("Form No. 12-B (Rev. May)")
    page.add("For office use")
    page.add("Office Date Stamp")
    page.add("Date of birth: ________")
    page.add("Signature of claimant: ________")
    page.add("☐ Yes ☐ No")
    page.formFields = 9
    page.read(title: "CLAIM FOR HARBOUR DUES", 0.8, authors: [stamp], 0.6)
    page.record.work.containerTitle = "Form"
    page.record.work.volume = "12"
    page.record.work.abstract = "Yes No"
    page.record.work.issued = PartialDate(parsing: "2010")
    return page
  }

  private var article: JudgedPage {
    var page = JudgedPage()
    page.add("The Quiet Work of Clerks", size: 18)
    page.add("Ada Lind", size: 12)
    page.add("Abstract")
    for number in 1...4 {
      if number == 1 { page.add("1 Introduction") }
      page.addProse(3, page: number)
    }
    page.add("References", page: 4)
    page.read(title: "The Quiet Work of Clerks", 0.95, authors: [lind], 0.95)
    return page
  }

  @Test("Nothing is made up of a form but the heading that it prints") func forms() {
    #expect(form.judgement.isNoWork)
    let judged = form.judged()
    #expect(judged.work.type == .document)
    #expect(judged.work.title == "CLAIM FOR HARBOUR DUES")
    #expect(judged.provenance["title"]?.confidence == 0.8)
    #expect(judged.work.author.isEmpty && judged.work.containerTitle == nil && judged.work.volume == nil)
    #expect(judged.work.abstract == nil && judged.work.issued == nil && judged.provenance["author"] == nil)
    let warning = judged.warnings.first { $0.code == .notAWork }
    #expect(warning?.message.contains("fields to fill in") == true)
    #expect(warning?.message.contains("a form") == true)
  }

  @Test("An article stays as it is") func articles() {
    #expect(article.judgement.isWork)
    #expect(article.judged() == article.record)
  }

  @Test("A review of a page, with neither abstract nor references, stays as it is") func reviews() {
    var page = JudgedPage()
    page.add("Clerks and Ledgers, by Bo Ravn", size: 14)
    page.add("Reviewed by Ada Lind")
    page.addProse(8)
    page.read(title: "Clerks and Ledgers, by Bo Ravn", 0.9, authors: [lind], 0.9)
    page.record.work.type = .reviewBook
    #expect(page.judged() == page.record)
  }

  @Test(
    "In doubt the confidence of what is not plainly printed falls by the probability, and little confidence is none")
  func doubts() throws {
    var page = JudgedPage()
    page.add("the clerks and their ledgers in the town")
    page.addProse(5)
    page.read(title: "the clerks and their ledgers in the town", 0.7, authors: [lind], 0.9)
    let judgement = page.judgement
    #expect(!judgement.isWork && !judgement.isNoWork)
    let judged = page.judged()
    #expect(!judged.warnings.contains { $0.code == .notAWork })
    let lowered = try #require(judged.provenance["author"]?.confidence)
    #expect(abs(lowered - 0.9 * judgement.probability) < 0.001)
    #expect((judged.work.title == nil) == (0.7 * judgement.probability < 0.33))
  }

  @Test("Letters, invoices, exams and prints of web pages by their words") func otherForms() {
    func form(_ lines: [String], maker: String? = nil) -> DocumentForm? {
      var page = JudgedPage()
      for line in lines { page.add(line) }
      if let maker { page.metadata = [Document.MetadataEntry(name: "Producer", content: maker)] }
      return DocumentForm(of: page.signs)
    }
    #expect(form(["Dear Dr Weir,", "thank you for the ledger.", "Yours sincerely"])?.type == .personalCommunication)
    #expect(form(["Invoice 12", "Bill to: North Bay", "Quantity 3", "Subtotal: $ 12"]) == .invoice)
    #expect(form(["Final exam", "Closed book", "Question 1", "Student number"]) == .exam)
    #expect(form(["Clerks", "Port of North Bay"], maker: "Skia/PDF m110")?.type == .webpage)
    #expect(form(["Clerks", "Port of North Bay"], maker: "Skia/PDF m110 Google Docs Renderer") == nil)
    #expect(form(["We sincerely thank the port.", "The invoice of 1810 was lost."]) == nil)
  }

  @Test("A talk's slides are a speech, with the title and names that they print") func slides() {
    var page = JudgedPage()
    page.width = 720
    page.height = 540
    page.add("Clerks of the Quay", size: 30)
    page.add("by Ada Lind", size: 18)
    for number in 2...6 { page.add("Ledgers", page: number, size: 24) }
    page.read(title: "Clerks of the Quay", 0.8, authors: [lind], 0.8)
    let judged = page.judged()
    #expect(judged.work.type == .speech)
    #expect(judged.work.title == "Clerks of the Quay")
    #expect(judged.work.author == [lind])
  }

  @Test("Wide sheets of small print are no slides") func landscape() {
    var page = JudgedPage()
    page.width = 842
    page.height = 595
    for number in 1...5 { page.add("Ledgers of the port", page: number) }
    #expect(!page.signs.shape.isSlides)
  }

  @Test("Kinds that works call themselves, as lines of their own, and series") func kinds() {
    #expect(ScholarlyWords.namesKind("BOOK REVIEW"))
    #expect(ScholarlyWords.namesKind("Harbour Working Paper No. 12"))
    #expect(ScholarlyWords.namesKind("某大学硕士学位论文"))
    #expect(!ScholarlyWords.namesKind("The editorial office is closed"))
    #expect(ScholarlyWords.opensSummary("摘要：港口"))
    #expect(!ScholarlyWords.opensSummary("Abstract"))
  }

  @Test("A work that nothing names is told from others by its file") func unnamed() {
    #expect(!WorkIdentity.isNamed(Work(type: .document)))
    #expect(WorkIdentity.isNamed(Work(title: "Dues")))
  }

  @Test("A document whose text is missing is not judged by how little it says") func scans() {
    var page = JudgedPage()
    page.add("Clerks of the quay")
    #expect(page.signs[.few] > 0.9)
    let scan = LaidOutDocument(
      document: Document(format: .pdf, pages: page.document.document.pages, faults: [.pagesWithoutText([2, 3])]),
      lines: page.lines, bodySize: 10)
    #expect(WorkSigns(document: scan, record: page.record)[.few] == 0)
  }
}
