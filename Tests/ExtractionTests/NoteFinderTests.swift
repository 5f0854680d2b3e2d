// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout
import Testing

@testable import Extraction

/// A line of a made-up page; a raised mark may lead it.
private func line(_ text: String, page: Int = 1, y: Double, size: Double = 10, raised: [Range<Int>] = []) -> Line {
  Line(
    text: text, page: page, box: Box(minX: 70, minY: y - size, maxX: 430, maxY: y), size: size, raised: raised)
}

@Suite("Notes of positioned pages")
struct NoteFinderTests {
  @Test(
    "Labels at the head of a line, in each form that print has",
    arguments: [
      ("12 Vgl. Holm 2001.", "12", NoteLabel.Form.spaced), ("3. See the report.", "3", .stopped),
      ("[4] Cf. Berg.", "4", .bracketed), ("7Vgl. Lind.", "7", .glued), ("15", "15", .alone),
    ])
  func labels(text: String, label: String, form: NoteLabel.Form) {
    let found = NoteLabel(line(text, y: 700, size: 8))
    #expect(found?.text == label && found?.form == form)
  }

  @Test(
    "Section numbers, decimals, ordinals and calls that begin a line are no labels",
    arguments: ["2.1 Methods", "3.500 households moved", "2nd edition", "12, and others", "§ 12 of the act"])
  func noLabels(text: String) { #expect(NoteLabel(line(text, y: 700)) == nil) }

  @Test("A number right behind a word or a stop may be a call; a decimal, a year and a range are none")
  func gluedCalls() {
    let text = "The reform.12 was late,3 as shown* in 1998 by 3.5 per cent and x2a."
    #expect(NoteCalls.glued(in: text).map(\.label) == ["12", "3", "*"])
  }

  @Test("Numbers count on through the document, over a stray number and over pages")
  func sequence() {
    let lines = [
      line("1 First note.", y: 700, size: 8), line("9 of them left.", y: 712, size: 8),
      line("2 Second note.", page: 2, y: 700, size: 8), line("3 Third note.", page: 2, y: 712, size: 8),
    ]
    let candidates = lines.enumerated().compactMap { place, line in
      NoteLabel(line).map {
        NoteCandidate(
          line: place, label: $0, score: place == 1 ? 0.2 : 2, isCalled: place != 1,
          isListed: false)
      }
    }
    #expect(NoteSequence(candidates: candidates, lines: lines).chain().map(\.line) == [0, 2, 3])
  }

  @Test("Numbers that nothing speaks for are no notes")
  func unbelievable() {
    let lines = [line("1 apple", y: 300), line("2 pears", y: 312)]
    let candidates = lines.enumerated().compactMap { place, line in
      NoteLabel(line).map {
        NoteCandidate(line: place, label: $0, score: -0.4, isCalled: false, isListed: false)
      }
    }
    #expect(NoteSequence(candidates: candidates, lines: lines).chain().isEmpty)
  }

  /// A candidate of each line, with one weight.
  private func candidates(_ lines: [Line], score: Double, isCalled: Bool = true) -> [NoteCandidate] {
    lines.enumerated().compactMap { place, line in
      NoteLabel(line).map {
        NoteCandidate(line: place, label: $0, score: score, isCalled: isCalled, isListed: false)
      }
    }
  }

  @Test("A series that the text does not call needs more to be notes")
  func uncalled() {
    let lines = (1...4).map { line("\($0) Vgl. Holm", y: 680 + 12 * Double($0), size: 8) }
    func count(_ score: Double, isCalled: Bool) -> Int {
      NoteSequence(candidates: candidates(lines, score: score, isCalled: isCalled), lines: lines).chain().count
    }
    #expect(count(2.2, isCalled: true) == 4)
    #expect(count(2.2, isCalled: false) == 0)
    #expect(count(2.7, isCalled: false) == 4)
  }

  @Test("A series that counts from 1 again is judged by itself")
  func restart() {
    let notes = (1...3).map { line("\($0) Vgl. Holm", y: 680 + 12 * Double($0), size: 8) }
    let items = (1...4).map { line("\($0) apples", page: 2, y: 300 + 12 * Double($0)) }
    let lines = notes + items
    let all = candidates(notes, score: 6) + candidates(lines, score: 1, isCalled: false).dropFirst(3)
    #expect(NoteSequence(candidates: all, lines: lines).chain().map(\.line) == [0, 1, 2])
  }

  @Test("Labels with stops do not count on from raised ones")
  func forms() {
    let lines = [
      line("1 Vgl. Holm", y: 690, size: 8), line("2. Interviews", page: 2, y: 100),
      line("3. Ledgers", page: 2, y: 112), line("2 Vgl. Berg", page: 2, y: 690, size: 8),
    ]
    var all = candidates(lines, score: 3)
    all[1].score = 0.5
    all[2].score = 0.5
    #expect(NoteSequence(candidates: all, lines: lines).chain().map(\.line) == [0, 3])
  }

  @Test(
    "What numbers stand before without being notes",
    arguments: [
      "\\setlength{\\parindent}{0pt}", "position.each(function() {", "Introduction . . . . . . 3", "6.78 3.20–14.37",
      "Np",
    ])
  func otherMatter(text: String) { #expect(NoteSubstance.score(of: text, in: line("1 " + text, y: 700)) < -1) }

  @Test(
    "What notes may hold",
    arguments: ["Ebd.", "Id. at 54.", "BVerfGE 79, 127 (151).", "https://a.example/1/2/33", "Vgl. Holm 2001: 12."])
  func noteMatter(text: String) { #expect(NoteSubstance.score(of: text, in: line("1 " + text, y: 700)) == 0) }

  @Test("A heading in bold is no note; a bold number before a note is")
  func bold() {
    var heading = line("1 Introduction", y: 200)
    heading.bold = 1
    #expect(NoteSubstance.score(of: "Introduction", in: heading) < -1)
    var label = line("1", y: 700)
    label.bold = 1
    #expect(NoteSubstance.score(of: "Vgl. Holm 2001.", in: label) == 0)
  }

  @Test("An affiliation at the foot of a page is no note")
  func affiliation() {
    let lines = [
      line("The clerks kept ledgers,1 and the ports were four.", y: 300),
      line("1 Institute of Harbours, Quay College, Marrow", y: 700, size: 8, raised: [0..<1]),
    ]
    let pages = [Page(number: 1, width: 600, height: 800, content: .words([]))]
    let document = LaidOutDocument(document: Document(format: .pdf, pages: pages), lines: lines, bodySize: 10)
    func notes(_ affiliations: Set<String>) -> Int {
      NoteCollector(document: document, joiner: LineJoiner(document)).collect(
        beside: FoundBibliography(), front: [], affiliations: affiliations
      ).notes.count
    }
    #expect(notes([]) == 1)
    #expect(notes(["Institute of Harbours, Quay College, Marrow"]) == 0)
  }
}
