// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import class GRDB.DatabasePool
import Records
import Testing

@testable import Catalogue

/// A record of one source.
private func record(_ work: Work, _ path: String, _ kind: SourceKind, by: String = "front-matter") -> Record {
  var record = Record(id: work.doi.map { "doi:" + $0 } ?? path, work: work)
  record.sources = [Source(path: path, sha256: path, kind: kind, extractor: "1")]
  for field in ["title", "author", "issued", "volume", "DOI"] { record.provenance[field] = Provenance(by: by) }
  return record
}

@Suite("Curation")
struct CurationTests {
  private let curation = Curation { "hash of " + $0 }

  @Test("Each field comes from the most trustworthy source that has it, and says so")
  func merging() {
    var page = work("Rivers of the north", ["Lind"], 2001, doi: "10.1234/a", volume: "3")
    page.abstract = "On rivers."
    let article = work("Rivers of the North", ["Lind", "Berg"], 2002, doi: "10.1234/a")
    let merged = curation.deduplicated([record(page, "p.html", .paperPage), record(article, "z.pdf", .articlePDF)])
    #expect(merged.count == 1)
    let one = merged[0]
    #expect(one.id == "doi:10.1234/a")
    #expect(one.work.title == "Rivers of the North" && one.work.author.count == 2 && one.work.issued?.year == 2002)
    #expect(one.work.volume == "3" && one.work.abstract == "On rivers.")
    #expect(one.sources.map(\.path) == ["z.pdf", "p.html"])
    #expect(one.provenance["title"]?.source == 0 && one.provenance["volume"]?.source == 1)
    #expect(one.variants["issued"] == [Variant(value: "2001", source: 1, by: "front-matter")])
    let conflicts = one.warnings.filter { $0.code == .fieldConflict }.map(\.field)
    #expect(conflicts == ["author", "issued"])
  }

  @Test("curate.trust decides, and a cut list of authors is never preferred to a whole one")
  func trust() {
    var page = record(work("Rivers", ["Lind"], 2001, doi: "10.1234/a"), "p.html", .paperPage)
    page.warnings = [Warning(.authorsTruncated, field: "author", message: "cut")]
    let article = record(work("Rivers!", ["Lind", "Berg"], 2002, doi: "10.1234/a"), "z.pdf", .articlePDF)
    var trusting = curation
    trusting.trust = [.paperPage, .article]
    let merged = trusting.deduplicated([article, page])[0]
    #expect(merged.work.title == "Rivers" && merged.work.issued?.year == 2001)
    #expect(merged.work.author.count == 2)
    #expect(!merged.warnings.contains { $0.code == .authorsTruncated })
  }

  @Test("A statement that two sources print is kept once, one sentence of two citing works twice")
  func statementsOfTwoSources() {
    func statement(_ doi: String?) -> Statement {
      var statement = Statement(text: "As Lind (2001) shows, rivers bend.")
      statement.citing = doi.map { work("On bends", ["Berg"], 2005, doi: $0) }
      return statement
    }
    var first = record(work("Rivers", ["Lind"], 2001, doi: "10.1234/a"), "p.txt", .statementPage)
    var second = record(work("Rivers", ["Lind"], 2001, doi: "10.1234/a"), "q.json", .statementPage)
    first.statements = [statement(nil)]
    second.statements = [statement("10.1234/b")]
    #expect(curation.deduplicated([first, second])[0].statements.count == 1)
    first.statements = [statement("10.1234/B"), statement("10.1234/c")]
    #expect(curation.deduplicated([first, second])[0].statements.count == 2)
  }

  @Test("The order of records changes nothing")
  func order() {
    let works = (0..<12).map { number in
      record(
        work("Study number \(number / 2) of rivers and their banks", ["Lind"], 2000 + number / 2),
        "\(11 - number).pdf", number.isMultiple(of: 2) ? .articlePDF : .coverPage)
    }
    let expected = curation.resolved(curation.deduplicated(works), known: [])
    #expect(expected.count == 6)
    var generator = Steady(state: 7)
    for _ in 0..<5 {
      #expect(curation.resolved(curation.deduplicated(works.shuffled(using: &generator)), known: []) == expected)
    }
  }

  @Test("Works that share an identifier but are different get identifiers of their own")
  func sharedIdentifier() {
    let merged = curation.deduplicated([
      record(work("Insulin in obese mice", ["Lind"], 2001, doi: "10.1/s", page: "S1"), "a", .bibliographicExport),
      record(work("Arteries after exercise", ["Berg"], 2001, doi: "10.1/s", page: "S9"), "b", .bibliographicExport),
    ])
    #expect(Set(merged.map(\.id)).count == 2)
  }

  @Test("References resolve to records of the run, citations are counted, own authors are not independent")
  func signals() {
    let cited = record(work("Rivers of the north", ["Lind"], 2001, doi: "10.1/a"), "a.pdf", .articlePDF)
    func citing(_ name: String, _ author: String, _ year: Int) -> Record {
      var citing = record(work("On the work of \(name)", [author], year, doi: "10.1/\(name)"), name, .articlePDF)
      citing.references = [Reference(id: "r1", raw: "", work: work("Rivers of the north", ["Lind"], 2001))]
      return citing
    }
    let records = curation.resolved([cited, citing("b", "Lind", 2004), citing("c", "Berg", 2005)], known: [])
    let signals = records.first { $0.id == "doi:10.1/a" }?.signals
    #expect(signals?.citedBy == 2 && signals?.independent == 1)
    #expect(signals?.citedByYear["2004"] == 1)
    let citation = Citation.citations(of: records[1])[0]
    #expect(citation.id == "doi:10.1/b#r1" && citation.cited == "doi:10.1/a" && citation.status == .resolved)
  }

  @Test("Statements carry the cited and, where it is known, the citing record")
  func statements() {
    var cited = record(work("Rivers of the north", ["Lind"], 2001, doi: "10.1/a"), "s.txt", .statementPage)
    var statement = Statement(text: "Rivers are long.")
    statement.citing = work("Known", ["Berg"], 2004, doi: "10.1/b")
    cited.statements = [statement, Statement(text: "Rivers are wide.")]
    let lines = CitationStatement.statements(of: cited, resolver: Resolver([]))
    #expect(lines.map(\.id) == ["doi:10.1/a#s1", "doi:10.1/a#s2"])
    #expect(lines.map(\.citing) == ["doi:10.1/b", nil])
    #expect(lines[0].source == "s.txt")
  }
}

/// Random numbers that are the same each time.
private struct Steady: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

@Suite("The store")
struct StoreTests {
  private func place() -> String {
    FileManager.default.temporaryDirectory.path + "/colophon-\(UUID().uuidString).sqlite"
  }

  @Test("Works that were loaded are found by id and by words")
  func works() throws {
    let path = place()
    let store = try CatalogueStore(path: path, mode: .writing)
    try store.load([KnownWork(id: "w1", work: work("Flüsse des Nordens", ["Lind"], 2001))], origin: "test")
    #expect(try store.knownWorks().map(\.id) == ["w1"])
    #expect(try store.search("flusse lind 2001", limit: 5).map(\.id) == ["w1"])
    #expect(try store.search("flusse berg", limit: 5).isEmpty)
    #expect(try store.json(id: "w1")?.contains("Nordens") == true)
    #expect(try store.statistics().knownWorks == 1)
    try store.close()
  }

  @Test("What was extracted is remembered by content, kind and engine")
  func ledger() throws {
    let store = try CatalogueStore(path: place(), mode: .writing)
    let reject = Reject(path: "a", code: .empty, message: "m")
    let entries = [
      ExtractionEntry(sha256: "1", kind: "", engine: "e1", limits: "{}", records: ["{\"a\":1}", "{\"b\":2}"]),
      ExtractionEntry(sha256: "2", kind: "", engine: "e1", limits: "{}", records: [], reject: reject),
    ]
    try store.remember(entries)
    #expect(try store.extraction(sha256: "1", kind: "", engine: "e1") == entries[0])
    #expect(try store.extraction(sha256: "2", kind: "", engine: "e1") == entries[1])
    #expect(try store.extraction(sha256: "1", kind: "", engine: "e2") == nil)
    #expect(try store.extraction(sha256: "1", kind: "cover-page", engine: "e1") == nil)
    try store.setInputs([LedgerInput(path: "a", sha256: "1")], engine: "e1")
    #expect(try store.extraction(sha256: "2", kind: "", engine: "e1") == nil)
    #expect(try store.inputs() == [LedgerInput(path: "a", sha256: "1")])
    try store.close()
  }

  @Test("One writer at a time; readers may look; the lock goes with its holder")
  func locks() throws {
    let path = place()
    var holder: CatalogueStore? = try CatalogueStore(path: path, mode: .writing)
    #expect(throws: CatalogueStore.OpeningError.locked) { try CatalogueStore(path: path, mode: .writing) }
    #expect(try CatalogueStore(path: path, mode: .reading).statistics().records == 0)
    try holder?.close()
    holder = nil
    _ = try CatalogueStore(path: path, mode: .writing)
  }

  @Test("A file that is no catalogue is told apart from one that is missing")
  func unreadable() throws {
    let path = place()
    #expect(throws: CatalogueStore.OpeningError.missing) { try CatalogueStore(path: path, mode: .reading) }
    try Data("This is a letter, and not a data base at all, though it is long enough to be one.".utf8).write(
      to: URL(fileURLWithPath: path))
    #expect {
      try CatalogueStore(path: path, mode: .writing)
    } throws: {
      if case CatalogueStore.OpeningError.unreadable = $0 { true } else { false }
    }
  }

  @Test("Migrations lead from each older form to the newest")
  func migrations() throws {
    let names = Migrations.migrator.migrations
    for name in names {
      let path = place()
      let older = try DatabasePool(path: path)
      try Migrations.migrator.migrate(older, upTo: name)
      try older.close()
      let store = try CatalogueStore(path: path, mode: .writing)
      #expect(try store.database.read { try Migrations.migrator.appliedIdentifiers($0) } == Set(names))
      #expect(try store.statistics().inputs == 0 && store.pairsApart().isEmpty)
      try store.close()
    }
  }

  @Test("Pairs that people keep apart are remembered in either order once, and can be taken back")
  func rulings() throws {
    let store = try CatalogueStore(path: place(), mode: .writing)
    try store.keepApart([["b", "a"], ["a", "b"], ["c", "c"]])
    #expect(try store.pairsApart() == [["a", "b"], ["c", "c"]])
    #expect(try store.allowTogether("b") == 1)
    #expect(try store.pairsApart() == [["c", "c"]])
    try store.close()
  }
}
