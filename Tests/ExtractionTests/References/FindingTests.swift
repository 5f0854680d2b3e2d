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

@Suite("Lists of a series' own papers")
struct SeriesListTests {
  @Test(
    "The number of a series closes a line",
    arguments: [("Ergebnisse. Nr. 62/2007", 62), ("A review. No. 45", 45), ("Heft 3.", 3)])
  func closingNumbers(text: String, number: Int) { #expect(SeriesLists.closingNumber(of: text) == number) }

  @Test(
    "Pages, years and volumes close none",
    arguments: ["Journal of Harbours 12(3), 45-61.", "Berlin 2007.", "Nr. 12, S. 44", "Nr. 3 der Reihe"])
  func others(text: String) { #expect(SeriesLists.closingNumber(of: text) == nil) }

  @Test("Entries whose closing numbers count down are no references, those before them stay")
  func countingDown() {
    let texts =
      ["Brandt, A. (2004): Häfen. Berlin.", "Lind, B. (1999): Salz. Nr. 12"]
      + (1...6).map { "Holm, J.: Uhren und Laternen, Teil \($0). Nr. \(70 - $0)/2007" }
    let lines = texts.map { Line(text: $0, page: 1) }
    var tagged = TaggedLines(
      lines: lines, traits: lines.map(LineTraits.init), placements: lines.map { _ in LinePlacement() },
      labels: lines.map { _ in .entryStart }, startProbability: lines.map { _ in 1 },
      insideProbability: lines.map { _ in 0 })
    SeriesLists.apply(to: &tagged)
    #expect(tagged.labels == [.entryStart, .entryStart] + Array(repeating: .other, count: 6))
  }
}

@Suite("What the rules make of tagged lines")
struct FindingRuleTests {
  private func tagged(_ texts: [String], _ labels: [BibliographyLabel], indents: [LinePlacement.Indent]? = nil)
    -> TaggedLines
  {
    let lines = texts.map { Line(text: $0, page: 1) }
    var placements = lines.map { _ in LinePlacement() }
    for (place, indent) in (indents ?? []).enumerated() {
      placements[place].indent = indent
      placements[place].hasTwoLevels = true
    }
    return TaggedLines(
      lines: lines, traits: lines.map(LineTraits.init), placements: placements, labels: labels,
      startProbability: lines.map { _ in 1 }, insideProbability: lines.map { _ in 0 })
  }

  @Test("A licence or a declaration below the last entry belongs to none, and an entry behind it stays")
  func listEnds() {
    var tagged = tagged(
      [
        "Brandt, A. Häfen. Bot. J. 2004, 3, 65–73.", "Sample Availability: Not available.",
        "© 2016 by the authors; licensee Quay.",
        "Lind, B. Salz. Bot. J. 1999, 2, 5–7.",
      ], [.entryStart, .entryInside, .entryInside, .entryStart])
    ListEnds.apply(to: &tagged)
    #expect(tagged.labels == [.entryStart, .other, .other, .entryStart])
  }

  @Test(
    "Lines that end a list",
    arguments: ["Os autores declaram não haver conflito.", "Funding: Quay Trust, 2010.", "Copyright © 2012 Quay"])
  func ends(text: String) { #expect(ListEnds.endsList(text)) }

  @Test(
    "A title with a colon ends no list",
    arguments: ["Funding ferries: a history. London 2001.", "Oro, L.: Funding. London 1987."])
  func titles(text: String) { #expect(!ListEnds.endsList(text)) }

  @Test("Where labels stand to the right of longer ones, the indent does not decide")
  func labelledIndent() {
    let numbers = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
    let texts = numbers.flatMap { ["\($0). Brandt A. Häfen und Ufer.", "Bot J. 2004;3:65-73."] }
    let labels = numbers.flatMap { _ in [BibliographyLabel.entryStart, .entryInside] }
    let indents = numbers.flatMap { [$0 == 9 ? LinePlacement.Indent.indented : .left, .indented] }
    var tagged = tagged(texts, labels, indents: indents)
    ListStyle.apply(to: &tagged)
    #expect(tagged.labels == labels)
  }

  @Test("A label before a particle begins an entry")
  func particles() {
    let (pattern, label) = StartPattern.of(LineScan("4 van der Oro PC, Lind B. Salz."))
    #expect(pattern == .numberWord && label == 4)
    #expect(StartPattern.of(LineScan("4 of the ferries")).pattern == .digit)
  }
}
