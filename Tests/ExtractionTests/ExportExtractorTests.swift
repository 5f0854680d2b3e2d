// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Extraction
import Records
import Testing

@Suite("Exports become records")
struct ExportExtractorTests {
  private let text = """
    @article{doe2012, author = {Doe, Jane and others}, title = {A title}, doi = {10.1234/ABC}, year = 2012}
    @article{broken, title = {no end
    @misc{poe, author = {Poe, Edgar}, year = 1999}
    """

  @Test("each entry is a record with its identifier and the format as provenance")
  func records() throws {
    let (records, skipped) = ExportExtractor().records(from: text)
    #expect(records.map(\.id).first == "doi:10.1234/abc")
    #expect(records.last?.id.hasPrefix("sha256:") == true)
    #expect(records.count == 2)
    #expect(records[0].provenance["title"]?.by == "bibtex")
    #expect(records[0].provenance.fields == ["DOI", "author", "issued", "title", "type"])
    #expect(skipped.map(\.line) == [2])
  }

  @Test("skipped entries, cut lists of authors and missing titles are warned of")
  func warnings() {
    let records = ExportExtractor().records(from: text).records
    #expect(records[0].warnings.map(\.code) == [.authorsTruncated, .entrySkipped])
    #expect(records[0].warnings.last?.message.contains("line 2") == true)
    #expect(records[1].warnings.map(\.code) == [.titleMissing])
  }

  @Test("other texts are no exports")
  func otherText() {
    #expect(ExportExtractor().evidence(in: "Just some prose.") == nil)
    #expect(ExportExtractor().records(from: "Just some prose.").records.isEmpty)
  }
}
