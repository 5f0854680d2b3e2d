// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Records

/// A file to extract.
public struct InputFile: Equatable, Sendable, Codable {
  /// As records name it.
  public var path: String
  /// As it can be opened; `nil` where `path` can be.
  public var file: String?
  /// Set where the user names the kind.
  public var kind: SourceKind?

  public init(path: String, file: String? = nil, kind: SourceKind? = nil) {
    self.path = path
    self.file = file
    self.kind = kind
  }

  /// The path to open.
  public var location: String { file ?? path }
}

/// Walks files and folders: recursively, in the order of code points, hidden entries and expected records left out.
public struct InputFinder {
  /// Files and folders that are left out, such as the output folder.
  public var excluded: Set<String> = []

  public init(excluded: some Sequence<String> = []) {
    self.excluded = Set(excluded.map(Self.standardized))
  }

  /// The files at and below `path`; `name` is how records shall name it.
  ///
  /// - Throws: `Failure` with status 66 where there is no such file or folder.
  public func files(at path: String, named name: String, kind: SourceKind? = nil) throws(Failure) -> [InputFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(.noInput, "\(name): no such file or folder; check the path.")
    }
    guard isFolder.boolValue else { return [InputFile(path: name, file: path == name ? nil : path, kind: kind)] }
    var found: [InputFile] = []
    walk(path, named: name, kind: kind, into: &found)
    return found
  }

  private func walk(_ folder: String, named name: String, kind: SourceKind?, into found: inout [InputFile]) {
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
    for entry in entries.sorted(by: Self.precedes) where !entry.hasPrefix(".") {
      let path = Self.joined(folder, entry)
      let entryName = Self.joined(name, entry)
      guard !excluded.contains(Self.standardized(path)) else { continue }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        // A link to a folder may lead back up; what it holds is read where it really stands.
        if attributes?[.type] as? FileAttributeType == .typeDirectory {
          walk(path, named: entryName, kind: kind, into: &found)
        }
      } else if !entry.hasSuffix(".expected.json") {
        found.append(InputFile(path: entryName, file: path == entryName ? nil : path, kind: kind))
      }
    }
  }

  static func joined(_ folder: String, _ entry: String) -> String {
    folder.hasSuffix("/") ? folder + entry : folder + "/" + entry
  }

  /// By code points: the same order whatever the machine's language.
  static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private static func standardized(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
