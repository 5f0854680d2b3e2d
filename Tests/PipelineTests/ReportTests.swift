// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records
import Testing

@testable import Pipeline

@Suite("The report")
struct ReportTests {
  private func html(_ record: Record, rejects: [Reject] = []) throws -> String {
    let tables = try OutputTables(works: [record], rejects: rejects, known: [])
    let summary = RunSummary(
      ingested: Ingested(records: [record]), tables: tables, configuration: Configuration(), engine: "1/abc")
    return HTMLReport(tables: tables, summary: summary).html
  }

  @Test("Nothing that was read becomes markup")
  func hostile() throws {
    let attack = #"</title><script>alert(1)</script>" onload='x' <img src=x onerror=alert(2)> &amp; \#u{202e}gnp"#
    var record = Record(id: "doi:10.1/\"><i>", work: Work(type: .book, title: attack))
    record.work.author = [Name(literal: attack)]
    record.provenance["title"] = Provenance(by: attack)
    record.variants["title"] = [Variant(value: attack)]
    record.warnings = [Warning(.fieldConflict, message: attack)]
    record.references = [Reference(id: "r1", raw: attack)]
    record.sources = [Source(path: attack, sha256: "", kind: .paperPage, family: attack, extractor: "1")]
    let page = try html(record, rejects: [Reject(path: attack, code: .empty, message: attack)])
    #expect(page.components(of: "<script") == 1)
    #expect(!page.contains("<img") && !page.contains("<i>") && !page.contains("onload='"))
    #expect(!page.contains("\u{202e}"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(page.contains("&amp;amp;"))
  }

  @Test("Nothing is fetched from elsewhere")
  func selfContained() throws {
    let page = try html(Record(id: "doi:10.1/1", work: Work(type: .book, title: "Rivers")))
    for outside in ["http://", "https://", "src=", "@import", "url("] { #expect(!page.contains(outside), "\(outside)") }
  }

  @Test("Codes stand with their meanings and files")
  func codes() throws {
    let page = try html(
      Record(id: "doi:10.1/1", work: Work(type: .book, title: "Rivers")),
      rejects: [Reject(path: "in/scan.pdf", code: .pdfNoText, message: "No text.")])
    #expect(page.contains("pdf.no-text"))
    #expect(page.contains("Run an OCR tool over it first."))
    #expect(page.contains("in/scan.pdf"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
