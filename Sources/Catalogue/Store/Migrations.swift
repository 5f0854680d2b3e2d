// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB

/// The catalogue's tables as they came to be, step by step. A step that was released is never changed.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 inputs and what was extracted from them") { database in
      try database.create(table: "extraction") { table in
        table.column("sha256", .text).notNull()
        table.column("kind", .text).notNull()
        table.column("engine", .text).notNull()
        table.column("limits", .text).notNull()
        table.column("records", .text)
        table.column("reject", .text)
        table.primaryKey(["sha256", "kind", "engine"])
      }
      try database.create(table: "input") { table in
        table.primaryKey("path", .text)
        table.column("sha256", .text).notNull()
        table.column("kind", .text).notNull()
        table.column("removed", .boolean).notNull().defaults(to: false)
      }
    }
    migrator.registerMigration("2 works") { database in
      try database.create(table: "record") { table in
        table.primaryKey("id", .text)
        table.column("json", .text).notNull()
        table.column("folded", .text).notNull()
      }
      try database.create(table: "known_work") { table in
        table.primaryKey("id", .text)
        table.column("json", .text).notNull()
        table.column("folded", .text).notNull()
        table.column("origin", .text).notNull()
      }
    }
    migrator.registerMigration("3 pairs of records that stay apart") { database in
      try database.create(table: "apart") { table in
        table.column("first", .text).notNull()
        table.column("second", .text).notNull()
        table.primaryKey(["first", "second"])
      }
    }
    return migrator
  }
}
