// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

extension StatementDialect {
  /// Citations of OpenCitations' Index and of COCI before it: pairs of identifiers. https://api.opencitations.net/index/v2
  static let openCitations = StatementDialect(family: "opencitations") { object, line, network in
    guard object["citing"]?.scalar != nil, object["cited"]?.scalar != nil else { return false }
    return OpenCitationsLinks.link(line: line, into: &network) { object[$0]?.scalar }
  }
}

/// Pairs of works, as the API's objects and the dumps' tables have them alike.
enum OpenCitationsLinks {
  /// The names of a column in the tables: of the Index, and of the lists of links that Meta takes in.
  private static let columns: [(key: String, names: [String])] = [
    ("citing", ["citing", "citing id"]), ("cited", ["cited", "cited id"]),
    ("creation", ["creation", "citing publication date"]), ("cited_date", ["cited publication date"]),
    ("timespan", ["timespan"]), ("author_sc", ["author sc"]), ("journal_sc", ["journal sc"]), ("oci", ["oci", "id"]),
  ]

  /// Whether a table's columns are those of such links.
  static func knows(_ table: CSVTable) -> Bool {
    columns.prefix(2).allSatisfy { column in column.names.contains { table.columns.contains($0) } }
  }

  static func read(_ table: CSVTable) -> (network: CitationNetwork, skipped: [SkippedEntry]) {
    var network = CitationNetwork()
    var skipped: [SkippedEntry] = []
    for row in table.rows {
      let isLink = link(line: row.line, into: &network) { key in
        columns.first { $0.key == key }.flatMap { table.value(row.values, $0.names) }
      }
      if !isLink { skipped.append(SkippedEntry(line: row.line, reason: "does not name two works")) }
    }
    return (network, skipped)
  }

  /// Takes one pair in, unless one of its ends is no work.
  static func link(line: Int, into network: inout CitationNetwork, value: (String) -> String?) -> Bool {
    guard let citing = value("citing"), let cited = value("cited") else { return false }
    var first = Work(named: citing)
    // The date on which a citation came to be is that of the citing work.
    first.issued = value("creation").flatMap { PartialDate(parsing: $0) }
    var second = Work(named: cited)
    second.issued = value("cited_date").flatMap { PartialDate(parsing: $0) }
    // Both ends are named before either is taken in.
    guard first.isNamed, second.isNamed, let one = network.place(ofNamed: first, line: line),
      let other = network.place(ofNamed: second, line: line)
    else { return false }
    var properties: FieldMap<String> = [:]
    for key in ["oci", "timespan", "author_sc", "journal_sc"] { properties[key] = value(key) }
    network.cite(other, by: one, printed: cited, properties: properties)
    return true
  }
}

extension Work {
  fileprivate var isNamed: Bool { doi != nil || isbn != nil || !registryNumbers.isEmpty }
}
