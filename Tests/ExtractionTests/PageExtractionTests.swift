// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Foundation
import Records
import Testing

@testable import Extraction

private func record(_ name: String) throws -> Record {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/Pages/" + name)
  let document = try DocumentReader.read(Array(Data(contentsOf: file)))
  let records = try Extractor(models: Models()).extract(document, path: name, sha256: "")
  return try #require(records.first)
}

@Suite("Pages that are no articles")
struct PageExtractionTests {
  @Test("a page of statements gives each statement once, with section, class and tallies apart from histograms")
  func statements() throws {
    let record = try record("statements.txt")
    #expect(record.sources.first?.kind == .statementPage)
    #expect(record.work.title == "Night ferries and the price of sleep")
    #expect(record.work.doi == "10.5555/quay.2019.7")
    #expect(record.work.abstract?.hasSuffix("over two winters, and pas") == true)
    #expect(record.work.author.isEmpty && record.references.isEmpty)
    #expect(record.warnings.map(\.code) == [.abstractTruncated])
    #expect(record.statements.map(\.occurrences) == [2, 1, 1])
    #expect(record.statements.map(\.section) == ["Introduction", "Supporting Information", "Fn. 3"])
    #expect(record.statements.map(\.classification) == ["mentioning", "supporting", "unclassified"])
    #expect(record.statements.map(\.confidence) == [0.98, 0.91, nil])
    #expect(record.statements[0].marks == ["Marlow, 2019"])
    #expect(record.statements[1].marks == ["Marlow (2019)"])
    let tallies = try #require(record.tallies)
    #expect([tallies.supporting, tallies.mentioning, tallies.contrasting, tallies.unclassified] == [1, 3, 0, 1])
    #expect(tallies.citingPublications == 6 && tallies.citationStatements == 5)
  }

  private func statementPage(_ text: String) throws -> Record {
    let document = try DocumentReader.read(Array(text.utf8))
    return try #require(try Extractor(models: Models()).extract(document, path: "x", sha256: "").first)
  }

  @Test("statements copied without the head of their page are about a work without a name")
  func headless() throws {
    let record = try statementPage(
      "Order By: Relevance\n“…Sleep is cheap (Marlow, 2019).…”\nSection: Introductionmentioning\nconfidence: 98%\n"
        + "“…Sleep is dear.…”\nSection: Fn. 3unclassified\n")
    #expect(record.work == Work())
    #expect(record.warnings.contains { $0.code == .workUnnamed })
    #expect(record.statements.map(\.section) == ["Introduction", "Fn. 3"])
  }

  @Test(
    "class and section are read where a copy has them in lines of their own, and the class where no section is named")
  func classesApart() throws {
    let record = try statementPage(
      "Search citation statements\n“…Sleep is cheap.…”\nSection: Results\nsupporting\nconfidence: 98%\n"
        + "“…Sleep is dear.…”\ncontradicting\nconfidence: 80%\n")
    #expect(record.statements.map(\.section) == ["Results", nil])
    #expect(record.statements.map(\.classification) == ["supporting", "contrasting"])
    #expect(record.statements.map(\.confidence) == [0.98, 0.8])
  }

  @Test("a year in brackets behind a name that is known marks the mention")
  func yearApart() throws {
    let record = try statementPage(
      "2019\nDOI: 10.5555/q\nNight ferries\nAbstract: Short.\nSearch citation statements\n"
        + "“…Sleep is cheap (Marlow, 2019).…”\nSection: Introductionmentioning\n"
        + "“…From two winters, Marlow finds that sleep is dear (2019). So it is.…”\nSection: Discussionmentioning\n")
    #expect(record.statements.map(\.marks) == [["Marlow, 2019"], ["(2019)"]])
  }

  @Test("a ranking site's page gives its squashed fields, ranks and weight, and believes the page before its BibTeX")
  func rankingPage() throws {
    let record = try record("ranking-page.txt")
    #expect(record.sources.first?.kind == .paperPage)
    #expect(record.work.title == "Harbour lights: a census of small ports")
    #expect(record.work.author == [Name(family: "Okafor", given: "Ines")])
    #expect(record.work.containerTitle == "Journal of Coastal Towns")
    #expect(record.work.issued == PartialDate(2021))
    #expect(record.work.doi == "10.5555/jct.2021.44")
    #expect(record.work.abstract?.hasPrefix("Small ports are counted rarely") == true)
    #expect(record.rankings.map { $0.list + " " + $0.rank } == ["AJG 2", "ABDC A*", "VHB B"])
    #expect(record.warnings.map(\.code) == [.doiDoubledPrefix, .authorsTruncated])
    let evidence = try #require(record.evidence)
    #expect(evidence.weight == 0.47 && evidence.mode == "Balanced")
    #expect(evidence.components.map(\.product) == [0.2, 0.05, 0.22])
    #expect(evidence.components.last?.estimated == true)
  }

  @Test("a product that no rounding explains is told")
  func wrongProduct() {
    let reader = EvidenceWeightReader(["F · reach0.50 × 0.4 = 0.30"])
    #expect(reader.warnings.map(\.code) == [.evidenceArithmetic])
  }

  @Test("a cover of IRIS alone is read by its labels")
  func iris() throws {
    let record = try record("iris-cover.txt")
    #expect(record.sources.first?.kind == .coverPage)
    let cover = try #require(record.cover)
    #expect(cover.family == "iris")
    #expect(cover.fields.more["handle"] == "99999/123456")
    #expect(cover.fields.more["version"] == "AM")
    #expect(cover.fields.more["available-date"] == "2022-02-03T10:00:00Z")
    #expect(cover.fields.dates["generated"] == PartialDate(2024, 5, 7))
    #expect(record.work.author.map(\.family) == ["Serrani", "Dal Poz"])
    #expect(record.work.containerTitle == "QUADERNI DI BIBLIOGRAFIA")
    #expect([record.work.volume, record.work.issue, record.work.page] == ["12", "3", "44-61"])
    #expect(record.work.doi == "10.5555/qb.2021.12" && record.work.publisher == "Edizioni del Colle")
    #expect(record.provenance["DOI"]?.by == "cover")
  }

  @Test("a cover of HAL alone is read by its citation")
  func hal() throws {
    let record = try record("hal-cover.txt")
    #expect(record.cover?.family == "hal")
    #expect(record.cover?.fields.more["HAL-ID"] == "hal-09999991")
    #expect(record.cover?.fields.dates["submitted"] == PartialDate(2017, 3, 4))
    #expect(record.work.title == "Les horloges de gare")
    #expect(record.work.author.map(\.family) == ["Vautrin", "Bessac"])
    #expect([record.work.volume, record.work.issue, record.work.page] == ["8", "2", "31-48"])
  }

  @Test("a text that tells of no work is refused with its code")
  func unknown() throws {
    let document = try DocumentReader.read(Array("milk\nbread\ntwo pounds of flour\n".utf8))
    #expect {
      try Extractor(models: Models()).extract(document, path: "list.txt", sha256: "")
    } throws: { ($0 as? ExtractionError)?.code == .unknownKind }
  }
}
