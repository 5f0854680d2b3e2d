// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Records

/// An answer or dump of a citation index that a document turned out to be: links between works, statements, tallies.
struct CitationIndex {
  var family: String
  /// What told it, in words.
  var signs: [String]
  private var network: CitationNetwork
  private var skipped: [SkippedEntry]

  /// Nil where a document is none.
  init?(_ document: Document, json: JSONText?) {
    guard document.format != .html, let source = document.source else { return nil }
    if let json { self.init(json) } else { self.init(table: source) }
  }

  private init?(_ json: JSONText) {
    var network = CitationNetwork()
    var families: [String] = []
    var counts: [String: Int] = [:]
    let unknown = json.search { object, line in
      for dialect in StatementDialect.all where dialect.take(object, line, &network) {
        if counts.updateValue(counts[dialect.family, default: 0] + 1, forKey: dialect.family) == nil {
          families.append(dialect.family)
        }
        return true
      }
      // Works beside the links are works of the same answer.
      guard let entry = ExportFormat.entry(of: object, line: line) else { return false }
      _ = network.place(of: entry)
      return true
    }
    guard let family = families.max(by: { counts[$0, default: 0] < counts[$1, default: 0] }) else { return nil }
    self.family = family
    signs = ["links or tallies as \(family) gives them (\(counts[family, default: 0]))"]
    self.network = network
    skipped = (json.skipped + unknown).sorted { $0.line < $1.line }
  }

  private init?(table source: String) {
    guard let table = CSVTable(ofFile: source), OpenCitationsLinks.knows(table) else { return nil }
    let contents = OpenCitationsLinks.read(table)
    guard !contents.network.isEmpty else { return nil }
    family = "opencitations"
    signs = ["columns of citing and cited works (\(table.rows.count) rows)"]
    network = contents.network
    skipped = contents.skipped
  }

  func records() -> [Record] {
    var records = network.records(by: family)
    if !records.isEmpty { records[0].warnings += ExportExtractor.warnings(of: skipped) }
    return records
  }
}
