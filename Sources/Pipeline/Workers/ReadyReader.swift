// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Extraction
import Records

/// Version of the program.
public let extractorVersion = "0.1.0"

extension InputReader {
  /// A reader with the models that are found.
  ///
  /// - Throws: `Failure` with status 78 where there are none, or one is damaged.
  public static func ready(modelsFolder: String?, limits: Limits, keepsText: Bool) throws(Failure) -> InputReader {
    _ = try Executable.modelsFolder(explicit: modelsFolder)
    return InputReader(limits: limits, keepsText: keepsText) { document, path, sha256, _ throws(Reject) in
      var records = ExportExtractor().records(from: document.source ?? "").records
      for place in records.indices {
        records[place].sources = [
          Source(path: path, sha256: sha256, kind: .bibliographicExport, extractor: extractorVersion)
        ]
      }
      guard records.isEmpty else { return records }
      throw Reject(path: path, sha256: sha256, code: .unknownKind, message: RejectCode.unknownKind.meaning)
    }
  }
}
