// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// Trains the model that reads reference strings.
///
/// Strings are parted by documents (`LabelledReference.fold`), so that no model is measured on a paper it has read.
public enum ReferenceModelTrainer {
  /// The passes over all strings: more bring nothing that was measured.
  public static let passes = 10
  /// Perceptrons whose weights are averaged.
  static let perceptrons = 4
  /// Works printed anew in other styles, beside the strings as they are: a quarter as many, and none for few strings, which somebody has
  /// labelled for the styles that they are in.
  static let mostRendered = 10_000
  static let fewestToRender = 3_000

  /// Trains on labelled strings. `progress` is told each pass and the share of tokens it got wrong.
  public static func train(
    _ strings: [LabelledReference], progress: (Int, Double) -> Void = { _, _ in }
  ) -> TrainedModel {
    var rendered = RenderedReferences(of: strings, seed: 1)
    let count = strings.count < fewestToRender ? 0 : min(strings.count / 4, mostRendered)
    let all = strings + rendered.references(count)
    let samples = all.filter { !$0.holdsSeveralWorks }.map(ReferenceSample.init)
    var counts = LexiconCounts()
    for sample in samples { counts.add(sample) }
    let lexicon = counts.lexicon
    let features = ReferenceFeatures(lexicon: lexicon)
    var trainer = SequenceTrainer(features: ReferenceFeatures.version)
    for sample in samples {
      trainer.add(
        features.features(of: sample.reference, uses: counts.usesElsewhere(sample)), labels: sample.labels)
    }
    var options = SequenceTrainer.Options()
    options.passes = passes
    options.minimumCount = 3
    // Twice as many changed no figure.
    options.mostFeatures = 250_000
    options.perceptrons = perceptrons
    var model = trainer.train(options, progress: progress)
    model.attachments["lexicon"] = lexicon.encoded
    return model
  }

  /// Trains on labelled strings, and fits sharpness and calibration with a second model that has not seen a fifth of them.
  public static func trainCalibrated(
    _ strings: [LabelledReference], progress: (String) -> Void = { _ in }
  ) throws -> TrainedModel {
    // The last fifth, or where that is left out of the strings the one before.
    let fifth = strings.map { $0.fold(of: 5) }.max() ?? 4
    let held = strings.filter { $0.fold(of: 5) == fifth && !$0.holdsSeveralWorks }
    let seen = strings.filter { $0.fold(of: 5) != fifth }
    var model = train(strings) { progress("pass \($0): \(percent($1)) of tokens wrong") }
    guard !held.isEmpty, !seen.isEmpty else { return model }
    progress("calibrating on \(held.count) strings")
    let fitting = try ReferenceModelFitting(train(seen), held: held)
    model.sharpness = fitting.sharpness
    model.attachments["calibration"] = fitting.calibration.encoded
    return model
  }

  private static func percent(_ share: Double) -> String { "\((share * 10000).rounded() / 100) %" }
}
