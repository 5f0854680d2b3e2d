// SPDX-License-Identifier: GPL-3.0-or-later
import Documents
import Records

/// Version of what reads inputs; a new one makes the catalogue forget what it knows of unchanged inputs.
public let extractorVersion = "0.1.0"

extension InputReader {
  /// A reader with the models that are found.
  ///
  /// - Throws: `Failure` with status 78 where there are none, or one is damaged.
  public static func ready(modelsFolder: String?, limits: Limits, keepsText: Bool) throws(Failure) -> InputReader {
    _ = try Executable.modelsFolder(explicit: modelsFolder)
    return InputReader(limits: limits, keepsText: keepsText) { _, path, sha256, _ throws(Reject) in
      throw Reject(path: path, sha256: sha256, code: .unknownKind, message: RejectCode.unknownKind.meaning)
    }
  }
}
