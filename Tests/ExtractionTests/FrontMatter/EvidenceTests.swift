// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Evidence for imprints: what looks like a volume, a journal or a year and is none") struct EvidenceTests {
  @Test(
    "Versions, standards and classes are no volumes",
    arguments: [
      "The knots class v0.9.4, 2015", "Summer term 2042 – v3.29 (2022/12/11)", "In accordance with ISO 26262-8:2018",
      "Primary: 1AB, 5 (quay2020); Secondary: 7",
    ])
  func versions(_ text: String) { #expect(Imprint(text)?.volume == nil && Imprint(text)?.issue == nil) }

  @Test("Numbers of forms are no volumes and no issues, volumes of four digits with pages are") func forms() {
    #expect(Imprint("Form 1040 (2025)") == nil && Imprint("Harbour Control No. 2900, 2026") == nil)
    #expect(Imprint("J. Quays A 1218 (2011) 123-130")?.volume == "1218")
    #expect(Imprint("Quay Letters, No. 12, 2026")?.issue == "12")
    #expect(!ContainerName.isName("2nd Edition") && ContainerName.isName("Quays International Edition"))
  }

  @Test("A supplement is an issue") func supplement() {
    #expect(Imprint("Quay Letters 12(suppl 1):34-56")?.issue == "suppl")
  }

  @Test("A name that two lines print is said once, and a short word before a point is shortened") func names() {
    #expect(ContainerName.trimmed("Curr. Quays Curr. Quays") == "Curr. Quays")
    #expect(ContainerName.trimmed("Proc. Harbour Meas. Comput. Syst.,") == "Proc. Harbour Meas. Comput. Syst.")
  }

  private func container(
    _ texts: [(String, Int)], above: Set<String> = [], isNumbered: Bool = false, isIdentified: Bool = false
  ) -> String? {
    let sources = texts.map { ImprintSource(text: $0.0, page: $0.1, weight: 1, isFurniture: true) }
    return ContainerVote(
      sources: sources, imprints: [], title: "On clerks", authors: [], masthead: above, isNumbered: isNumbered,
      isIdentified: isIdentified
    ).best?.text
  }

  @Test("A running head is no journal, unless it says so, has numbers, or is a masthead beside a DOI")
  func runningHead() {
    let heads = (1...4).map { ("Harbour Works", $0) }
    #expect(container(heads) == nil)
    #expect(container(heads, isNumbered: true) == "Harbour Works")
    #expect(container(heads, above: ["Harbour Works"], isIdentified: true) == "Harbour Works")
    #expect(container((1...4).map { ("Journal of Harbour Works", $0) }) == "Journal of Harbour Works")
    #expect(container([("Northern Journal of Tides", 1)], above: ["Northern Journal of Tides"]) != nil)
    #expect(container((1...4).map { ("General Article", $0) }, isNumbered: true) == nil)
  }

  @Test("A name that running heads alone repeat is less sure than one before a volume") func sureness() {
    func confidence(_ imprints: [(name: String, weight: Double)]) -> Double? {
      let heads = (1...9).map {
        ImprintSource(text: "Journal of Harbour Works", page: $0, weight: 1, isFurniture: true)
      }
      return ContainerVote(
        sources: heads, imprints: imprints, title: "On clerks", authors: [], masthead: [], isNumbered: true,
        isIdentified: false
      ).best?.confidence
    }
    #expect(confidence([]) == 0.75)
    #expect(confidence([("Journal of Harbour Works", 9)]) == 0.95)
    #expect(container((1...4).map { ("Tides: User Guide for Journals", $0) }) == nil)
  }

  @Test("The volumes of a book under review are no volumes of a journal") func reviewed() {
    #expect(RelatedWorks.describesBook("Quay Library 76. 2 vols. Florence: Harbour, 2016."))
    #expect(RelatedWorks.describesBook("Harbour, 2016. vol. 1: Studies. vol. 2: Texts"))
    #expect(RelatedWorks.describesBook("Pp. x + 451, ISBN 978-88-8450-716-7, €145.00"))
    #expect(!RelatedWorks.describesBook("Quay Letters, vol. 12, no. 3, pp. 394-401"))
  }

  private func year(_ lines: [(String, FrontLabel)]) -> Int? {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    for (text, label) in lines { front.add(text, label) }
    return PublicationYear(document: front.document, tagged: front.tagged(), title: [0]).year
  }

  @Test("Codes of keywords and works that are cited give no year") func noYear() {
    #expect(year([("Harbours (251) — History of quays(1868) —", .keywords)]) == nil)
    #expect(year([("of harbours (Lind 1957).", .body)]) == nil)
  }

  @Test(
    "Dates in lines of few words, dates below their cue, dates of meetings",
    arguments: [
      ("2020/10/29", 2020), ("Released 2020-01-13", 2020), ("May 18, 2000; Version 1.3", 2000),
      ("Draft version February 26, 2021", 2021), ("NET’15, October 12–16, 2015, Harbour, Colorado, USA.", 2015),
    ])
  func dates(_ text: String, year: Int) { #expect(self.year([(text, .body)]) == year) }

  @Test("The date below the word that announces it") func below() {
    #expect(year([("Published", .body), ("25 February 2015", .body)]) == 2015)
  }
}
