// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Layout
import Testing

@testable import Extraction

@Suite("How lines of lists begin")
struct StartPatternTests {
  @Test(
    "Forms of names are told apart",
    arguments: [
      ("Brandt, A. (2004)", StartPattern.familyInitial), ("Brandt, Ada: Die Ankunft", .familyGiven),
      ("Brandt A, Oro L.", .familyCapitals),
      ("Brandt/Oro 2004", .familySlash), ("A. Brandt, Harbours", .initialFamily), ("Brandt (2004)", .familyYear),
      ("van der Meer, P. (1999)", .familyInitial), ("García Sánchez, M. (2001)", .familyInitial),
      ("Ada Brandt, Harbours", .givenFamily),
    ])
  func names(text: String, pattern: StartPattern) {
    #expect(StartPattern.of(LineScan(text)).pattern == pattern)
  }

  @Test(
    "Labels are read with their numbers",
    arguments: [
      ("[12] Brandt", StartPattern.bracketNumber, 12), ("12. Brandt A", .numberStop, 12),
      ("(12) Brandt", .parenthesisNumber, 12),
    ])
  func labels(text: String, pattern: StartPattern, number: Int) {
    let (found, label) = StartPattern.of(LineScan(text))
    #expect(found == pattern)
    #expect(label == number)
  }

  @Test(
    "A dash or Ders. stands for the author before",
    arguments: ["——— (2005)", "Ders.: Häfen", "Dies. (1999)", "Idem, Porti"])
  func repeated(text: String) {
    #expect(StartPattern.of(LineScan(text)).pattern == .repeatedAuthor)
  }
}

@Suite("Headings of lists")
struct BibliographyHeadingTests {
  @Test(
    "Headings in seven languages, numbered or spaced out",
    arguments: [
      "References", "7. LITERATUR", "Bibliographie", "R E F E R E N C E S", "Riferimenti bibliografici",
      "VI Referencias", "Literatuurlijst",
    ])
  func headings(text: String) {
    #expect(BibliographyHeadings.kind(of: text) == .references)
  }

  @Test("A sentence is no heading")
  func sentence() {
    #expect(
      BibliographyHeadings.kind(of: "The references of this study were checked twice by hand and by machine.") == .none)
  }
}

@Suite("Cutting entries")
struct EntryTests {
  @Test("Two entries glued into one paragraph come apart at the second name and year")
  func glued() {
    let pieces = GluedEntries.part(
      "Brandt, A. (2004). Harbours and rents. Port Review, 3(1), 4–19. Oro, L., & van der Meer, P. (2010). Arrivals. Delta Press.",
      allowed: true)
    #expect(pieces.count == 2)
    #expect(pieces.last == "Oro, L., & van der Meer, P. (2010). Arrivals. Delta Press.")
  }

  @Test("A year in brackets inside a title parts nothing")
  func yearInTitle() {
    let text =
      "Brandt, A. (2004). The crisis (2001) and its aftermath in the harbours of the northern delta. Port Review, 3(1), 4–19."
    #expect(GluedEntries.part(text, allowed: true) == [text])
  }

  @Test(
    "Labels are parted from the string",
    arguments: [("[3] Brandt A. Harbours.", "[3]"), ("3. Brandt A. Harbours.", "3.")])
  func labels(text: String, label: String) {
    let parted = EntryLabel.part(text)
    #expect(parted.label == label)
    #expect(parted.raw == "Brandt A. Harbours.")
  }
}
