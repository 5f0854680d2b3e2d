// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Foundation
import Layout
import Records
import Testing

@testable import Extraction

@Suite("Articles and reports as text, without models")
struct ArticleExtractorTests {
  private func record(_ name: String) throws -> Record {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/\(name)")
    let document = try DocumentReader.read([UInt8](try Data(contentsOf: file)))
    return ArticleExtractor(models: Models()).record(from: LaidOutDocument(document))
  }

  @Test("Title, by-line with affiliations, abstract and keywords of a Markdown article")
  func frontMatter() throws {
    let record = try record("clerks.md")
    #expect(record.work.title == "Lamps, Ferries and the Quiet Work of Harbour Clerks")
    #expect(record.work.author.map(\.family) == ["Brekke", "van Aalst"])
    #expect(record.contributors.first?.affiliations == ["University of Marrow"])
    #expect(record.work.abstract?.hasPrefix("Harbour clerks rarely appear") == true)
    #expect(record.work.keyword == "harbour clerks; ledgers; island government")
  }

  @Test("Sections without the title")
  func sections() throws {
    #expect(try record("clerks.md").sections.map(\.title) == ["Introduction", "Two Winters", "References"])
  }

  @Test("Notes with the words before their marker")
  func notes() throws {
    let notes = try record("clerks.md").notes
    #expect(notes.map(\.label) == ["1", "2"])
    #expect(notes.first?.marker?.after.hasSuffix("Clerks keep lists.") == true)
  }

  @Test("Notes at the foot of printed pages of text")
  func reportNotes() throws {
    #expect(try record("notes-report.txt").notes.map(\.label) == ["1", "2", "3", "4", "5", "6"])
  }
}
