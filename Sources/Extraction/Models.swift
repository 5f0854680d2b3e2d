// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Tagging

/// The trained models of a folder. A model that is missing is `nil`, and what needs it does without.
public struct Models: Sendable {
  /// The file of the model that reads reference strings.
  public static let referencesFile = "references.model"

  /// The file of the model that tells the lines of reference lists and notes.
  public static let bibliographyLinesFile = "bibliography-lines.model"

  /// The file of the model that tells the lines of the first pages.
  public static let frontMatterFile = "front-matter.model"

  /// The file of the model that cuts notes into citations.
  public static let noteCitationsFile = "note-citations.model"

  public var references: ReferenceParser?
  public var referenceFinder: ReferenceFinder?
  public var frontMatter: FrontMatterModel?
  public var noteCutter: NoteCutter?

  public init(
    references: ReferenceParser? = nil, referenceFinder: ReferenceFinder? = nil, frontMatter: FrontMatterModel? = nil,
    noteCutter: NoteCutter? = nil
  ) {
    self.references = references
    self.referenceFinder = referenceFinder
    self.frontMatter = frontMatter
    self.noteCutter = noteCutter
  }

  /// Maps the models of a folder.
  /// - Throws: `ModelError` for a file that is there but cannot be used.
  public init(directory: URL) throws {
    if let model = try Self.model(Self.referencesFile, in: directory, features: ReferenceParser.features) {
      references = try ReferenceParser(model: model)
    }
    if let model = try Self.model(Self.bibliographyLinesFile, in: directory, features: ReferenceFinder.features) {
      referenceFinder = ReferenceFinder(model: model)
    }
    if let model = try Self.model(Self.frontMatterFile, in: directory, features: FrontMatterModel.features) {
      frontMatter = FrontMatterModel(model: model)
    }
    if let model = try Self.model(Self.noteCitationsFile, in: directory, features: NoteCutter.features) {
      noteCutter = try NoteCutter(model: model)
    }
  }

  private static func model(_ name: String, in directory: URL, features: String) throws -> SequenceModel? {
    let url = directory.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    return try SequenceModel(contentsOf: url, features: features)
  }
}
