// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Extraction
import Foundation
import Layout
import Tagging

/// A document of a gold folder, laid out, with its labels.
public struct LabelledDocument: Sendable {
  /// `SET/NAME`.
  public var name: String
  public var document: LaidOutDocument
  public var gold: LabelledReferences
  /// The gold file as it stands, for trainers that read other parts of it.
  public var json: Data

  /// The part that a file `…/SET/NAME.pdf` falls into.
  public static func fold(ofFile path: String, count: Int) -> Int { fold(of: name(ofFile: path), count: count) }

  /// The set that a file `…/SET/NAME.pdf` belongs to.
  public static func set(ofFile path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent
  }

  static func name(ofFile path: String) -> String {
    set(ofFile: path) + "/" + URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// Which of `count` parts a document falls into: the same for every trainer, so that no model reads a document that another of its
  /// cascade was trained on.
  static func fold(of name: String, count: Int) -> Int {
    Int(FeatureHasher.text(name) % UInt64(max(count, 1)))
  }
}

/// Reads the labelled documents under a folder of gold sets.
public enum LabelledDocuments {
  /// All `NAME.json` that have a `NAME.pdf` beside them, in order of their paths; files that can't be read are passed over and told.
  public static func read(under folder: URL, report: (String) -> Void = { _ in }) -> [LabelledDocument] {
    let manager = FileManager.default
    guard let walker = manager.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
    let files = walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    return files.compactMap { file in
      let pdf = file.deletingPathExtension().appendingPathExtension("pdf")
      guard manager.fileExists(atPath: pdf.path) else { return nil }
      do {
        let json = try Data(contentsOf: file)
        let gold = try JSONDecoder().decode(LabelledReferences.self, from: json)
        let document = try DocumentReader.read([UInt8](try Data(contentsOf: pdf)), limits: ReadingLimits())
        return LabelledDocument(
          name: LabelledDocument.name(ofFile: pdf.path), document: LaidOutDocument(document), gold: gold, json: json)
      } catch {
        report("\(file.path) was passed over: \(error)")
        return nil
      }
    }
  }
}
