// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout
import Tagging

/// Trains the model that tells the lines of the first pages.
public struct FrontMatterTrainer {
  private var examples: [(lines: [Line], labels: [FrontLabel], bodySize: Double?, metadataTitle: String?)] = []
  private var given: [UInt64: Int] = [:]
  private var family: [UInt64: Int] = [:]

  public init() {}

  /// Documents taken on.
  public var count: Int { examples.count }

  /// Adds a document with its gold. Documents whose title is not found in their first pages are left out.
  ///
  /// - Returns: false where it was left out.
  @discardableResult
  public mutating func add(_ document: LaidOutDocument, gold: LabelledFrontMatter) -> Bool {
    let lines = FrontLines.places(in: document).map { document.lines[$0] }
    guard let labelling = FrontMatterLabelling(lines, gold: gold, bodySize: document.bodySize) else { return false }
    examples.append((lines, labelling.labels, document.bodySize, document.metadataTitle))
    for author in gold.author ?? [] {
      if let name = author.given { Self.count(name, in: &given) }
      if let name = author.family { Self.count(name, in: &family) }
    }
    return true
  }

  /// Adds a header whose lines carry labels and flags but no places and sizes.
  public mutating func add(_ header: LabelledHeader) {
    let (lines, labels) = header.labelledLines()
    guard labels.contains(.title), lines.count >= 3 else { return }
    examples.append((lines, labels, nil, nil))
  }

  /// Adds names to the lexicon of given and family names.
  public mutating func add(_ names: LabelledNames) {
    for name in names.given { Self.count(name, in: &given) }
    for name in names.family { Self.count(name, in: &family) }
  }

  private static func count(_ name: String, in counts: inout [UInt64: Int]) {
    for word in Folding.words(name) where word.count > 1 { counts[NameLexicon.key(word), default: 0] += 1 }
  }

  public func train(progress: (Int, Double) -> Void = { _, _ in }) -> TrainedModel {
    let names = NameLexicon(
      given: Set(given.filter { $0.value >= (family[$0.key] ?? 0) / 3 }.keys),
      family: Set(family.filter { $0.value >= (given[$0.key] ?? 0) / 3 }.keys))
    var trainer = SequenceTrainer(features: FrontFeatures.version)
    for example in examples {
      let features = FrontFeatures(
        example.lines, bodySize: example.bodySize, metadataTitle: example.metadataTitle, names: names)
      trainer.add(features.sequence, labels: example.labels.map(\.rawValue))
    }
    var options = SequenceTrainer.Options()
    options.passes = 12
    options.minimumCount = 3
    var model = trainer.train(options, progress: progress)
    model.attachments["names"] = names.bytes
    return model
  }
}
