// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Imprints: journal, volume, issue, pages and year of mastheads and running heads") struct ImprintTests {
  @Test(
    "Locators by their words and by their signs",
    arguments: [
      ("Harbour Studies, Vol. 12, No. 3 (2001), pp. 394–401", "Harbour Studies", "12", "3", "394-401", 2001),
      ("Hafenblätter, 43. Jg. (2010), Heft 2, S. 123–140", "Hafenblätter", "43", "2", "123-140", 2010),
      ("Journal of Quays 43(4) · 2007 · 167–170", "Journal of Quays", "43", "4", "167-170", 2007),
      ("Lind et al. Quay Medicine (2020) 20:1043", "Quay Medicine", "20", nil, "1043", 2020),
      ("Tides 2014, 4, 932-945", "Tides", "4", nil, "932-945", 2014),
      ("J. Clin. Quay. Nutr., 46, 52–59, January 2010", "J. Clin. Quay. Nutr.", "46", nil, "52-59", 2010),
      ("Moor Sci Nutr. 2017;5:784–792.", "Moor Sci Nutr", "5", nil, "784-792", 2017),
      ("Moorland 2020;99:51(e23682)", "Moorland", "99", "51", "e23682", 2020),
      ("Hafenkunde 49: e1112020, 4 tab., 2022", "Hafenkunde", "49", nil, "e1112020", 2022),
      ("QuayScience C 5.2 (#5) – Lind et al. 2019", "QuayScience C", "5", "2", nil, 2019),
      ("Science in One Port 4 (2025) 100109", "Science in One Port", "4", nil, "100109", 2025),
      ("Revista do Cais, v. 33, e200057, 2021", "Revista do Cais", "33", nil, "e200057", 2021),
      ("Cadernos do Cais, vol. 48, n.º 3 (2016), pp. 386–392", "Cadernos do Cais", "48", "3", "386-392", 2016),
      ("(2010) 73(2) Quay Law Review 167-190", "Quay Law Review", "73", "2", nil, 2010),
      ("Die Kaikomödie 2/2004, S. 81–87", "Die Kaikomödie", nil, "2", "81-87", 2004),
    ] as [(String, String?, String?, String?, String?, Int?)]) func locators(
      _ text: String, journal: String?, volume: String?, issue: String?, pages: String?, year: Int?
    ) throws
  {
    let imprint = try #require(Imprint(text))
    #expect(imprint.journal == journal)
    #expect(imprint.volume == volume)
    #expect(imprint.issue == issue)
    #expect(imprint.pages == pages)
    #expect(imprint.year == year)
  }

  @Test(
    "A sentence with numbers is no imprint", arguments: ["The committee met 7 times in 1984.", "Figure 2: at 10:30"])
  func noImprint(_ text: String) { #expect(Imprint(text) == nil) }

  private func ballots(_ sources: [ImprintSource]) -> [ImprintVote.Ballot] {
    sources.compactMap { ImprintVote.Ballot($0, title: "On the quiet work of clerks") }
  }

  @Test("What stands before the title in a citation is no journal, and the year before it is the year of publication")
  func citation() throws {
    let text = "Lind A, Weir B (2019) On the Quiet Work of Clerks. Quay Letters 20(5): e0323994."
    let ballot = try #require(ballots([ImprintSource(text: text, page: 1, weight: 2)]).first)
    #expect(ballot.imprint.journal == "Quay Letters")
    #expect(ballot.imprint.year == 2019)
  }

  @Test("Numbers that change from page to page in running heads are no pages of the work") func runningPages() {
    let heads = (0..<3).map {
      ImprintSource(text: "Quay Letters 43 (2001) \(395 + $0)", page: 2 + $0, weight: 0.8, isFurniture: true)
    }
    let vote = ImprintVote(ballots(heads))
    #expect(vote.volume == "43")
    #expect(vote.pages == nil)
  }

  @Test("The full name of a journal is taken where the document prints it beside the shortened one") func fullName() {
    let sources = [
      ImprintSource(text: "Moorish Journal of Quay Sciences", page: 1, weight: 1),
      ImprintSource(text: "Moor J Quay Sci, Vol. 21, No. 4, Apr 2018", page: 2, weight: 0.8, isFurniture: true),
    ]
    let vote = ContainerVote(
      sources: sources, imprints: ImprintVote(ballots(sources)).journals, title: "Clerks", authors: [],
      masthead: ["Moorish Journal of Quay Sciences"], isNumbered: true, isIdentified: false)
    #expect(vote.best?.text == "Moorish Journal of Quay Sciences")
    #expect(vote.short == "Moor J Quay Sci")
  }

  @Test("A running title and running names are no journals") func runningTitle() {
    var heads: [ImprintSource] = []
    for page in 2..<6 {
      for text in ["The quiet work of clerks", "Lind and Weir"] {
        heads.append(ImprintSource(text: text, page: page, weight: 0.8, isFurniture: true))
      }
    }
    let vote = ContainerVote(
      sources: heads, imprints: [], title: "On the quiet work of clerks",
      authors: [Name(family: "Lind", given: "Ada"), Name(family: "Weir", given: "Bo")], masthead: [], isNumbered: true,
      isIdentified: false)
    #expect(vote.best == nil)
  }

  @Test("The publisher's copyright line names the journal") func copyright() {
    #expect(
      ContainerVote.behindCopyright("© 2018 The Authors. Moor & Nutrition published by Quay Press Ltd.")
        == "Moor & Nutrition")
  }

  @Test("Page numbers that run through a document give its pages") func printedPages() {
    let lines = (1...4).map { Line(text: "\(170 + $0)", page: $0, zone: .pageNumber) }
    let document = Document(format: .pdf, pages: [])
    #expect(PrintedPages(LaidOutDocument(document: document, lines: lines)).range == "171-174")
    let numbered = (1...4).map { Line(text: "\($0)", page: $0, zone: .pageNumber) }
    #expect(PrintedPages(LaidOutDocument(document: document, lines: numbered)).range == nil)
  }

  @Test("The book of a chapter with its editors") func book() throws {
    let text = "in: Ada Weir / Bo Lind (eds.), Clerks and Their Harbours, Oxford: Harbour Press 2021, 260–268"
    let book = try #require(BookSource.find(in: [text]))
    #expect(book.title == "Clerks and Their Harbours")
    #expect(book.editors.map(\.family) == ["Weir", "Lind"])
    #expect(book.publisher == "Harbour Press")
    #expect(book.place == "Oxford")
    #expect(book.pages == "260-268")
    #expect(book.year == 2021)
  }

  @Test("A number that another imprint of the volume has for its issue is the issue") func issue() {
    let sources = [
      ImprintSource(text: "Moorland (2018) 97:11(e9971)", page: 1, weight: 1.2),
      ImprintSource(text: "Lind et al. Moorland (2018) 97:11", page: 2, weight: 0.8, isFurniture: true),
      ImprintSource(text: "Lind et al. Moorland (2018) 97:11", page: 4, weight: 0.8, isFurniture: true),
    ]
    let vote = ImprintVote(ballots(sources))
    #expect(vote.issue == "11")
    #expect(vote.pages == "e9971")
  }

  @Test("An acronym yields to the name it stands for, and what kind of journal it is, is no part of the name")
  func acronym() {
    #expect(ContainerName.isAcronym("MJQS", of: "Moorish Journal of Quay Sciences"))
    #expect(!ContainerName.isAcronym("MJQ", of: "Moorish Journal of Quay Sciences"))
    #expect(ContainerName.trimmed("Tide-Response: An International Journal") == "Tide-Response")
    #expect(ContainerName.trimmed("DOI: 10.5555/quay.45231") == nil)
  }

  @Test("A DOI built of volume, issue and article tells the issue") func numberedDOI() {
    #expect(NumberedDOI("10.3390/w21020186", volume: "21")?.issue == "2")
    #expect(NumberedDOI("10.3390/w21020186", volume: "20") == nil)
    #expect(NumberedDOI("10.5555/w21020186", volume: "21") == nil)
  }
}
