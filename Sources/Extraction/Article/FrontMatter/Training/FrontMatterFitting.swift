// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Foundation
import Layout
import Tagging

/// Finds how far a front-matter model can be trusted: how sharp its probabilities should be, and which values of each field came out as gold
/// has them, at which confidence.
struct FrontMatterFitting {
  private var sharpness: [Float] = []
  private var outcomes: [String: [(score: Double, isRight: Bool)]] = [:]

  /// Reads documents that a model was trained without.
  mutating func add(_ examples: [FrontMatterExample], unknownTo trained: TrainedModel) throws {
    var trained = trained
    let names = NameLexicon(bytes: trained.attachments["names"] ?? [])
    let model = try SequenceModel(bytes: trained.encoded(), features: FrontMatterModel.features)
    trained.sharpness = SharpnessFitting.sharpness(
      of: model,
      on: examples.compactMap { example in
        example.labels.map { (example.features(names: names), $0.map(\.rawValue)) }
      })
    sharpness.append(trained.sharpness)
    let fitted = FrontMatterModel(
      model: try SequenceModel(bytes: trained.encoded(), features: FrontMatterModel.features))
    for example in examples { add(example, readBy: fitted) }
  }

  private mutating func add(_ example: FrontMatterExample, readBy model: FrontMatterModel) {
    let joiner = LineJoiner(example.document)
    let front = FrontMatterReader(document: example.document, model: model, joiner: joiner).read()
    for (field, provenance) in front.provenance {
      guard let confidence = provenance.confidence, let key = Work.CodingKeys(rawValue: field),
        let isRight = example.gold.agrees(with: front.work, on: key)
      else { continue }
      outcomes[field, default: []].append((confidence, isRight))
    }
  }

  /// How many of the values that were given are right, field by field.
  var summary: String {
    outcomes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count(where: \.isRight)) of \($0.value.count)" }
      .joined(separator: ", ")
  }

  /// Gives a model the sharpness that served best, and the calibration. One that nothing was fitted for stays as it is.
  func complete(_ model: inout TrainedModel) {
    guard !sharpness.isEmpty else { return }
    model.sharpness = exp(sharpness.reduce(0) { $0 + log($1) } / Float(sharpness.count))
    model.attachments["calibration"] =
      FieldCalibration(fitting: outcomes, fewest: 60, smallestBlock: 20).encoded
  }
}
