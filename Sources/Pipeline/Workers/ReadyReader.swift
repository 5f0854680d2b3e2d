// SPDX-License-Identifier: GPL-3.0-or-later
import Extraction
import Foundation
import Records

/// Version of the program.
public let programVersion = "0.1.0"

extension InputReader {
  /// A reader with the models that are found.
  ///
  /// - Throws: `Failure` with status 78 where a model is damaged, or a folder without models is named.
  public static func ready(modelsFolder: String?, limits: Limits, keepsText: Bool) throws(Failure) -> InputReader {
    let extractor = Extractor(models: try models(in: modelsFolder))
    return InputReader(limits: limits, keepsText: keepsText) { document, path, sha256, kind throws(Reject) in
      do throws(ExtractionError) {
        return try extractor.extract(document, path: path, sha256: sha256, kind: kind)
      } catch {
        throw Reject(path: path, sha256: sha256, code: error.code, message: error.message)
      }
    }
  }

  /// The models of the folder that is named, or else found; none where there is no such folder.
  ///
  /// - Throws: `Failure` with status 78 where a model is damaged or a named folder holds none.
  public static func models(in folder: String?) throws(Failure) -> Models {
    guard let found = try Executable.modelsFolder(explicit: folder) else { return Models() }
    do {
      return try Models(directory: URL(fileURLWithPath: found))
    } catch {
      throw Failure(.configuration, "\(error)")
    }
  }
}
