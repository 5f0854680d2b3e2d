// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("Abstracts, keywords and identifiers of first pages") struct FrontTextTests {
  private let sentence = "Harbour clerks rarely appear in the books that others write of harbours and of the sea"

  private func abstract(_ front: PrintedFront) -> String? {
    AbstractReader(tagged: front.tagged(), joiner: LineJoiner(front.document), language: "en", bodySize: 10).read()?
      .text
  }

  private func keywords(_ front: PrintedFront) -> [String]? {
    KeywordReader(tagged: front.tagged(), joiner: LineJoiner(front.document), language: "en").read()?.words
  }

  private func doi(_ front: PrintedFront) -> String? {
    var matter = FrontMatter()
    IdentifierReader(document: front.document, tagged: front.tagged()).read(into: &matter)
    return matter.work.doi
  }

  @Test("Cues begin a line, or stand between blanks where they name institutions and the like; some are all of a line")
  func cues() {
    #expect(PrintedCues.cues(in: "Keywords: harbours, dues").found == [.keywords])
    #expect(PrintedCues.cues(in: "Résumé").found == [.abstract] && PrintedCues.cues(in: "Résumé").isWhole)
    #expect(PrintedCues.cues(in: "Department of Tides, Harbour University").found == [.affiliation])
    #expect(PrintedCues.cues(in: "Received at the harbour school").found == [.dates, .affiliation])
    #expect(PrintedCues.cues(in: "1. Introduction").found == [.introduction])
    #expect(PrintedCues.cues(in: "Multiversity of keywords").found.isEmpty)
    #expect(PrintedCues.isCaption("Fig. 3. Quays") && !PrintedCues.isCaption("Figures of 1900"))
    #expect(PrintedCues.opensSummary("Keywords: quays") && !PrintedCues.opensSummary("Quays: keywords"))
    #expect(PrintedCues.cueLength(in: "A B S T R A C T: Quays", of: .abstract) == 17)
    #expect(PrintedCues.cueLength(in: "Abstraction", of: .abstract) == 0)
  }

  @Test("An abstract called so before a longer text that begins with “Background”") func called() {
    var front = PrintedFront()
    front.add("Abstract", .heading)
    front.add("Methods: \(sentence).", .abstract, size: 9)
    front.add("Background", .heading)
    front.add("\(sentence), and they rarely complain of it in their ledgers and letters.", .abstract, size: 10)
    #expect(abstract(front) == "Methods: \(sentence).")
  }

  @Test("Lines of a column beside the abstract are left out where reading order goes to and fro") func neighbours() {
    var front = PrintedFront()
    front.add("Abstract", .heading, block: 0)
    for row in 0..<4 {
      let top = 100.0 + 12 * Double(row)
      front.add(
        "Clerks keep lists of ships in row \(row)\(row == 3 ? "." : "")", .abstract, width: 180, block: 1, at: top)
      front.add("A box on strengths of the study \(row)", .abstract, x: 320, width: 180, block: 1, at: top)
    }
    #expect(abstract(front)?.contains("strengths") == false)
    #expect(abstract(front)?.hasSuffix("in row 3.") == true)
  }

  @Test("The title in brackets before an abstract is none of it") func bracketedTitle() {
    var front = PrintedFront()
    front.add("Abstract – (Quiet work of clerks in harbours). \(sentence).", .abstract)
    #expect(abstract(front) == "\(sentence).")
  }

  @Test("Keywords in a narrow column, one a line, with the abstract beside them") func keywordColumn() {
    var front = PrintedFront()
    front.add("Keywords:", .heading, size: 8, at: 100)
    front.add(sentence, .abstract, x: 200, at: 100)
    front.add("Harbour clerks", .abstract, size: 8, at: 109)
    front.add("\(sentence).", .abstract, x: 200, at: 112)
    front.add("Ledgers", .abstract, size: 8, at: 118)
    #expect(keywords(front) == ["Harbour clerks", "Ledgers"])
  }

  @Test("A full line of keywords goes on in the next one") func fullLine() {
    var front = PrintedFront()
    front.add("Keywords: harbour clerks, ledgers, islands, Northern Harbour", .keywords, width: 400, block: 1)
    front.add("Park", .body, width: 20, block: 1)
    front.add("Introduction", .heading, block: 2)
    #expect(keywords(front) == ["harbour clerks", "ledgers", "islands", "Northern Harbour Park"])
  }

  @Test("A DOI alone on its line before those of cited works") func ownDOI() {
    var front = PrintedFront()
    front.add("Replicated: 343–369. https://doi.org/10.5555/cited.1", .doi)
    front.add("10.5555/own.2", .doi)
    #expect(doi(front) == "10.5555/own.2")
  }

  @Test("A DOI beside volume and year at the foot of the page") func imprintDOI() {
    var front = PrintedFront()
    front.add("Tides 2016, 21, 186; doi:10.5555/tides21020186", .body, at: 770)
    #expect(doi(front) == "10.5555/tides21020186")
  }

  @Test("Classes of a scheme are no keywords; keywords without a word for them are many and sure") func classes() {
    var front = PrintedFront()
    front.add("CCS Concepts: • Harbours → Quays; Tides; • Clerks", .keywords)
    front.add("→ Desks.", .keywords)
    front.add("Additional Key Words and Phrases: harbours, dues, clerks", .keywords)
    #expect(keywords(front) == ["harbours", "dues", "clerks"])
    var alone = PrintedFront()
    alone.add("amet orci, dignissim rutrum", .keywords)
    #expect(keywords(alone) == nil)
    var dashes = PrintedFront()
    dashes.add("Keywords: Harbours (251) — Quays (17) — Tides (9) —", .keywords)
    #expect(keywords(dashes) == ["Harbours (251)", "Quays (17)", "Tides (9)"])
  }

  @Test("Prose right above the keywords is the abstract, before text below them") func aboveKeywords() {
    var front = PrintedFront()
    front.add("The Quiet Work of Clerks", .title, size: 18)
    for _ in 0..<3 { front.add(sentence + ".", .body, block: 7) }
    front.add("Keywords: harbours, dues", .keywords)
    for _ in 0..<3 { front.add("The lead of the article tells of harbours in bold.", .abstract, block: 8) }
    #expect(abstract(front)?.hasPrefix("Harbour clerks rarely") == true)
  }

  @Test("Notes, tables of contents and lines without a sentence are no abstract") func noAbstract() {
    #expect(!AbstractReader.canBeAbstract("∗ Ada Lind is a clerk.", isCalled: false))
    #expect(!AbstractReader.canBeAbstract("1 Quays . . . . . 7", isCalled: true))
    #expect(!AbstractReader.canBeAbstract("THE QUIET WORK By Ada Lind", isCalled: false))
    #expect(AbstractReader.canBeAbstract("The quiet work", isCalled: true))
  }

  @Test("A serial's number stands behind its letters") func serialNumber() {
    for (line, number) in [("OMB No. 1545-0074", nil), ("ISSN 1545-0074", "1545-0074")] {
      var front = PrintedFront()
      front.add(line, .other)
      var matter = FrontMatter()
      IdentifierReader(document: front.document, tagged: front.tagged()).read(into: &matter)
      #expect(matter.work.issn == number)
    }
  }
}
