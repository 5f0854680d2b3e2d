// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Records

/// The fields of a work that its header prints.
enum HeaderFields {
  /// All that are set but type, language and what stands under `custom`.
  static func set(in work: Work) -> [String] {
    WorkFields.set(in: work).filter { !["type", "language", "custom"].contains($0) }
  }

  /// Without a field and all that is said of it.
  static func clear(_ field: String, in record: inout Record) {
    switch field {
    case "author":
      record.work.author = []
      record.contributors = []
    case "editor": record.work.editor = []
    case "translator": record.work.translator = []
    case "issued": record.work.issued = nil
    default:
      guard let text = WorkField.all.first(where: { $0.name == field }) else { return }
      record.work[keyPath: text.path] = nil
    }
    record.provenance[field] = nil
    record.variants[field] = nil
    record.warnings.removeAll { $0.field == field }
  }
}
