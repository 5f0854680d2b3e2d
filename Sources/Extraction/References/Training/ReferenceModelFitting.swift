// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Tagging

/// Finds how far a model's probabilities can be trusted, with strings that it has not seen.
struct ReferenceModelFitting {
  let sharpness: Float
  let calibration: FieldCalibration

  init(_ trained: TrainedModel, held: [LabelledReference]) throws {
    var trained = trained
    let samples = held.map(ReferenceSample.init)
    sharpness = try Self.sharpness(trained, samples)
    trained.sharpness = sharpness
    let parser = try ReferenceParser(
      model: SequenceModel(bytes: trained.encoded(), features: ReferenceFeatures.version))
    calibration = Self.calibration(parser, held)
  }

  /// The sharpness at which the right labels are most likely, by golden section over its logarithm.
  private static func sharpness(_ trained: TrainedModel, _ samples: [ReferenceSample]) throws -> Float {
    let model = try SequenceModel(bytes: trained.encoded(), features: ReferenceFeatures.version)
    guard let lexicon = trained.attachments["lexicon"].flatMap(Lexicon.init) else { return 1 }
    let features = ReferenceFeatures(lexicon: lexicon)
    let some = samples.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    let sequences = some.map { features.features(of: $0.reference) }
    let numbers = Dictionary(uniqueKeysWithValues: model.labels.enumerated().map { ($1, $0) })
    func loss(_ logarithm: Double) -> Double {
      var loss = 0.0
      for (sample, sequence) in zip(some, sequences) {
        let tagging = model.tag(sequence, sharpness: Float(exp(logarithm)))
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

  /// Which values of each field came out as the marks made by hand give them.
  private static func calibration(_ parser: ReferenceParser, _ held: [LabelledReference]) -> FieldCalibration {
    var outcomes: [String: [(score: Double, isRight: Bool)]] = [:]
    for labelled in held {
      let right = ReferenceNormalizers.read(TaggedReference(labelled)).work
      let found = ReferenceNormalizers.read(parser.tag(labelled.raw).0)
      for (key, evidence) in found.evidence {
        outcomes[key.rawValue, default: []].append((evidence, found.work.agrees(with: right, on: key)))
      }
    }
    return FieldCalibration(fitting: outcomes)
  }
}
