// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Extraction

@Suite("Where a work begins in a note")
struct NotePieceStartsTests {
  /// The text of a work that was found from `|` on, once its beginning is looked for.
  private func grown(_ marked: String) -> String {
    let parts = marked.split(separator: "|", maxSplits: 1).map(String.init)
    let note = TokenizedReference(parts[0] + parts[1])
    let start = TokenizedReference(parts[0]).tokens.count
    let tokens = NotePieceStarts.grown(start..<note.tokens.count, from: 0, in: note)
    return note.text(note.tokens[tokens.lowerBound].range.lowerBound..<note.scalars.count)
  }

  @Test(
    "Names alone between the beginning of a sentence and the work belong to it",
    arguments: [
      "Saskia |Brandt, Moos an Mauern (Marrow: Quay, 2001)", "Ada Brandt and Bo |Lind, Salz im Hafen, 1999",
      "So war es damals. Jean-Luc |Oro, Lamps, 1987",
    ])
  func names(marked: String) {
    let whole = marked.replacing("|", with: "").replacing("So war es damals. ", with: "")
    #expect(grown(marked) == whole)
  }

  @Test(
    "Words that introduce a work do not belong to it",
    arguments: [
      "See |Brandt, Moos, 2001", "In 2019, |Brandt, Moos, 2001",
    ])
  func comment(marked: String) {
    #expect(grown(marked) == marked.split(separator: "|").last.map(String.init))
  }

  @Test("Words that say how somebody was asked belong to what is cited")
  func interview() {
    #expect(
      grown("We thank her. Author interview with |Ada Brandt, 3 May 2019")
        == "Author interview with Ada Brandt, 3 May 2019")
  }

  @Test("Behind what stands before an imprint in brackets nothing is lost; a work wholly in brackets stays as it is")
  func imprint() {
    #expect(
      grown("Rents rose. City of Marrow, Report: rooms |(Marrow: City of Marrow, 2014), https://marrow.example")
        == "City of Marrow, Report: rooms (Marrow: City of Marrow, 2014), https://marrow.example")
    #expect(grown("Rents rose |(Brandt, Moos: Salz, 2001)") == "(Brandt, Moos: Salz, 2001)")
  }
}
