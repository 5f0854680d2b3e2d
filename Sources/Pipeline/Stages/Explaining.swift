// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Catalogue
import Extraction
import Foundation
import Records

/// What `colophon explain` tells of a file: kind and family, by which evidence, and where each value came from.
public struct Explaining {
  let file: String
  let kind: SourceKind?
  let modelsFolder: String?

  public init(file: String, kind: SourceKind? = nil, modelsFolder: String? = nil) {
    self.file = file
    self.kind = kind
    self.modelsFolder = modelsFolder
  }

  /// - Throws: `Failure`: 66 no such file, 65 it gives no record.
  public func text() throws(Failure) -> String {
    let extractor = Extractor(models: try InputReader.models(in: modelsFolder))
    let (document, digest) = try InputReader.read(file)
    do {
      return text(of: try extractor.explain(document, path: file, sha256: digest, kind: kind))
    } catch {
      throw Failure(.dataInvalid, "\(file): \(error.code.rawValue): \(error.message)")
    }
  }

  private func text(of explanation: Explanation) -> String {
    var lines = ["file      \(file)", "kind      \(explanation.kind.rawValue)"]
    if let family = explanation.family { lines.append("family    \(family)") }
    lines.append("evidence")
    for evidence in explanation.evidence { lines.append("  " + Self.line(of: evidence)) }
    for record in explanation.records { lines += ["", "record    \(record.id)"] + Self.lines(of: record) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(of evidence: KindEvidence) -> String {
    let kind = evidence.kind.rawValue + (evidence.family.map { " (" + $0 + ")" } ?? "")
    return String(format: "%5.2f  ", evidence.weight) + kind + ": " + oneLine(evidence.telltale)
  }

  private static func lines(of record: Record) -> [String] {
    var lines = record.work.readableFields.map { name, value in
      "  " + padded(name) + oneLine(value) + origin(of: name, in: record)
    }
    for (name, variants) in record.variants {
      lines += variants.map {
        "  " + padded(name) + "also: " + oneLine($0.value) + ($0.by.map { "  [" + $0 + "]" } ?? "")
      }
    }
    lines += record.warnings.map { "  " + padded("warning") + $0.code.rawValue + ": " + oneLine($0.message) }
    let parts = [
      ("sections", record.sections.count), ("notes", record.notes.count), ("references", record.references.count),
      ("mentions", record.mentions.count), ("statements", record.statements.count),
    ]
    lines += parts.filter { $0.1 > 0 }.map { "  " + padded($0.0) + String($0.1) }
    return lines
  }

  private static func origin(of field: String, in record: Record) -> String {
    guard let provenance = record.provenance[field] else { return "" }
    let page = provenance.page.map { ", page \($0)" } ?? ""
    let confidence = provenance.confidence.map { ", \(Int(($0 * 100).rounded())) %" } ?? ""
    return "  [" + provenance.by + page + confidence + "]"
  }

  private static func padded(_ name: String) -> String {
    name.count < 18 ? name + String(repeating: " ", count: 18 - name.count) : name + " "
  }

  private static func oneLine(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return flat.count > 200 ? flat.prefix(199) + "…" : flat
  }
}
