// SPDX-License-Identifier: GPL-3.0-or-later
import Tagging

/// Trains the model that reads reference strings.
public enum ReferenceModelTrainer {
  /// The passes over all strings: more bring nothing that was measured.
  public static let passes = 10

  /// Trains on labelled strings. `progress` is told each pass and the share of tokens it got wrong.
  public static func train(
    _ strings: [LabelledReference], progress: (Int, Double) -> Void = { _, _ in }
  ) -> TrainedModel {
    let samples = strings.filter { !$0.holdsSeveralWorks }.map(ReferenceSample.init)
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
    var model = trainer.train(options, progress: progress)
    model.attachments["lexicon"] = lexicon.encoded
    return model
  }
}
