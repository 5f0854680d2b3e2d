// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The folder of a run's results, written whole or not at all: a new folder beside it takes its place once every file is there.
///
/// Files of the old folder that are no results (the catalogue, or what a person put there) are taken over.
struct OutputFolder: Sendable {
  let path: String

  private var new: String { path + ".new" }
  private var old: String { path + ".old" }

  /// Cleans up after a run that was killed while it changed folders.
  func recover() throws(Failure) {
    let files = FileManager.default
    do {
      if files.fileExists(atPath: new) { try files.removeItem(atPath: new) }
      guard files.fileExists(atPath: old) else { return }
      if files.fileExists(atPath: path) {
        try moveFolders()
        try files.removeItem(atPath: old)
      } else {
        try files.moveItem(atPath: old, toPath: path)
      }
    } catch {
      throw cannotWrite(error)
    }
  }

  /// Puts `results` in the place of all results of the folder.
  func replace(with results: [(name: String, contents: Data)]) throws(Failure) {
    let files = FileManager.default
    do {
      if files.fileExists(atPath: new) { try files.removeItem(atPath: new) }
      try files.createDirectory(atPath: new, withIntermediateDirectories: true)
      for result in results { try result.contents.write(to: URL(fileURLWithPath: new + "/" + result.name)) }
      guard files.fileExists(atPath: path) else { return try files.moveItem(atPath: new, toPath: path) }
      try takeOverFiles()
      try files.moveItem(atPath: path, toPath: old)
      try files.moveItem(atPath: new, toPath: path)
      try moveFolders()
      try files.removeItem(atPath: old)
    } catch {
      throw cannotWrite(error)
    }
  }

  private static let resultNames: Set<String> = [
    "records.jsonl", "citations.jsonl", "statements.jsonl", "rejects.jsonl", "run.json", "report.html",
  ]

  /// Links files into the new folder, so that they are in their place at every moment.
  private func takeOverFiles() throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: path) where !Self.resultNames.contains(name) {
      guard !Self.isFolder(path + "/" + name) else { continue }
      do {
        try files.linkItem(atPath: path + "/" + name, toPath: new + "/" + name)
      } catch {
        try files.copyItem(atPath: path + "/" + name, toPath: new + "/" + name)
      }
    }
  }

  private func moveFolders() throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: old)
    where Self.isFolder(old + "/" + name) && !files.fileExists(atPath: path + "/" + name) {
      try files.moveItem(atPath: old + "/" + name, toPath: path + "/" + name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private func cannotWrite(_ error: any Error) -> Failure {
    Failure(
      .cannotWrite,
      "\(path): the results could not be written (\(error.localizedDescription)); check permissions and disk.")
  }
}
