// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Records
import Testing

@testable import Extraction

@Suite("Grammars of covers")
struct CoverGrammarTests {
  private func text(_ lines: String...) -> CoverText {
    CoverText(
      lines.enumerated().map {
        PrintedText.Line(text: $0.element, page: 1, startsBlock: $0.offset == 0, sourceLine: $0.offset + 1, zone: .body)
      })
  }

  private func read(_ citation: String, title: String? = nil) -> Work {
    CitationReader(citation, knownTitle: title, style: .automatic).work
  }

  @Test("words are found at the edges of words, whatever case, accents and line ends; parts of words as parts alone")
  func phrases() {
    let page = text("The Harbour’s Répo-", "sitory: Blueprints  of", "piers")
    #expect(page.contains("harbour's repo- sitory"))
    #expect(page.contains("blueprints of piers"))
    #expect(!page.contains("prints of piers"))
    #expect(page.holds("prints of pie") && page.mayHold("prints of pie"))
    #expect(!page.holds("printed") && !page.mayHold("printed"))
    #expect(page.holds("y:") && !page.holds("yz"))
  }

  @Test("commas inside names and between them are told apart, also before a body that signs last")
  func pairedNames() {
    #expect(
      PairedNames.divided("Rossi, Anna B., St. Clair, Carla and Northern Towns Research Group")
        == "Rossi, Anna B.; St. Clair, Carla; Northern Towns Research Group")
    #expect(PairedNames.divided("Anna Rossi, Carla St. Clair and Bo Lind") == nil)
  }

  @Test(
    "names are parted by bars, slashes or lines, and without their identifiers",
    arguments: [
      "Anke Kern | Tom Vogel", "Kern, Anke / Vogel, Tom", "Kern, Anke\nVogel, Tom",
      "Kern, A. orcid.org/0000-0001-2345-6789 and Vogel, T.",
    ])
  func names(_ printed: String) {
    #expect(CoverNames.parse(printed).names.map(\.fullFamily) == ["Kern", "Vogel"])
  }

  @Test(
    "words for versions have their terms in many languages",
    arguments: [
      ("Også kaldet Forlagets PDF", "VoR"), ("This is the peer reviewd version of the followng article", "AM"),
      ("Dies ist ein Postprint", "AM"), ("versione Preprint (Submitted version)", "SMUR"),
      ("Not peer-reviewed version", "AO"), ("manuscrit accepté pour publication", "AM"), ("version éditeur", "VoR"),
      ("Tidlig version også kaldet pre-print", "AO"), ("author", "AM"),
    ])
  func versions(_ printed: String, _ term: String) {
    #expect(CoverVersions.term(for: printed) == term)
  }

  @Test("a sentence that compares with another version tells nothing of the copy")
  func comparison() {
    #expect(CoverVersions.term(for: "It may differ from the published version") == nil)
    #expect(CoverVersions.line(in: text("When citing, please refer to the", "published version.")) == nil)
  }

  @Test("a law review's volume stands before its name, the first page behind it")
  func lawReview() {
    let work = read("Ruth Alvarez, Grain Elevators and the Commerce Clause, 12 Prairie L. Rev. 345 (2015).")
    #expect(work.author.map(\.fullFamily) == ["Alvarez"])
    #expect(work.title == "Grain Elevators and the Commerce Clause")
    #expect(work.volume == "12" && work.containerTitle == "Prairie L. Rev." && work.issued?.year == 2015)
  }

  @Test("names that are all inverted end at the colon, whatever year follows")
  func invertedNames() {
    let work = read(
      "Brandl, Uta; Kern, Max: Hausaufgaben im Wandel - In: Zeitschrift für Schulgeschichte 45 (1999) 3, S. 345-367")
    #expect(work.author.map(\.fullFamily) == ["Brandl", "Kern"])
    #expect(work.title == "Hausaufgaben im Wandel")
    #expect(work.containerTitle == "Zeitschrift für Schulgeschichte" && work.volume == "45" && work.page == "345-367")
  }

  @Test("a month that stands with the year is kept")
  func month() {
    let work = read("Adler, Jonas, and Mei Lin. \"Robots That Fold.\" Robotics Letters 12, no. 3 (July 2015): 45–67.")
    #expect(work.issued == PartialDate(2015, 7))
  }

  @Test("editors, book and imprint are read in the styles of APA, EPrints and Harvard")
  func editedBooks() throws {
    let apa = try #require(
      EditedBook("In T. Krause, & M. Olsson (Hrsg.), Grenzräume (S. 101-124). Wiesbaden: Beispielverlag."))
    #expect(apa.editors.map(\.fullFamily) == ["Krause", "Olsson"])
    #expect(apa.title == "Grenzräume" && apa.page == "101-124")
    #expect(apa.place == "Wiesbaden" && apa.publisher == "Beispielverlag")
    let eprints = try #require(
      EditedBook("In: Crane, P., (ed.) Dissent. Northern Studies . Moorgate Press , pp. 101-124."))
    #expect(eprints.title == "Dissent" && eprints.publisher == "Moorgate Press" && eprints.page == "101-124")
    let pure = try #require(
      EditedBook("in A Falk & R Singh (eds), Rivers. Studies in Waterways, vol. 4, Moorgate Press, London, pp. 77-98."))
    #expect(pure.title == "Rivers" && pure.publisher == "Moorgate Press" && pure.place == "London")
  }

  @Test("small print ends a value at the beginning of a sentence alone")
  func smallPrint() {
    let family = CoverFamily("x", labels: [CoverLabel(.license, ["licence"])], smallPrint: ["copyright"]) { _ in }
    let inside = CoverReading(text("Licence: Article 25fa Dutch Copyright Act"), family: family)
    #expect(inside.value(.license) == "Article 25fa Dutch Copyright Act")
    let after = CoverReading(text("Licence: CC BY. Copyright stays with the authors"), family: family)
    #expect(after.value(.license) == "CC BY.")
  }

  @Test("an article that quotes the words of covers is none")
  func article() throws {
    let lines = [
      "Deposit and doubt", "Ada Lund", "Abstract", "We ask librarians how they word their terms of use.",
      "Introduction", "Archives say that a copy was downloaded from them, and under which persistent URL it stands.",
      "Users may download it; the version may differ from what was published (Marlow, 2019).",
    ]
    let document = try DocumentReader.read(Array(lines.joined(separator: "\n\n").utf8))
    #expect(CoverRecogniser.cover(in: PrintedText(document), isPaged: false) == nil)
  }
}
