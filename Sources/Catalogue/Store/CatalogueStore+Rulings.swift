// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB

/// What people have ruled about works: pairs of record ids, as extracted, that are different works whatever their fields say.
extension CatalogueStore {
  public func pairsApart() throws -> [[String]] {
    try database.read { database in
      try Row.fetchAll(database, sql: "SELECT first, second FROM apart ORDER BY first, second").map {
        [$0["first"], $0["second"]]
      }
    }
  }

  /// Keeps the pairs apart from the next run on; each pair in either order, once.
  public func keepApart(_ pairs: [[String]]) throws {
    try database.write { database in
      for pair in pairs where pair.count == 2 {
        try database.execute(
          sql: "INSERT OR IGNORE INTO apart (first, second) VALUES (?, ?)",
          arguments: [min(pair[0], pair[1]), max(pair[0], pair[1])])
      }
    }
  }

  /// Takes back all pairs that an id is part of.
  ///
  /// - Returns: how many pairs there were.
  public func allowTogether(_ id: String) throws -> Int {
    try database.write { database in
      try database.execute(sql: "DELETE FROM apart WHERE first = ? OR second = ?", arguments: [id, id])
      return database.changesCount
    }
  }
}
