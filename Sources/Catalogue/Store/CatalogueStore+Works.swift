// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import GRDB
import Records

/// Counts of what a catalogue holds.
public struct CatalogueStatistics: Codable, Sendable, Equatable {
  public var inputs: Int
  public var removedInputs: Int
  public var extractions: Int
  public var rejects: Int
  public var records: Int
  public var knownWorks: Int

  enum CodingKeys: String, CodingKey {
    case inputs
    case removedInputs = "removed_inputs"
    case extractions, rejects, records
    case knownWorks = "known_works"
  }
}

extension CatalogueStore {
  /// Replaces the records by those of a run.
  public func setRecords(_ records: [(id: String, work: Work, json: String)]) throws {
    try database.write { database in
      try database.execute(sql: "DELETE FROM record")
      for record in records {
        try database.execute(
          sql: "INSERT OR REPLACE INTO record (id, json, folded) VALUES (?, ?, ?)",
          arguments: [record.id, record.json, Self.folded(record.work)])
      }
    }
  }

  /// Adds known works, or replaces those of the same id.
  public func load(_ works: [KnownWork], origin: String) throws {
    let encoder = OrderedJSONEncoder()
    try database.write { database in
      for known in works {
        try database.execute(
          sql: "INSERT OR REPLACE INTO known_work (id, json, folded, origin) VALUES (?, ?, ?, ?)",
          arguments: [known.id, try encoder.encode(known.work), Self.folded(known.work), origin])
      }
    }
  }

  /// Works that were loaded, by id.
  public func knownWorks() throws -> [KnownWork] {
    let decoder = JSONDecoder()
    return try database.read { database in
      try Row.fetchAll(database, sql: "SELECT id, json FROM known_work ORDER BY id").map { row in
        let json: String = row["json"]
        return KnownWork(id: row["id"], work: try decoder.decode(Work.self, from: Data(json.utf8)))
      }
    }
  }

  /// The records of the latest run as JSON, by id.
  public func records() throws -> [String] {
    try database.read { try String.fetchAll($0, sql: "SELECT json FROM record ORDER BY id") }
  }

  /// The record or known work of an id, as JSON.
  public func json(id: String) throws -> String? {
    try database.read { database in
      try String.fetchOne(database, sql: "SELECT json FROM record WHERE id = ?", arguments: [id])
        ?? String.fetchOne(database, sql: "SELECT json FROM known_work WHERE id = ?", arguments: [id])
    }
  }

  /// Ids and titles of works that hold all words of `text`, in any order, records before known works.
  ///
  /// - Parameter limit: at most this many.
  public func search(_ text: String, limit: Int) throws -> [(id: String, json: String)] {
    let words = Folding.words(text)
    guard !words.isEmpty else { return [] }
    let condition = words.map { _ in "instr(folded, ?) > 0" }.joined(separator: " AND ")
    return try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, json, 0 AS place FROM record WHERE \(condition)
          UNION ALL SELECT id, json, 1 FROM known_work WHERE \(condition) AND id NOT IN (SELECT id FROM record)
          ORDER BY place, id LIMIT ?
          """, arguments: StatementArguments(words + words) + [limit]
      ).map { ($0["id"], $0["json"]) }
    }
  }

  public func statistics() throws -> CatalogueStatistics {
    try database.read { database in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) FROM " + sql) ?? 0 }
      return CatalogueStatistics(
        inputs: try count("input WHERE NOT removed"), removedInputs: try count("input WHERE removed"),
        extractions: try count("extraction"), rejects: try count("extraction WHERE reject IS NOT NULL"),
        records: try count("record"), knownWorks: try count("known_work"))
    }
  }

  /// What a search looks at: title, names, year, container, identifiers.
  private static func folded(_ work: Work) -> String {
    let names = (work.author + work.editor).map { [$0.given, $0.fullFamily].compactMap { $0 }.joined(separator: " ") }
    let texts =
      [work.title, work.containerTitle, work.doi, work.issued?.year.map(String.init)].compactMap { $0 } + names
    return Folding.fold(texts.joined(separator: " "))
  }
}
