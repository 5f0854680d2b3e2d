// SPDX-License-Identifier: GPL-3.0-or-later

/// The sum of the averaged weights of perceptrons that went through the same data in different orders. What one of them owes to its order
/// the others do not share, so that the sum is better than each.
final class AveragedWeights {
  let weights: UnsafeMutableBufferPointer<SIMD8<Float>>
  var start: [Float]
  var steps: [Float]
  private let labelCount: Int
  private let width: Int

  init(featureCount: Int, labelCount: Int) {
    self.labelCount = labelCount
    width = Lattice.width(labelCount)
    weights = .allocate(capacity: max(featureCount * width, 1))
    weights.initialize(repeating: .zero)
    start = [Float](repeating: 0, count: labelCount)
    steps = [Float](repeating: 0, count: labelCount * labelCount)
  }

  deinit { weights.deallocate() }

  /// The model of `count` perceptrons, without weights too small to matter.
  func model(
    of count: Int, features: [FeatureID], labels: [String], featureSet: String, options: SequenceTrainer.Options
  ) -> TrainedModel {
    let share = 1 / Float(max(count, 1))
    var top: Float = 0
    var averaged: [(feature: FeatureID, weights: [Float])] = []
    for (number, feature) in features.enumerated() {
      let row = (0..<labelCount).map { label in weights[number * width + label / 8][label % 8] * share }
      let highest = row.reduce(0) { max($0, abs($1)) }
      guard highest > 0 else { continue }
      top = max(top, highest)
      averaged.append((feature, row))
    }
    let smallest = top * options.smallestWeight
    averaged = averaged.compactMap { entry in
      let row = entry.weights.map { abs($0) < smallest ? 0 : $0 }
      return row.contains { $0 != 0 } ? (entry.feature, row) : nil
    }
    averaged = Self.strongest(averaged, options.mostFeatures)
    func scaled(_ score: Float) -> Float { score <= Lattice.forbidden / 2 ? Lattice.forbidden : score * share }
    return TrainedModel(
      labels: labels, features: featureSet, start: start.map(scaled), steps: steps.map(scaled), weights: averaged)
  }

  /// The features with the largest weights, in the order in which they came.
  private static func strongest(
    _ features: [(feature: FeatureID, weights: [Float])], _ count: Int
  ) -> [(feature: FeatureID, weights: [Float])] {
    guard features.count > count else { return features }
    let strengths = features.map { $0.weights.reduce(0) { max($0, abs($1)) } }
    let kept = Set(strengths.indices.sorted { (strengths[$0], $1) > (strengths[$1], $0) }.prefix(count))
    return features.indices.filter { kept.contains($0) }.map { features[$0] }
  }
}
