// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Records

/// What an input gave: records, each as JSON, or a reject.
public struct ExtractionEntry: Sendable, Equatable {
  public var sha256: String
  /// Empty where content told the kind.
  public var kind: String
  /// Version of the extractor and hash of its models.
  public var engine: String
  /// The limits as JSON.
  public var limits: String
  public var records: [String]
  public var reject: Reject?

  public init(sha256: String, kind: String, engine: String, limits: String, records: [String], reject: Reject? = nil) {
    self.sha256 = sha256
    self.kind = kind
    self.engine = engine
    self.limits = limits
    self.records = records
    self.reject = reject
  }
}

/// A file that a run has seen.
public struct LedgerInput: Sendable, Equatable {
  public var path: String
  public var sha256: String
  public var kind: String
  public var removed: Bool

  public init(path: String, sha256: String, kind: String = "", removed: Bool = false) {
    self.path = path
    self.sha256 = sha256
    self.kind = kind
    self.removed = removed
  }
}

extension CatalogueStore {
  /// What is remembered of an input, or `nil` where it must be extracted (again).
  public func extraction(sha256: String, kind: String, engine: String) throws -> ExtractionEntry? {
    try database.read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM extraction WHERE sha256 = ? AND kind = ? AND engine = ?",
        arguments: [sha256, kind, engine])
      return try row.map(Self.entry)
    }
  }

  /// Remembers what inputs gave; replaces what was remembered of them.
  public func remember(_ entries: [ExtractionEntry]) throws {
    try database.write { database in
      for entry in entries {
        let reject = try entry.reject.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
        try database.execute(
          sql:
            "INSERT OR REPLACE INTO extraction (sha256, kind, engine, limits, records, reject) VALUES (?, ?, ?, ?, ?, ?)",
          arguments: [
            entry.sha256, entry.kind, entry.engine, entry.limits, entry.records.joined(separator: "\n"), reject,
          ])
      }
    }
  }

  /// Files of earlier runs, by path.
  public func inputs() throws -> [LedgerInput] {
    try database.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM input ORDER BY path").map { row in
        LedgerInput(path: row["path"], sha256: row["sha256"], kind: row["kind"], removed: row["removed"])
      }
    }
  }

  /// Replaces the list of files, and forgets what was extracted from files that no input has any more or by another engine.
  public func setInputs(_ inputs: [LedgerInput], engine: String) throws {
    try database.write { database in
      try database.execute(sql: "DELETE FROM input")
      for input in inputs {
        try database.execute(
          sql: "INSERT INTO input (path, sha256, kind, removed) VALUES (?, ?, ?, ?)",
          arguments: [input.path, input.sha256, input.kind, input.removed])
      }
      try database.execute(
        sql: """
          DELETE FROM extraction WHERE NOT EXISTS
            (SELECT 1 FROM input WHERE input.sha256 = extraction.sha256 AND input.kind = extraction.kind)
            OR (engine <> ? AND EXISTS
              (SELECT 1 FROM extraction AS newer WHERE newer.sha256 = extraction.sha256 AND newer.kind = extraction.kind
               AND newer.engine = ?))
          """, arguments: [engine, engine])
    }
  }

  /// What is remembered of an input that is gone, by whatever engine.
  public func anyExtraction(sha256: String, kind: String) throws -> ExtractionEntry? {
    try database.read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM extraction WHERE sha256 = ? AND kind = ? ORDER BY engine DESC",
        arguments: [sha256, kind])
      return try row.map(Self.entry)
    }
  }

  private static func entry(_ row: Row) throws -> ExtractionEntry {
    let reject: String? = row["reject"]
    let records: String = row["records"] ?? ""
    return ExtractionEntry(
      sha256: row["sha256"], kind: row["kind"], engine: row["engine"], limits: row["limits"],
      records: records.split(separator: "\n").map(String.init),
      reject: try reject.map { try JSONDecoder().decode(Reject.self, from: Data($0.utf8)) })
  }
}
