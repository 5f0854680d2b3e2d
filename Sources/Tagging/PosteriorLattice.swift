// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Posterior probabilities by forward-backward over `exp(score * sharpness)`, rows scaled to one.
struct PosteriorLattice {
  typealias Vector = SIMD8<Float>
  private static let floor: Float = 1e-18
  /// Labels without any probability pass nothing on. Those with little may still win by what comes later, and stay.
  private static let impossible = Float.leastNonzeroMagnitude

  let labelCount: Int
  let width: Int
  let sharpness: Float
  private let start: [Vector]
  private let steps: [Vector]
  private let reversed: [Vector]

  init(labelCount: Int, start: [Float], steps: [Float], sharpness: Float) {
    self.labelCount = labelCount
    self.sharpness = sharpness
    width = Lattice.width(labelCount)
    func weight(_ score: Float) -> Float {
      score <= Lattice.forbidden / 2 ? 0 : exp(min(max(score * sharpness, -40), 40))
    }
    let weights = steps.map(weight)
    var turned = weights
    for row in 0..<labelCount {
      for column in 0..<labelCount { turned[column * labelCount + row] = weights[row * labelCount + column] }
    }
    self.start = Lattice.pad(start.map(weight), rows: 1, columns: labelCount, with: 0)
    self.steps = Lattice.pad(weights, rows: labelCount, columns: labelCount, with: 0)
    reversed = Lattice.pad(turned, rows: labelCount, columns: labelCount, with: 0)
  }

  /// The probability of every label at every position, `count` rows of `width` vectors.
  func posteriors(_ scores: UnsafePointer<Vector>, count: Int) -> [Vector] {
    guard count > 0 else { return [] }
    let evidence = weights(scores, count: count)
    var forward = evidence
    for column in 0..<width { forward[column] *= start[column] }
    scale(&forward, 0)
    var open: [Lattice.OpenLabel] = []
    open.reserveCapacity(labelCount)
    for position in 1..<max(count, 1) {
      advance(&forward, to: position, from: position - 1, evidence: evidence, open: &open)
    }
    var backward = [Vector](repeating: Vector(repeating: 1), count: count * width)
    var weighted = [Vector](repeating: .zero, count: width)
    for position in stride(from: count - 2, through: 0, by: -1) {
      retreat(&backward, to: position, evidence: evidence, weighted: &weighted, open: &open)
    }
    for index in forward.indices { forward[index] *= backward[index] }
    for position in 0..<count { scale(&forward, position) }
    return forward
  }

  private func weights(_ scores: UnsafePointer<Vector>, count: Int) -> [Vector] {
    var weights = [Vector](repeating: .zero, count: count * width)
    weights.withUnsafeMutableBytes { bytes in
      let weights = bytes.bindMemory(to: Float.self)
      let scores = UnsafeRawPointer(scores).assumingMemoryBound(to: Float.self)
      for position in 0..<count {
        let row = position * width * 8
        var top = -Float.greatestFiniteMagnitude
        for label in 0..<labelCount { top = max(top, scores[row + label]) }
        for label in 0..<labelCount {
          let score = (scores[row + label] - top) * sharpness
          weights[row + label] = score < -41 ? Self.floor : exp(score)
        }
      }
    }
    return weights
  }

  private func advance(
    _ rows: inout [Vector], to position: Int, from previous: Int, evidence: [Vector], open: inout [Lattice.OpenLabel]
  ) {
    Lattice.gather(rows, row: previous * width, count: labelCount, above: Self.impossible, into: &open)
    for column in 0..<width {
      var sum = Vector.zero
      for (label, probability) in open { sum += steps[label * width + column] * probability }
      rows[position * width + column] = sum * evidence[position * width + column]
    }
    scale(&rows, position)
  }

  private func retreat(
    _ rows: inout [Vector], to position: Int, evidence: [Vector], weighted: inout [Vector],
    open: inout [Lattice.OpenLabel]
  ) {
    let next = position + 1
    for column in 0..<width { weighted[column] = rows[next * width + column] * evidence[next * width + column] }
    Lattice.gather(weighted, row: 0, count: labelCount, above: Self.impossible, into: &open)
    for column in 0..<width {
      var sum = Vector.zero
      for (label, probability) in open { sum += reversed[label * width + column] * probability }
      rows[position * width + column] = sum
    }
    scale(&rows, position)
  }

  private func scale(_ rows: inout [Vector], _ position: Int) {
    var sum: Float = 0
    for column in 0..<width { sum += rows[position * width + column].sum() }
    guard sum > 0, sum.isFinite else {
      for label in 0..<labelCount { rows[position * width + label / 8][label % 8] = 1 / Float(labelCount) }
      return
    }
    for column in 0..<width { rows[position * width + column] /= sum }
  }
}
