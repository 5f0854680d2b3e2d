// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Finds how sharp a model's probabilities should be: a perceptron's scores have no scale of their own.
public enum SharpnessFitting {
  /// The sharpness, 0.0005 to 2, at which the right labels of sequences that the model has not seen are most likely; by golden section over
  /// its logarithm. Labels that the model does not know are passed over.
  public static func sharpness(
    of model: SequenceModel, on samples: [(sequence: FeatureSequence, labels: [String])]
  ) -> Float {
    let numbers = Dictionary(uniqueKeysWithValues: model.labels.enumerated().map { ($1, $0) })
    func loss(_ logarithm: Double) -> Double {
      var loss = 0.0
      for sample in samples {
        let tagging = model.tag(sample.sequence, sharpness: Float(exp(logarithm)))
        for (position, label) in sample.labels.enumerated() {
          guard let number = numbers[label] else { continue }
          loss -= log(max(Double(tagging.probability(of: number, at: position)), 1e-9))
        }
      }
      return loss
    }
    var (low, high) = (log(0.0005), log(2.0))
    for _ in 0..<14 {
      let (left, right) = (low + 0.382 * (high - low), low + 0.618 * (high - low))
      if loss(left) < loss(right) { high = right } else { low = left }
    }
    return Float(exp((low + high) / 2))
  }
}
