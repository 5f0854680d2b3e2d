// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records
import Testing

@testable import Extraction

@Suite("Affiliations, addresses and ORCID iDs are bound to their authors") struct AffiliationTests {
  private func byline(_ front: PrintedFront, details: [Line] = []) -> [Contributor] {
    let joiner = LineJoiner(front.document)
    return BylineReader(tagged: front.tagged(), title: [0], joiner: joiner, language: "en", details: details).read()
      .contributors
  }

  private func page(_ lines: [(String, FrontLabel, Double)], raised: [Int: [Range<Int>]] = [:]) -> PrintedFront {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    for (place, line) in lines.enumerated() {
      front.add(line.0, line.1, size: line.2, raised: raised[place] ?? [])
    }
    front.add("Harbour clerks rarely appear in the books that others write of harbours and of the sea.", .abstract)
    return front
  }

  private func affiliations(_ contributors: [Contributor]) -> [[String]] { contributors.map(\.affiliations) }

  @Test("By numbers, raised or glued, whatever the labels of the lines") func numbers() {
    let front = page([
      ("Ada Lind1, Bo Weir1,2 and Carla Ravn2", .author, 11), ("1 Harbour University, North Bay", .body, 8),
      ("2 Moor College, Department of Weirs, Low-", .body, 8), ("town", .affiliation, 8),
    ])
    let harbour = "Harbour University, North Bay"
    let moor = "Moor College, Department of Weirs, Lowtown"
    #expect(affiliations(byline(front)) == [[harbour], [harbour, moor], [moor]])
  }

  @Test("One behind the other in a line, where the marks count on") func runOn() {
    let front = page([
      ("Ada Lind 1, Bo Weir 2 and Carla Ravn 3", .author, 11),
      ("1 Harbour University, P.O. Box 2 2 Earthmakers 3 Moor", .affiliation, 8), ("College, Lowtown", .body, 8),
    ])
    #expect(
      affiliations(byline(front)) == [["Harbour University, P.O. Box 2"], ["Earthmakers"], ["Moor College, Lowtown"]])
  }

  @Test("By daggers; a remark with a mark is no affiliation") func signs() {
    let front = page([
      ("Ada Lind†*, Bo Weir‡*", .author, 11), ("† Harbour University", .affiliation, 8),
      ("‡ Moor College", .affiliation, 8), ("* These authors contributed equally", .affiliation, 8),
    ])
    #expect(affiliations(byline(front)) == [["Harbour University"], ["Moor College"]])
  }

  @Test("Marks may stand before the names") func marksBeforeNames() {
    let front = page(
      [
        ("1Ada Lind, 2Bo Weir", .author, 11), ("1Harbour University", .affiliation, 8),
        ("2Moor College", .affiliation, 8),
      ], raised: [0: [0..<1, 11..<12]])
    #expect(affiliations(byline(front)) == [["Harbour University"], ["Moor College"]])
  }

  @Test("Without marks: one for all, one for each in order, or none at all where neither fits") func places() {
    let one = page([("Ada Lind, Bo Weir", .author, 11), ("Harbour University, North Bay", .body, 8)])
    #expect(affiliations(byline(one)) == [["Harbour University, North Bay"], ["Harbour University, North Bay"]])
    let each = page([
      ("Ada Lind and Bo Weir", .author, 11), ("School of Weirs, Harbour University", .affiliation, 8),
      ("Moor College, Lowtown", .affiliation, 8),
    ])
    #expect(affiliations(byline(each)) == [["School of Weirs, Harbour University"], ["Moor College, Lowtown"]])
    let unclear = page([
      ("Ada Lind, Bo Weir and Carla Ravn", .author, 11), ("School of Weirs, Harbour University", .affiliation, 8),
      ("Moor College, Lowtown", .affiliation, 8),
    ])
    #expect(byline(unclear).isEmpty)
  }

  @Test("What stands below a name is that author's, side by side too") func columns() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18, width: 400)
    front.add("Ada Lind", .author, size: 11, x: 60, width: 80, at: 90)
    front.add("Bo Weir", .author, size: 11, x: 300, width: 80, at: 90)
    front.add("Harbour University", .affiliation, size: 9, x: 60, width: 120, at: 104)
    front.add("Moor College", .affiliation, size: 9, x: 300, width: 100, at: 104)
    #expect(affiliations(byline(front)) == [["Harbour University"], ["Moor College"]])
  }

  @Test("A heading at the end of the article gives what the first page leaves out") func details() {
    let front = page([("Ada Lind1, Bo Weir2", .author, 11), ("1 Harbour University", .affiliation, 8)])
    let end = [Line(text: "1Harbour University, North Bay. 2Moor College, Lowtown.", page: 9)]
    #expect(affiliations(byline(front, details: end)) == [["Harbour University"], ["Moor College, Lowtown"]])
    let document = LaidOutDocument(
      document: Document(format: .pdf, pages: []),
      lines: ["Author details", "1Harbour University.", "Received: 2 May 2020", "2 Other"].enumerated().map {
        Line(text: $1, page: 9, block: $0)
      })
    #expect(AuthorDetails.lines(in: document).map(\.text) == ["1Harbour University."])
  }

  @Test("An address is the author's whose initials, mark or name it bears, and no one else's") func addresses() {
    let front = page([
      ("Ada Lind1,*, Bo Lind2 and Carla Ravn2", .author, 11), ("1 Harbour University", .affiliation, 8),
      ("2 Moor College; bl1970@moor.example.org (B.L.)", .affiliation, 8),
      ("* Correspondence: office@harbour.example.org", .affiliation, 8),
      ("Contact of the third author: ravn.c@moor.example.org", .affiliation, 8),
    ])
    #expect(
      byline(front).map(\.email) == [
        "office@harbour.example.org", "bl1970@moor.example.org", "ravn.c@moor.example.org",
      ])
  }

  @Test("An ORCID iD behind a name is that author's") func orcids() {
    let front = page([("Ada Lind 0000-0002-1825-0097, Bo Weir", .author, 11)])
    #expect(byline(front).map(\.orcid) == ["0000-0002-1825-0097"])
  }
}
