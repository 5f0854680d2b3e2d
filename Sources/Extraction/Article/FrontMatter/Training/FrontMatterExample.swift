// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// A document with its gold, its first pages labelled.
struct FrontMatterExample {
  /// `SET/NAME`.
  let name: String
  let document: LaidOutDocument
  let gold: LabelledFrontMatter
  let isMeasured: Bool
  let lines: [Line]
  /// `nil` where the title that gold knows is not found.
  let labels: [FrontLabel]?

  init(_ document: LaidOutDocument, name: String, gold: LabelledFrontMatter, isMeasured: Bool) {
    self.name = name
    self.document = document
    self.gold = gold
    self.isMeasured = isMeasured
    lines = FrontLines.places(in: document).map { document.lines[$0] }
    labels = FrontMatterLabelling(lines, gold: gold, bodySize: document.bodySize)?.labels
  }

  func features(names: NameLexicon, withWords: Bool = true) -> FeatureSequence {
    FrontFeatures(
      lines, bodySize: document.bodySize, metadataTitle: document.metadataTitle, names: names, withWords: withWords
    ).sequence
  }

  var set: String { Self.set(of: name) }

  static func set(of name: String) -> String { String(name.prefix { $0 != "/" }) }
}
