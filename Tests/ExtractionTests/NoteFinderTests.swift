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
        NoteCandidate(line: place, label: $0, score: place == 1 ? 0.2 : 2, isCalled: place != 1, isListed: false)
      }
    }
    #expect(NoteSequence(candidates: candidates, lines: lines).chain().map(\.line) == [0, 2, 3])
  }

  @Test("Numbers that nothing speaks for are no notes")
  func unbelievable() {
    let lines = [line("1 apple", y: 300), line("2 pears", y: 312)]
    let candidates = lines.enumerated().compactMap { place, line in
      NoteLabel(line).map { NoteCandidate(line: place, label: $0, score: -0.4, isCalled: false, isListed: false) }
    }
    #expect(NoteSequence(candidates: candidates, lines: lines).chain().isEmpty)
  }
}
