// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Layout

/// Which values of each field came out as gold has them, with the confidence that the model had in them.
struct FrontMatterOutcomes {
  private var outcomes: [String: [(score: Double, isRight: Bool)]] = [:]

  /// Reads a document that the model does not know.
  mutating func add(_ example: FrontMatterExample, readBy model: FrontMatterModel) {
    let joiner = LineJoiner(example.document)
    let front = FrontMatterReader(document: example.document, model: model, joiner: joiner).read()
    for (field, provenance) in front.provenance {
      guard let confidence = provenance.confidence, let key = Work.CodingKeys(rawValue: field),
        let isRight = example.gold.agrees(with: front.work, on: key)
      else { continue }
      outcomes[field, default: []].append((confidence, isRight))
    }
  }

  var calibration: FieldCalibration { FieldCalibration(fitting: outcomes, fewest: 60, smallestBlock: 15) }
}
