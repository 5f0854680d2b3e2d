// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Foundation
import Records
import Testing

@testable import Extraction

private func read(_ text: String) throws -> Explanation {
  let document = try DocumentReader.read(Array(text.utf8))
  return try Extractor(models: Models()).explain(document, path: "x", sha256: "5eed")
}

private func sample(_ name: String) throws -> Explanation {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/Citations")
  return try read(String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
}

@Suite("Answers of citation indexes")
struct CitationIndexTests {
  @Test("Semantic Scholar's contexts are statements about the work asked for, which the answer does not name")
  func contexts() throws {
    let found = try sample("contexts.json")
    #expect(found.kind == .statementPage && found.family == "semantic-scholar")
    #expect(found.records.map(\.work.title) == [nil, "Knots in use", "More knots", "Untraced knots"])
    let asked = found.records[0]
    #expect(asked.id.hasPrefix("sha256:"))
    #expect(asked.warnings.contains { $0.code == .workUnnamed })
    #expect(
      asked.statements.map(\.text) == [
        "Ropes were tied as in [4].", "…as Lock (2001) put it: \"tie twice\".", "Ropes were tied as in [4].",
      ])
    #expect(asked.statements.map(\.citing?.doi) == ["10.5555/knot", "10.5555/knot", nil])
    #expect(asked.statements[2].citing?.title == "More knots")
    #expect(asked.statements.map(\.intents) == [["methodology"], ["methodology"], []])
    #expect(asked.statements[0].citing?.abstract == nil && found.records[1].work.abstract == "Long.")
  }

  @Test("a file of unnamed works is another work than any other file's")
  func unnamed() throws {
    let text = "{\"data\": [{\"contexts\": [\"So it is.\"], \"citingPaper\": {\"paperId\": \"c1\", \"title\": \"T\"}}]}"
    let document = try DocumentReader.read(Array(text.utf8))
    let extractor = Extractor(models: Models())
    let one = try extractor.extract(document, path: "x", sha256: "1")[0].id
    #expect(try extractor.extract(document, path: "y", sha256: "1")[0].id == one)
    #expect(try extractor.extract(document, path: "x", sha256: "2")[0].id != one)
  }

  @Test("a paper with its lists gives statements with marks, and references in both directions")
  func paper() throws {
    let records = try sample("paper.json").records
    #expect(records.map(\.work.title) == ["Ropes", "Knots in use", "Hemp"])
    #expect(records[0].statements.map(\.occurrences) == [2])
    #expect(records[0].statements.first?.marks == ["Lock, 2001"])
    #expect(records[0].references.map(\.work.title) == ["Hemp"])
    #expect(records[1].references.map(\.work.title) == ["Ropes"])
    #expect(records[0].tallies?.citingPublications == 2)
    #expect(records[0].references.first?.work.custom["influential"] == "no")
  }

  @Test(
    "a mark begins with the cited work's author, whatever stands in capitals before the name",
    arguments: [
      ("Following Lock and Quay (2001), we tie twice.", "Lock and Quay (2001)"),
      ("Nach Lock/Quay 2001, S. 4, hält das Seil.", "Lock/Quay 2001"),
      ("Ropes hold (see LOCK & Quay, 2001b; Pier, 2001).", "LOCK & Quay, 2001b"),
    ])
  func marks(text: String, mark: String) {
    var statements = [Statement(text: text)]
    var work = Work(title: "Ropes")
    work.author = [Name(family: "Lock", given: "A.")]
    work.issued = PartialDate(2001)
    StatementMarks.mark(&statements, of: work)
    #expect(statements[0].marks == [mark])
  }

  @Test("OpenCitations' links are references of citing works; identifiers of one work name it together")
  func links() throws {
    let found = try sample("links.json")
    #expect(found.family == "opencitations")
    #expect(found.records.map(\.work.doi) == ["10.5555/a", "10.5555/b(1;2)", nil])
    #expect(found.records[0].work.issued == PartialDate(2020, 5))
    #expect(found.records.map { $0.references.map(\.work.doi) } == [["10.5555/b(1;2)"], [], ["10.5555/b(1;2)"]])
    #expect(found.records[0].references[0].raw == "omid:br/06102 doi:10.5555/B(1;2)")
    #expect(found.records[0].references[0].work.custom["timespan"] == "P1Y")
    #expect(found.records[0].id == "doi:10.5555/a" && found.records[2].id.hasPrefix("sha256:"))
  }

  @Test("a table of links may cite itself, and rows without two works are told")
  func table() throws {
    let records = try sample("links.csv").records
    #expect(records.map(\.work.doi) == ["10.5555/a", "10.5555/b"])
    #expect(records[0].references.map(\.work.doi) == ["10.5555/b", "10.5555/a"])
    #expect(records[1].work.issued == PartialDate(1999))
    #expect(records[0].warnings.contains { $0.code == .entrySkipped && $0.message.contains("line 4") })
  }

  @Test("Europe PMC names the work by what was asked; references that it does not know keep their string")
  func europePMC() throws {
    let records = try sample("epmc-references.json").records
    #expect(records.map(\.work.pmid) == ["1234567", "2222222"])
    #expect(records[0].references.map(\.raw) == ["Weirs.", "Quay B. Moorings, 1988."])
    #expect(records[0].tallies?.referencedPublications == 2)
  }

  @Test("scite's tallies by DOI, reconciled with their sum")
  func tallies() throws {
    let records = try sample("tallies.json").records
    #expect(records.map(\.work.doi) == ["10.5555/a", "10.5555/b"])
    #expect(records[0].tallies?.contrasting == 2 && records[0].tallies?.citationStatements == 6)
    #expect(!records[0].warnings.contains { $0.code == .talliesMismatch })
    #expect(records[1].warnings.contains { $0.code == .talliesMismatch && $0.message.contains("9") })
  }

  @Test("scite's hits with statements: duplicates counted, class in the project's terms, more shown than tallied told")
  func hits() throws {
    let records = try sample("hits.json").records
    #expect(records.map(\.work.doi) == ["10.5555/keel", "10.5555/hull"])
    let statement = try #require(records[0].statements.first)
    #expect(records[0].statements.count == 1 && statement.occurrences == 2)
    #expect(
      [statement.classification, statement.section, statement.citing?.doi] == [
        "contrasting", "Discussion", "10.5555/hull",
      ])
    #expect(statement.confidence == 0.8 && statement.marks == ["LOCK (2004)"])
    #expect(records[0].warnings.contains { $0.code == .talliesMismatch })
  }

  @Test(
    "Google Scholar's list: marks before titles, names and journals that are cut, counts in several languages, the work all cite"
  )
  func scholar() throws {
    let found = try sample("scholar.txt")
    #expect(found.kind == .statementPage && found.family == "google-scholar")
    #expect(found.records.map(\.work.title) == ["Ropes", "Street ropes and night knots", "Ropes of towns"])
    #expect(found.records.map(\.tallies?.citingPublications) == [1234, 1163, 12])
    let first = found.records[1]
    #expect(first.work.author == [Name(family: "Hartwell", given: "A"), Name(family: "van der Berg", given: "PJ")])
    #expect(first.work.issued == PartialDate(2018) && first.work.containerTitle == nil)
    #expect(first.work.custom["container-title-cut"] == "Journal of Urban …")
    #expect(first.work.custom["snippet"] == "… ropes lower the mean by 1.1 …")
    #expect(first.warnings.contains { $0.code == .authorsTruncated })
    #expect(first.references.map(\.work.title) == ["Ropes"])
    #expect(found.records[2].work.type == .book)
  }

  @Test(
    "files for machines that no reader knows are refused, however much prose or however many DOIs they hold",
    arguments: [
      "{\"description\": \"\(String(repeating: "many words of prose ", count: 60))\", \"see\": \"https://doi.org/10.5555/x\"}",
      "[{\"count\": \"124\"}]", "{\"a\": \"unterminated 10.5555/x",
      "doi,score,note\n10.5555/a,1,x\n10.5555/b,2,y\n10.5555/c,3,z\n",
      "<?xml version=\"1.0\"?><rss><item>\(String(repeating: "many words of prose ", count: 60)) doi:10.5555/x</item></rss>",
    ])
  func refused(text: String) throws {
    let document = try DocumentReader.read(Array(text.utf8))
    #expect {
      try Extractor(models: Models()).extract(document, path: "x", sha256: "")
    } throws: { ($0 as? ExtractionError)?.code == .unknownKind }
  }

  @Test("lists of references that begin with a bracket are texts")
  func brackets() throws {
    let text =
      "[1] Lock, A. (2010). A title. Harbour Notes, 3(2), 1-9. doi:10.5555/x\n[2] Quay, B. (2011). Moorings. Harbour Notes, 4, 10.\n"
    let document = try DocumentReader.read(Array(text.utf8))
    #expect(StructuredData.form(of: document) == nil)
  }
}
