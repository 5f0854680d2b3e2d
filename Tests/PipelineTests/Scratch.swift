// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

@testable import Pipeline

/// A folder of its own for a test, gone when the value is.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("colophon-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ text: String, executable: Bool = false) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    if executable { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file) }
    return file
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The program as it was built beside the tests.
  static var program: String { (Executable.path as NSString).deletingLastPathComponent + "/colophon" }

  /// Bibliographies that hold some works twice, under names whose order is not that of their contents.
  func writeBibliographies() throws {
    let works = [
      ("b", "10.1234/one", "A study of rivers", "Lind", 2001), ("a", "10.1234/one", "A study of rivers", "Lind", 2001),
      ("d", "10.1234/two", "Bridges of the north", "Berg", 2005),
      ("c", "10.1234/three", "Harbours & ports", "Holm", 2010),
      ("f", "10.1234/two", "Bridges of the North: a survey", "Berg", 2006),
    ]
    for (name, doi, title, author, year) in works {
      try write(
        "in/\(name).bib",
        "@article{\(name),\n  author = {\(author), Ada},\n  title = {\(title)},\n  year = {\(year)},\n  doi = {\(doi)}\n}\n"
      )
    }
    try write("in/e.bin", "\u{1}\u{2}\u{3}\u{0}\u{0}\u{0}\u{4}")
  }
}
