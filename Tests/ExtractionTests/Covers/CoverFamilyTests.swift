// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Foundation
import Records
import Testing

@testable import Extraction

/// What a made-up page prints; `nil` where it prints nothing of the kind.
struct PrintedCover: Sendable, CustomTestStringConvertible {
  var name: String
  var family: String
  var title: String?
  var families: [String]
  var container: String?
  var volume: String?
  var issue: String?
  var page: String?
  var year: Int?
  var doi: String?
  var version: String?

  var testDescription: String { name }

  static let all = [
    PrintedCover(
      name: "cairn-new", family: "cairn", title: "Le guichet et la rue", families: ["Marchand", "Benali"],
      container: "Sociologie des lieux", issue: "12", page: "45-67", year: 2015, doi: "10.3917/sdl.012.0045"),
    PrintedCover(
      name: "cairn-old", family: "cairn", title: "Le guichet et la rue. Enquête dans trois préfectures",
      families: ["Marchand"], container: "Sociologie des lieux", issue: "12", page: "45-67", year: 2015,
      doi: "10.3917/sdl.012.0045"),
    PrintedCover(
      name: "heinonline", family: "heinonline", title: "Grain elevators and the commerce clause", families: ["Alvarez"],
      container: "Prairie Law Review", volume: "12", issue: "3", page: "345-378", year: 2015),
    PrintedCover(
      name: "qucosa", family: "qucosa", title: "Kalkputze in der Denkmalpflege", families: ["Hofmann", "Lindner"],
      container: "Bautenschutz und Material", volume: "12", issue: "3", page: "45-67", year: 2018,
      doi: "10.5555/bum.2018.12", version: "AM"),
    PrintedCover(
      name: "eprints-chapter", family: "eprints", title: "The mill and the meeting house", families: ["Dyer", "Obi"],
      container: "Dissent and Industry", page: "101-124", year: 2019, doi: "10.5555/978-0-306-40615-7_6",
      version: "SMUR"),
    PrintedCover(
      name: "potsdam", family: "generic", title: "Sediment budgets of small lakes",
      families: ["Schröder", "Vogel", "Kern"], container: "Limnology Today", volume: "12", issue: "3", page: "45-67",
      year: 2018, doi: "10.5555/lt.2018.12.3", version: "AM"),
    PrintedCover(
      name: "table-without-colons", family: "generic", title: "Bamboo groves and the suburban edge",
      families: ["Mori", "Endo"], container: "Landscape and Suburb", volume: "12", issue: "3", page: "45-67",
      year: 2016, version: "AM"),
    PrintedCover(
      name: "digital-commons-law", family: "digital-commons", title: "Grain Elevators and the Commerce Clause",
      families: ["Alvarez"], container: "Prairie L. Rev.", volume: "12", year: 2015),
    PrintedCover(
      name: "pure-danish", family: "pure", title: "Fjordbyer i forandring", families: ["Kjær", "Thomsen"],
      container: "Dansk Bykultur", volume: "4", issue: "2", page: "12-31", year: 2016, doi: "10.5555/db.2016.2",
      version: "VoR"),
    PrintedCover(
      name: "iris-siena", family: "iris", title: "Reti di parentela nel Chianti", families: ["Masi", "Pratesi"],
      container: "QUADERNI DI DEMOGRAFIA", volume: "12", issue: "3", page: "45-67", year: 2015,
      doi: "10.5555/qd.2015.3", version: "AM"),
    PrintedCover(
      name: "iop-new", family: "iop", title: "Standing waves in harbour basins", families: ["Petrov"],
      container: "J. Phys. Waves: Theor.", volume: "48", year: 2015),
    PrintedCover(
      name: "jstor-chapter", family: "jstor", title: "Lamps on the Quay", families: ["Ferro"],
      container: "Harbours after Oil: Essays on Light"),
    PrintedCover(
      name: "jstor-review", family: "jstor", title: "A History of Lamps by Nadia Ferro", families: ["Ross"],
      container: "Lamps: Journal of the Northern Lamps Society", volume: "35", issue: "2", page: "219", year: 1965),
    PrintedCover(
      name: "hal-thesis", family: "hal", title: "Les canaux et la ville : hydraulique et pouvoir à Vernet",
      families: ["Garnier"], year: 2019),
    PrintedCover(
      name: "publisher-sentence", family: "generic", title: "Reed beds and runoff in small catchments",
      families: ["Sato", "Brough"], container: "Freshwater Notes", volume: "64", page: "1120-1134", year: 2019,
      doi: "10.5555/fwn.13256", version: "AM"),
    PrintedCover(
      name: "griffith", family: "generic", title: "Mangroves and the tide gauge", families: ["Keating", "Namatjira"],
      container: "Coastal Records", year: 2014, doi: "10.5555/cr.2014.8", version: "AM"),
    PrintedCover(
      name: "muse", family: "muse", title: "Salt and Sermon: The Fishery Parishes", families: ["Kelleher"],
      container: "Éire-Atlantic", volume: "12", issue: "3&4", page: "45-67", year: 2015,
      doi: "10.1353/eir.2015.0012"),
    PrintedCover(
      name: "emerald", family: "emerald", title: "Weeding the shelves", families: ["Lund", "Ortega"],
      container: "Journal of Record Keeping", volume: "71", issue: "3", page: "45-67", year: 2015,
      doi: "10.1108/jrk-01-2014-0001"),
    PrintedCover(
      name: "e-periodica", family: "e-periodica", title: "Holzbrücken im Entlebuch", families: ["Emmenegger"],
      container: "Blätter für Luzerner Baukunde", volume: "12", issue: "3", year: 1986, doi: "10.5169/seals-123456"),
  ]
}

@Suite("Covers by family")
struct CoverFamilyTests {
  private func cover(_ name: String) throws -> Cover? {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appendingPathComponent("Samples/Covers/\(name).txt")
    let document = try DocumentReader.read(Array(Data(contentsOf: file)))
    return try Extractor(models: Models()).extract(document, path: name, sha256: "").first?.cover
  }

  @Test("a page is known by its family, and gives what it prints", arguments: PrintedCover.all)
  func page(_ printed: PrintedCover) throws {
    let cover = try #require(try cover(printed.name))
    let work = cover.fields.work
    #expect(cover.family == printed.family)
    #expect(work.title == printed.title)
    #expect(work.author.map(\.fullFamily) == printed.families)
    #expect(work.containerTitle == printed.container)
    #expect(work.volume == printed.volume)
    #expect(work.issue == printed.issue)
    #expect(work.page == printed.page)
    #expect(work.issued?.year == printed.year)
    #expect(work.doi == printed.doi)
    #expect(cover.fields.more["version"] == printed.version)
  }

  @Test("a chapter has its editors and publisher from the cover")
  func chapter() throws {
    let work = try #require(try cover("eprints-chapter")).fields.work
    #expect(work.editor.map(\.fullFamily) == ["Crane"])
    #expect(work.publisher == "Moorgate Press")
    let other = try #require(try cover("jstor-chapter")).fields.work
    #expect(other.editor.map(\.fullFamily) == ["Ross", "Pike"])
  }

  @Test("the closing note of an IRIS cover is kept where nothing else stands under the publisher's copyright")
  func closingNote() throws {
    func copyright(_ last: String...) throws -> String? {
      let head = [
        "Università di Portovento", "Archivio della ricerca",
        "This is the peer reviewed version of the following article:", "Original",
        "Rooms of waiting / Rossi, Anna. - In: JOURNAL OF ROOMS. - ISSN 1234-5679. - 3:2(2020), pp. 4-9.",
        "Availability:", "This version is available at: 11111/222 since: 2021-01-02", "Publisher copyright",
      ]
      let text = (head + last + ["(Article begins on next page)"]).joined(separator: "\n\n")
      let document = try DocumentReader.read(Array(text.utf8))
      return try Extractor(models: Models()).extract(document, path: "iris", sha256: "").first?.cover?.fields.more[
        "publisher-copyright"]
    }
    #expect(try copyright("note finali coverpage") == "note finali coverpage")
    #expect(try copyright("© 2020 Rooms Press", "note finali coverpage") == "© 2020 Rooms Press")
  }
}
