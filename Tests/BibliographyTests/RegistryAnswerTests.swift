// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Testing

@Suite("Answers of registries are read as works")
struct RegistryAnswerTests {
  private func entries(_ name: String, as format: ExportFormat) throws -> [ExportEntry] {
    let text = try sample("Answers/" + name)
    #expect(ExportFormat.detect(text)?.format == format)
    return format.read(text).entries
  }

  @Test("Crossref: lists for texts, markup, the date that is there, references whole, in fields and as a DOI")
  func crossref() throws {
    let entries = try entries("crossref.json", as: .crossref)
    #expect(entries.count == 2)
    let work = entries[0].work
    #expect(work.type == .articleJournal)
    #expect(work.title == "Barges & bridges: A survey")
    #expect(work.author == [Name(family: "Lock", given: "Ada"), Name(literal: "Towpath Group")])
    #expect(work.issued == PartialDate(2014, 3))
    #expect(
      [work.containerTitle, work.volume, work.issue, work.page] == [
        "Journal of Invented Waterways", "4", "2", "101-109",
      ])
    #expect(work.abstract == "Where p < 0.05 and w < 3 m, barges turn.")
    #expect(work.doi == "10.5555/barge.1")
    #expect(entries[0].citedBy == 5 && entries[0].referenceCount == 3)
    let references = entries[0].references
    #expect(references.map(\.raw) == ["Quay, B. (2001). Moorings. Harbour Notes 3, 4-9.", "", ""])
    #expect(references.map(\.work.doi) == ["10.5555/quay", nil, "10.5555/alone"])
    #expect(references[1].work.author == [Name(family: "Pier", given: "C")])
    #expect(
      [references[1].work.title, references[1].work.containerTitle, references[1].work.page] == [
        "On tides", "Harbour Notes", "7",
      ])
    #expect(entries[1].work.title == "Locks" && entries[1].work.type == .chapter)
  }

  @Test("OpenAlex: the abstract from its index, references by number, a list of authors that is cut")
  func openAlex() throws {
    let entry = try #require(try entries("openalex.json", as: .openAlex).first)
    #expect(entry.work.abstract == "Ferries cross; other Ferries")
    #expect(entry.work.author.map(\.fullFamily) == ["van den Berg"])
    #expect(entry.work.issued == PartialDate(2016, 7, 22))
    #expect(
      [entry.work.containerTitle, entry.work.volume, entry.work.page, entry.work.publisher] == [
        "Harbour Notes", "4", "7-9", "Sluice Press",
      ])
    #expect(entry.references.map { $0.work.custom["openalex"] } == ["W55"])
    #expect(entry.citedBy == 2 && entry.referenceCount == 1 && entry.authorsTruncated)
  }

  @Test(
    "Semantic Scholar: numbers of other databases, pages among blanks, the year of publication; papers it does not know are told"
  )
  func semanticScholar() throws {
    let text = try sample("Answers/semantic-scholar.json")
    let entry = try #require(try entries("semantic-scholar.json", as: .semanticScholar).first)
    #expect(entry.work.doi == "10.5555/tow" && entry.work.pmid == "20481061")
    #expect([entry.work.containerTitle, entry.work.volume, entry.work.page] == ["Harbour Notes", "LIX", "433-460"])
    #expect(entry.work.issued == PartialDate(1950))
    #expect(entry.work.custom["semantic-scholar"] == "aa11")
    #expect(ExportFormat.semanticScholar.read(text).skipped.map(\.reason) == ["is empty"])
  }

  @Test("Europe PMC: names before initials, bodies, pages written out")
  func europePMC() throws {
    let work = try #require(try entries("europe-pmc.json", as: .europePMC).first).work
    #expect(
      work.author == [
        Name(family: "Lock", given: "A"), Name(family: "van der Berg", given: "AB"), Name(literal: "Towpath Group"),
      ])
    #expect([work.pmid, work.pmcid, work.doi, work.page] == ["1234567", "PMC7654321", "10.5555/gull", "11-19"])
  }

  @Test("Scopus: the first author alone, the year of the cover")
  func scopus() throws {
    let entry = try #require(try entries("scopus-search.json", as: .scopusSearch).first)
    #expect(entry.work.author == [Name(family: "Lock", given: "A.")])
    #expect(entry.authorsTruncated && entry.citedBy == 6)
    #expect(entry.work.issued == PartialDate(2021))
    #expect(entry.work.issn == "1369-183X")
  }

  @Test("DataCite: people and bodies, publishers as texts and objects")
  func dataCite() throws {
    let work = try #require(try entries("datacite.json", as: .dataCite).first).work
    #expect(work.author == [Name(family: "Lock", given: "Ada"), Name(literal: "Towpath Group")])
    #expect(work.type == .dataset && work.publisher == "Quay Repository" && work.issued == PartialDate(2018))
  }

  @Test("scite: papers")
  func scite() throws {
    let work = try #require(try entries("scite-paper.json", as: .scite).first).work
    #expect(
      [work.title, work.containerTitle, work.page, work.doi] == ["Keels", "Harb. Notes", "3-14", "10.5555/keel"])
  }

  @Test("OpenCitations Meta: identifiers in brackets, bodies before a comma, a page printed twice")
  func meta() throws {
    let work = try #require(try entries("meta.csv", as: .openCitationsMeta).first).work
    #expect(work.author == [Name(family: "Lock", given: "Ada"), Name(literal: "Towpath Group")])
    #expect(
      [work.doi, work.containerTitle, work.page, work.issn] == ["10.5555/mast", "Harbour Notes", "108", "1369-183X"])
    #expect(work.publisher == "Sluice Press" && work.custom["omid"] == "br/0601")
  }

  @Test("Web of Science: cited references, with what their grammar tells")
  func citedReferences() throws {
    let entry = try #require(ExportFormat.webOfScience.read(try sample("science-references.txt")).entries.first)
    #expect(entry.citedBy == 12 && entry.referenceCount == 3)
    let first = try #require(entry.references.first)
    #expect(first.raw.hasPrefix("Quay B, 2001"))
    #expect(
      [first.work.containerTitle, first.work.volume, first.work.page, first.work.doi] == [
        "J INV WATERWAYS", "11", "959", "10.5555/q.1",
      ])
    #expect(first.work.author == [Name(family: "Quay", given: "B")])
    #expect(entry.references[1].work.author.isEmpty && entry.references[1].work.issued == PartialDate(2009))
    #expect(entry.references[2].work == Work())
  }

  @Test(
    "JSON that tells of no work is no export",
    arguments: [
      "{\"name\": \"x\", \"version\": \"1\", \"author\": \"Lock\"}", "{\"title\": \"settings\", \"type\": \"object\"}",
      "[]", "[1, 2]",
      "[{\"count\": \"124\"}]", "{\"status\": \"ok\", \"message\": {\"items\": []}}",
    ])
  func noWork(text: String) {
    #expect(ExportFormat.detect(text) == nil)
  }
}
