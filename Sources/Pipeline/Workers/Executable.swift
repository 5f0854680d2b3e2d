// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Where this program and its models are.
public enum Executable {
  /// The program that runs now.
  public static var path: String {
    #if os(Linux)
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
        FileManager.default.isExecutableFile(atPath: path)
      {
        return path
      }
    #endif
    return Bundle.main.executablePath ?? CommandLine.arguments.first ?? "colophon"
  }

  /// The folder of models: `explicit`; else `COLOPHON_MODELS`; else `Models` in one of `folders` (that of pipeline.json, the current one);
  /// else `share/colophon/Models` of the installation; else `Models` in a folder above the program, as in a development build. `nil` where
  /// there are none.
  ///
  /// - Throws: `Failure` with status 78 where a folder is named that holds no model.
  public static func modelsFolder(explicit: String? = nil, folders: [String] = ["."]) throws(Failure) -> String? {
    let environment = ProcessInfo.processInfo.environment["COLOPHON_MODELS"].flatMap { $0.isEmpty ? nil : $0 }
    if let named = explicit ?? environment {
      guard holdsModels(named) else {
        let origin = explicit == nil ? "COLOPHON_MODELS" : "--models"
        throw Failure(
          .configuration, "\(named): \(origin) names a folder without models; name the folder of the *.model files.")
      }
      return named
    }
    var candidates = folders.map { $0 + "/Models" }
    var folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    candidates.append(folder.deletingLastPathComponent().path + "/share/colophon/Models")
    while folder.path != "/" && !folder.path.isEmpty {
      candidates.append(folder.path + "/Models")
      folder = folder.deletingLastPathComponent()
    }
    return candidates.first(where: holdsModels)
  }

  private static func holdsModels(_ folder: String) -> Bool {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).contains { $0.hasSuffix(".model") }
  }
}
