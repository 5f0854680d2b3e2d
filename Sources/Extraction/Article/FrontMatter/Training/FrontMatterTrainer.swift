// SPDX-License-Identifier: GPL-3.0-or-later
import Layout
import Tagging

/// Trains the model that tells the lines of the first pages: as often as wanted from the same documents, each time without some of them.
public struct FrontMatterTrainer {
  private var documents: [FrontMatterExample] = []
  private var headers: [(lines: [Line], labels: [FrontLabel])] = []
  private var nameLists: [LabelledNames] = []

  public init() {}

  /// Documents and headers taken on.
  public var count: Int { documents.count + headers.count }

  /// Adds a document with its gold. Documents whose title is not found in their first pages teach nothing, but are measured all the same.
  ///
  /// - Parameters:
  ///   - name: `SET/NAME`.
  ///   - isMeasured: whether the document's values count when confidence is calibrated; made-up documents teach layouts, and no more.
  public mutating func add(
    _ document: LaidOutDocument, name: String, gold: LabelledFrontMatter, isMeasured: Bool = true
  ) {
    documents.append(FrontMatterExample(document, name: name, gold: gold, isMeasured: isMeasured))
  }

  /// Adds a header whose lines carry labels and flags but no places and sizes.
  public mutating func add(_ header: LabelledHeader) {
    let (lines, labels) = header.labelledLines()
    guard labels.contains(.title), lines.count >= 3 else { return }
    headers.append((lines, labels))
  }

  /// Adds names to the lexicon of given and family names.
  public mutating func add(_ names: LabelledNames) { nameLists.append(names) }

  /// Trains on all documents but those that `isLeftOut` holds for, by their names.
  public func train(
    without isLeftOut: (String) -> Bool = { _ in false }, progress: (Int, Double) -> Void = { _, _ in }
  ) -> TrainedModel {
    let kept = documents.filter { !isLeftOut($0.name) && $0.labels != nil }
    let counts = nameCounts(of: kept)
    let names = counts.lexicon
    var trainer = SequenceTrainer(features: FrontFeatures.version)
    for example in kept {
      let others = counts.lexicon(names, without: NameCounts(example.gold.author ?? []))
      let labels = (example.labels ?? []).map(\.rawValue)
      // Twice: words tell much of the journals that a model knows, and little of any other.
      for withWords in [true, false] {
        trainer.add(example.features(names: others, withWords: withWords), labels: labels)
      }
    }
    for header in headers {
      let features = FrontFeatures(header.lines, bodySize: nil, metadataTitle: nil, names: names)
      trainer.add(features.sequence, labels: header.labels.map(\.rawValue))
    }
    var options = SequenceTrainer.Options()
    options.passes = 12
    options.minimumCount = 3
    var model = trainer.train(options, progress: progress)
    model.attachments["names"] = names.bytes
    return model
  }

  /// Trains as `train` does, and finds with further models, each without a third of the sets, how far confidence can be trusted on
  /// documents of sets that a model does not know.
  public func trainCalibrated(
    without isLeftOut: (String) -> Bool = { _ in false }, progress: (String) -> Void = { _ in }
  ) throws -> TrainedModel {
    let measured = documents.filter { $0.isMeasured && !isLeftOut($0.name) }
    let sets = Set(measured.map(\.set)).sorted()
    let parts = min(sets.count, 3)
    var fitting = FrontMatterFitting()
    for part in 0..<parts where parts > 1 {
      let held = Set(sets.enumerated().filter { $0.offset % parts == part }.map(\.element))
      progress("calibrating on \(held.sorted().joined(separator: ", "))")
      let trained = train { isLeftOut($0) || held.contains(FrontMatterExample.set(of: $0)) }
      try fitting.add(measured.filter { held.contains($0.set) }, unknownTo: trained)
    }
    if parts > 1 { progress("right on sets left out: \(fitting.summary)") }
    var model = train(without: isLeftOut) { progress("pass \($0): \(($1 * 10000).rounded() / 100) % of lines wrong") }
    fitting.complete(&model)
    return model
  }

  private func nameCounts(of kept: [FrontMatterExample]) -> NameCounts {
    var counts = NameCounts(kept.flatMap { $0.gold.author ?? [] })
    for names in nameLists {
      for name in names.given { counts.add(given: name, family: nil) }
      for name in names.family { counts.add(given: nil, family: name) }
    }
    return counts
  }
}
