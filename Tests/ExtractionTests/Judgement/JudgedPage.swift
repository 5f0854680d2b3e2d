// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout
import Records

@testable import Extraction

/// Made-up pages and what a first reading took from them, for judging.
struct JudgedPage {
  private(set) var lines: [Line] = []
  var record = Record(work: Work(type: .articleJournal))
  var metadata: [Document.MetadataEntry] = []
  var formFields = 0
  var width = 600.0
  var height = 800.0

  mutating func add(_ text: String, page: Int = 1, size: Double = 10, zone: Zone = .body) {
    let y = 40 + 14 * Double(lines.count { $0.page == page })
    let box = Box(minX: 60, minY: y, maxX: 60 + 5 * Double(text.count), maxY: y + size)
    lines.append(Line(text: text, page: page, box: box, size: size, zone: zone))
  }

  /// Paragraphs of running text.
  mutating func addProse(_ count: Int, page: Int = 1) {
    for _ in 0..<count {
      for _ in 0..<6 { add("the clerks of the quay kept their ledgers for the town and no one read them", page: page) }
      add("until the spring.", page: page)
    }
  }

  /// What the front-matter model would have read.
  mutating func read(title: String, _ sureness: Double, authors: [Name] = [], _ authorSureness: Double = 0) {
    record.work.title = title
    record.provenance["title"] = Provenance(page: 1, by: "front-matter", confidence: sureness)
    record.work.author = authors
    if !authors.isEmpty {
      record.provenance["author"] = Provenance(page: 1, by: "front-matter", confidence: authorSureness)
    }
  }

  var document: LaidOutDocument {
    let pages = Set(lines.map(\.page)).sorted().map {
      Page(number: $0, width: width, height: height, content: .words([]))
    }
    let document = Document(format: .pdf, pages: pages, metadata: metadata, formFields: formFields)
    return LaidOutDocument(document: document, lines: lines, bodySize: 10)
  }

  var signs: WorkSigns { WorkSigns(document: document, record: record) }
  var judgement: WorkJudgement { WorkJudgement(signs: signs) }

  func judged() -> Record {
    var record = record
    judgement.apply(to: &record, of: document)
    return record
  }
}
