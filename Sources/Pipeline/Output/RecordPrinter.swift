// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Records

/// Prints records in one of the output formats: JSON Lines as they come, the others once all are there, since they make keys unique.
struct RecordPrinter {
  let format: OutputFormat
  /// Records taken so far.
  private(set) var count = 0
  private var works: [(id: String, work: Work)] = []

  init(format: OutputFormat) {
    self.format = format
  }

  /// Takes records, each given as JSON, and gives what can be printed at once.
  mutating func text(_ records: [String]) throws -> String {
    count += records.count
    if format == .jsonl { return records.map { $0 + "\n" }.joined() }
    struct Head: Decodable {
      let id: String
      let work: Work
    }
    let decoder = JSONDecoder()
    for record in records {
      let head = try decoder.decode(Head.self, from: Data(record.utf8))
      works.append((head.id, head.work))
    }
    return ""
  }

  /// What is left to print.
  func end() throws -> String { try format.text(works) }
}

extension OutputFormat {
  /// Works under their ids in this format; nothing for JSON Lines, whose lines are printed as they come.
  func text(_ works: [(id: String, work: Work)]) throws -> String {
    switch self {
    case .jsonl: ""
    case .cslJSON: try CSLJSONWriter.write(works)
    case .bibtex: BibTeXWriter.write(works.map { (key: nil, work: $0.work) })
    case .ris: RISWriter.write(works)
    }
  }
}
