// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Testing

@testable import Extraction

private func work(_ markup: String) throws -> Work {
  let line = try JSONEncoder().encode(["id": "test", "tagged": markup])
  return ReferenceNormalizers.read(TaggedReference(try #require(LabelledReference.read(Array(line)).first))).work
}

@Suite("Signs that print where a title begins and ends")
struct QuotedTitleTests {
  @Test func `what stands behind a quoted title is its container`() throws {
    let stop = try work(
      "<author>Bera, J.</author> (<date>1999</date>). <title>\"Names of the tides.\" Resonance</title> <volume>4</volume>: <pages>53-61</pages>."
    )
    #expect(stop.title == "Names of the tides")
    #expect(stop.containerTitle == "Resonance")
    let inside = try work(
      "<author>B. Bert</author>, <title>«Saluto», in La Chiesa nel Seicento</title>, <date>1992</date>.")
    #expect(inside.title == "Saluto")
    #expect(inside.containerTitle == "La Chiesa nel Seicento")
    let other = "“Ebb and flow,” Tides"
    #expect(
      try work("<title>\(other)</title>, <container-title>Coast</container-title> <volume>3</volume>.").title == other)
  }

  @Test func `a title goes on behind a quotation that nothing parts from it`() throws {
    let title = "“Sono storie di mare e basta”. Figure della marea"
    #expect(try work("<author>A. Au</author>, <title>\(title)</title>, <date>1992</date>.").title == title)
    let subtitle = "“Behind the Quay”: Families of the Port"
    #expect(try work("<author>A. Au</author>, <title>\(subtitle)</title>, <date>1992</date>.").title == subtitle)
  }

  @Test func `names end before an opening mark, and a container begins behind a closing one`() throws {
    let names = try work(
      "<author>F. Green, Y. Zhu, 'Overfishing</author>, <title>Job Losses, and Tides</title>', <container-title>Oxford Papers</container-title>, <date>2010</date>."
    )
    #expect(names.author.map(\.family) == ["Green", "Zhu"])
    #expect(names.title == "Overfishing, Job Losses, and Tides")
    let container = try work(
      "<author>L. Raz</author>, '<title>Sorption of water by sand</title>. <container-title>Review', Polym. Sci.</container-title>, <volume>27</volume>"
    )
    #expect(container.title == "Sorption of water by sand. Review")
    #expect(container.containerTitle == "Polym. Sci.")
  }

  @Test func `a body before a quoted title wrote it, and the day of a visit is not that of its issue`() throws {
    let page = try work("<title>City of Bergen, “Fakta om havnen</title>”, accessed <date>29 June 2020</date>")
    #expect(page.author == [Name(literal: "City of Bergen")])
    #expect(page.title == "Fakta om havnen")
    #expect(page.issued == nil)
    #expect(page.accessed?.year == 2020)
    let updated = try work(
      "<author>City of Bergen</author>, “<title>Fakta om havnen</title>”, updated <date>3 June 2020</date>")
    #expect(updated.issued?.year == 2020)
    let article = try work(
      "<container-title>Harbour Times</container-title>, “<title>Ebb all day</title>”, <date>1999</date>")
    #expect(article.author.isEmpty)
    #expect(article.containerTitle == "Harbour Times")
  }

  @Test func `place, publisher and date in a bracket are told by its signs`() throws {
    let book = try work("<title>Quay Trust, Guida al porto (Rome: Quay Trust Italia</title>, 2018)")
    #expect(book.author == [Name(literal: "Quay Trust")])
    #expect(book.title == "Guida al porto")
    #expect(book.publisher == "Quay Trust Italia")
    #expect(book.publisherPlace == "Rome")
    #expect(book.issued?.year == 2018)
    let brief = try work(
      "<author>Ada Holm</author>, “<title>Ports for All?” (policy brief</title>, Harbour Centre, Brussels, 4 March 2020)"
    )
    #expect(brief.title == "Ports for All?")
    #expect(brief.genre == "policy brief")
    #expect(brief.publisher == "Harbour Centre")
    #expect(brief.publisherPlace == "Brussels")
    #expect(brief.issued == PartialDate(2020, 3, 4))
    let year = try work("<title>Report of the Port</title> <date>2015</date> (Bergen: Quay, 2016), 12")
    #expect(year.title == "Report of the Port 2015")
    #expect(year.issued?.year == 2016)
    let pages = try work("<title>Ebb (Vol. 3: Tides, 1990)</title>")
    #expect(pages.title == "Ebb (Vol. 3: Tides, 1990)")
  }

  @Test func `of an interview those who spoke and the day are kept`() throws {
    let interview = try work(
      "Author interview with <author>Paolo Quell</author>, <title>Coordinator</title>, and Ada Lind, Head of Housing, Milan, <date>10 September 2019</date>"
    )
    #expect(interview.type == .interview)
    #expect(interview.author.map(\.family) == ["Quell", "Lind"])
    #expect(interview.title == nil)
    #expect(interview.issued?.year == 2019)
    let nobody = try work(
      "Author interview with a member of staff, <container-title>Bergen</container-title>, <date>4 May 2019</date>")
    #expect(nobody.type == .interview)
    #expect(nobody.containerTitle == nil)
    let titled = try work(
      "<title>Interview mit dem Wirt der „Ebbe“</title>. <location>Kiel</location>, <date>2013</date>.")
    #expect(titled.title == "Interview mit dem Wirt der „Ebbe“")
  }
}
