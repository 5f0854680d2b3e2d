// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The store of known works: one SQLite file in WAL mode, with one writer at a time.
///
/// What it holds of inputs is in `CatalogueStore+Ledger.swift`, what it holds of works in `CatalogueStore+Works.swift`.
public final class CatalogueStore: Sendable {
  public enum Mode: Sendable {
    case reading, writing
  }

  /// Why a catalogue could not be opened.
  public enum OpeningError: Error, Equatable, Sendable {
    /// Another run holds it.
    case locked
    case missing
    case cannotCreate(String)
    /// The file is no catalogue, or a newer program wrote it.
    case unreadable(String)
  }

  public let path: String
  let database: DatabasePool
  private let lock: WriterLock?

  /// Opens or, for writing, creates the catalogue at `path`.
  public init(path: String, mode: Mode) throws(OpeningError) {
    self.path = path
    if mode == .reading, !FileManager.default.fileExists(atPath: path) { throw .missing }
    lock = mode == .writing ? try WriterLock(path: path + ".lock") : nil
    do {
      var configuration = GRDB.Configuration()
      configuration.busyMode = .timeout(10)
      let database = try DatabasePool(path: path, configuration: configuration)
      if mode == .writing {
        try Migrations.migrator.migrate(database)
      } else if try !database.read(Migrations.migrator.hasCompletedMigrations) {
        throw OpeningError.unreadable("an older or newer program wrote it")
      }
      self.database = database
    } catch let error as OpeningError {
      throw error
    } catch {
      throw .unreadable(String(describing: error))
    }
  }

  /// Writes what is still in the log into the file and closes it. A writer's lock is held as long as this value lives.
  public func close() throws {
    if lock != nil { try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
    try database.close()
  }
}

/// A lock on a file beside the catalogue; the system lets it go when the process ends, however it ends.
private final class WriterLock: Sendable {
  private let descriptor: Int32

  init(path: String) throws(CatalogueStore.OpeningError) {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw .cannotCreate(folder)
      }
    }
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      Foundation.close(descriptor)
      throw .locked
    }
  }

  deinit { Foundation.close(descriptor) }
}
