// SPDX-License-Identifier: GPL-3.0-or-later

/// A never-falling step function from raw scores to probabilities, fitted by pooling adjacent violators (Ayer et al. 1955).
///
/// Turns a model's own opinion of a value into how often such values were right on strings the model had not seen.
public struct IsotonicMap: Equatable, Sendable, Codable {
  /// Rising raw scores; between two of them the probability is read off the straight line.
  public let scores: [Double]
  /// The probability at each of `scores`, 0–1.
  public let probabilities: [Double]

  /// Fits outcomes to scores. Blocks of fewer than `smallestBlock` outcomes are joined with their neighbours, outcomes of one score always
  /// stand in one block, and each block is drawn towards the middle by one right and one wrong outcome, so that no probability is ever 0
  /// or 1.
  public init(fitting outcomes: [(score: Double, isRight: Bool)], smallestBlock: Int = 50) {
    var blocks: [Block] = []
    var pending = Block()
    let sorted = outcomes.sorted { $0.score < $1.score }
    for (place, outcome) in sorted.enumerated() {
      pending.add(outcome.score, outcome.isRight)
      if pending.count >= smallestBlock, place + 1 == sorted.count || sorted[place + 1].score > outcome.score {
        blocks.append(pending)
        pending = Block()
      }
    }
    if pending.count > 0 { blocks.isEmpty ? blocks.append(pending) : blocks[blocks.count - 1].add(pending) }
    var pooled: [Block] = []
    for block in blocks {
      pooled.append(block)
      while pooled.count > 1, pooled[pooled.count - 2].share >= pooled[pooled.count - 1].share {
        let last = pooled.removeLast()
        pooled[pooled.count - 1].add(last)
      }
    }
    scores = pooled.map { $0.total / Double($0.count) }
    probabilities = pooled.map { Double($0.right + 1) / Double($0.count + 2) }
  }

  /// The probability that belongs to a raw score; the score itself where nothing was fitted.
  public func callAsFunction(_ score: Double) -> Double {
    guard let first = scores.first, let last = scores.last, scores.count == probabilities.count else { return score }
    if score <= first { return probabilities[0] }
    if score >= last { return probabilities[probabilities.count - 1] }
    let upper = scores.firstIndex { $0 > score } ?? scores.count - 1
    guard upper > 0 else { return probabilities[0] }
    let span = scores[upper] - scores[upper - 1]
    let share = span > 0 ? (score - scores[upper - 1]) / span : 0
    return probabilities[upper - 1] + share * (probabilities[upper] - probabilities[upper - 1])
  }

  private struct Block {
    var count = 0
    var right = 0
    var total = 0.0
    var share: Double { Double(right) / Double(max(count, 1)) }

    mutating func add(_ score: Double, _ isRight: Bool) {
      count += 1
      right += isRight ? 1 : 0
      total += score
    }

    mutating func add(_ other: Block) {
      count += other.count
      right += other.right
      total += other.total
    }
  }
}
