// SPDX-License-Identifier: GPL-3.0-or-later
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

  private static func sharpness(_ trained: TrainedModel, _ samples: [ReferenceSample]) throws -> Float {
    let model = try SequenceModel(bytes: trained.encoded(), features: ReferenceFeatures.version)
    guard let lexicon = trained.attachments["lexicon"].flatMap({ Lexicon(ModelAttachment(copying: $0)) }) else {
      return 1
    }
    let features = ReferenceFeatures(lexicon: lexicon)
    let some = samples.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    return SharpnessFitting.sharpness(of: model, on: some.map { (features.features(of: $0.reference), $0.labels) })
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
