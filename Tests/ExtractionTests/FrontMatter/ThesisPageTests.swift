// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Title pages of theses, and authors that a word announces") struct ThesisPageTests {
  private func title(_ front: PrintedFront) -> String? {
    TitleReader(tagged: front.tagged(), joiner: LineJoiner(front.document), language: "en").read()?.text
  }

  private func authors(_ front: PrintedFront, title: [Int]) -> [String] {
    BylineReader(tagged: front.tagged(), title: title, joiner: LineJoiner(front.document)).read().names.map {
      $0.literal ?? [$0.given, $0.family].compactMap { $0 }.joined(separator: " | ")
    }
  }

  private var thesis: PrintedFront {
    var front = PrintedFront()
    front.add("UNIVERSITY OF HARBOUR", .body, size: 12)
    front.add("On the Quiet Work of Clerks", .body, size: 12)
    front.add("by", .body, size: 12)
    front.add("Quira Moor", .body, size: 12)
    front.add("A THESIS", .author, size: 12, block: 9)
    front.add("SUBMITTED TO THE FACULTY OF TIDES", .title, size: 12, block: 9)
    front.add("IN PARTIAL FULFILLMENT OF THE REQUIREMENTS", .title, size: 12, block: 9)
    front.add("MAY, 2019", .dates, size: 12)
    return front
  }

  @Test("The statement of the degree is no title, and what stands below the word by is the author") func statement()
    throws
  {
    let page = try #require(ThesisPage(thesis.tagged()))
    #expect(page.statement == [4, 5, 6] && page.author == [3] && page.title == [1])
    #expect(title(thesis) == "On the Quiet Work of Clerks")
    #expect(authors(thesis, title: [1]) == ["Quira | Moor"])
  }

  @Test("A page of text that speaks of degrees is no title page") func prose() {
    var front = thesis
    for _ in 0..<20 { front.add("Clerks rarely appear in the books that others write of harbours and the sea", .body) }
    #expect(ThesisPage(front.tagged()) == nil)
  }

  @Test("A review names who wrote it below its words for that") func review() {
    var front = PrintedFront()
    front.add("The Sea and its Clerks by Ada Lind", .body, size: 10)
    front.add("Reviewed by", .title, block: 5)
    front.add("Quira Moor∗", .title, block: 5)
    front.add("University of Harbour", .title, block: 5)
    #expect(authors(front, title: [0]) == ["Quira | Moor"])
    #expect(AnnouncedAuthor(on: 1, of: front.tagged())?.block == [2, 3])
  }

  @Test("Labels announce candidates; advisors and their label do not") func labels() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    front.add("Candidate", .author, size: 10)
    front.add("Quira Moor (ID number 1234567)", .author, size: 10)
    front.add("Thesis Advisors", .author, size: 10)
    front.add("Ada Lind", .author, size: 10)
    #expect(authors(front, title: [0]) == ["Quira | Moor"])
  }

  @Test("What stands before a colon, decimals and dates are no names; words for authors are") func others() {
    #expect(RoleWords.announcesOther("Build Code: 0004") && RoleWords.announcesOther("Exercise 5.1 Headings"))
    #expect(!RoleWords.announcesOther("Authors: Ada Lind") && !RoleWords.announcesOther("Written by: Ada Lind"))
    #expect(RoleWords.isDated("Printed April 16, 2004") && RoleWords.isDated("January 20, 2021, Harbour"))
    #expect(!RoleWords.isDated("April Lind and Bo Weir"))
    #expect(RoleWords.begins("Co-advisor Bo Weir") && RoleWords.begins("Thesis Advisors"))
  }

  @Test("Numbers of papers, words before by-lines and labels are no part of titles, nor are calls of notes")
  func parts() {
    #expect(TitleExtent.isCode("HARBOR2023-0417") && !TitleExtent.isCode("COVID-19 in harbours"))
    #expect(TitleExtent.isLead("by") && TitleExtent.isKind("Bachelor’s Thesis"))
    #expect(TitleReader.withoutLabel("TITLE: The quiet work") == "The quiet work")
    #expect(
      TitleReader.withoutCalls("Of clerks⋆,⋆⋆") == "Of clerks"
        && TitleReader.withoutCalls("Of clerks, ") == "Of clerks,")
  }
}
