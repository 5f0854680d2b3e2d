// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Records

/// Prints records in one of the output formats, piece by piece.
struct RecordPrinter {
  let format: OutputFormat
  /// Records printed so far.
  private(set) var count = 0

  init(format: OutputFormat) {
    self.format = format
  }

  /// The text of some records, each given as JSON.
  mutating func text(_ records: [String]) throws -> String {
    let first = count == 0
    count += records.count
    switch format {
    case .jsonl: return records.map { $0 + "\n" }.joined()
    case .cslJSON:
      let items = try Self.works(records).map { work in try OrderedJSONEncoder().encode(work) }
      return items.isEmpty ? "" : (first ? "[\n" : ",\n") + items.joined(separator: ",\n")
    case .bibtex, .ris: return ""
    }
  }

  /// What closes the whole.
  func end() -> String {
    guard format == .cslJSON else { return "" }
    return count == 0 ? "[]\n" : "\n]\n"
  }

  private static func works(_ records: [String]) throws -> [Record] {
    let decoder = JSONDecoder()
    return try records.map { try decoder.decode(Record.self, from: Data($0.utf8)) }
  }
}
