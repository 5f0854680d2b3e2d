// SPDX-License-Identifier: GPL-3.0-or-later

/// The structured perceptron with averaged weights (Collins 2002).
///
/// Averages are kept as Collins's algorithm has them in Daumé's form: beside each weight runs its sum of changes times the moment of
/// the change, and `average = weight - sum / moments`.
final class AveragedPerceptron {
  private typealias Vector = SIMD8<Float>
  private let data: TrainingData
  private let options: SequenceTrainer.Options
  private let labelCount: Int
  private let width: Int
  private let featureCount: Int
  private let weights: UnsafeMutableBufferPointer<Vector>
  private let sums: UnsafeMutableBufferPointer<Vector>
  private var start: [Float]
  private var startSums: [Float]
  private var steps: [Float]
  private var stepSums: [Float]
  /// The number of sequences seen.
  private var moment: Float = 1

  init(data: TrainingData, featureCount: Int, options: SequenceTrainer.Options) {
    self.data = data
    self.options = options
    self.featureCount = featureCount
    labelCount = data.labelCount
    width = Lattice.width(labelCount)
    weights = .allocate(capacity: max(featureCount * width, 1))
    sums = .allocate(capacity: max(featureCount * width, 1))
    weights.initialize(repeating: .zero)
    sums.initialize(repeating: .zero)
    start = [Float](repeating: Lattice.forbidden, count: labelCount)
    steps = [Float](repeating: Lattice.forbidden, count: labelCount * labelCount)
    startSums = [Float](repeating: 0, count: labelCount)
    stepSums = [Float](repeating: 0, count: labelCount * labelCount)
    openSeenSteps()
  }

  deinit {
    weights.deallocate()
    sums.deallocate()
  }

  /// Only starts and steps that the data show can be taken.
  private func openSeenSteps() {
    var begin = 0
    for end in data.sequenceEnds {
      start[Int(data.tags[begin])] = 0
      for position in (begin + 1)..<max(end, begin + 1) {
        steps[Int(data.tags[position - 1]) * labelCount + Int(data.tags[position])] = 0
      }
      begin = end
    }
  }

  func train(progress: (Int, Double) -> Void) {
    var generator = SeededGenerator(seed: options.seed)
    var order = Array(data.sequenceEnds.indices)
    for pass in 1...max(options.passes, 1) {
      order.shuffle(using: &generator)
      var wrong = 0
      for sequence in order {
        wrong += learn(sequence)
        moment += 1
      }
      progress(pass, Double(wrong) / Double(max(data.tags.count, 1)))
    }
  }

  /// Tags one sequence and moves the weights where the tags are wrong; returns at how many positions they were.
  private func learn(_ sequence: Int) -> Int {
    let begin = sequence == 0 ? 0 : data.sequenceEnds[sequence - 1]
    let count = data.sequenceEnds[sequence] - begin
    var scores = [Vector](repeating: .zero, count: count * width)
    for position in 0..<count { addScores(of: begin + position, to: &scores, row: position * width) }
    let lattice = Lattice(labelCount: labelCount, start: start, steps: steps)
    let found = scores.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { lattice.bestPath($0, count: count) } ?? []
    }
    var wrong = 0
    for position in found.indices {
      let right = Int(data.tags[begin + position])
      if found[position] != right {
        wrong += 1
        move(begin + position, to: right, from: found[position])
      }
      moveStep(
        to: right, from: found[position], after: position == 0 ? nil : Int(data.tags[begin + position - 1]),
        foundAfter: position == 0 ? nil : found[position - 1])
    }
    return wrong
  }

  private func addScores(of position: Int, to scores: inout [Vector], row: Int) {
    let first = position == 0 ? 0 : data.positionEnds[position - 1]
    data.numbers.withUnsafeBufferPointer { numbers in
      scores.withUnsafeMutableBufferPointer { scores in
        for index in first..<data.positionEnds[position] {
          let base = Int(numbers[index]) * width
          for column in 0..<width { scores[row + column] += weights[base + column] }
        }
        for label in labelCount..<(width * 8) { scores[row + label / 8][label % 8] = Lattice.forbidden }
        if options.margin > 0 {
          let right = Int(data.tags[position])
          scores[row + right / 8][right % 8] -= options.margin
        }
      }
    }
  }

  private func move(_ position: Int, to right: Int, from wrong: Int) {
    let first = position == 0 ? 0 : data.positionEnds[position - 1]
    for index in first..<data.positionEnds[position] {
      let base = Int(data.numbers[index]) * width
      weights[base + right / 8][right % 8] += 1
      sums[base + right / 8][right % 8] += moment
      weights[base + wrong / 8][wrong % 8] -= 1
      sums[base + wrong / 8][wrong % 8] -= moment
    }
  }

  private func moveStep(to right: Int, from wrong: Int, after: Int?, foundAfter: Int?) {
    guard right != wrong || after != foundAfter else { return }
    if let after, let foundAfter {
      steps[after * labelCount + right] += 1
      stepSums[after * labelCount + right] += moment
      steps[foundAfter * labelCount + wrong] -= 1
      stepSums[foundAfter * labelCount + wrong] -= moment
    } else {
      start[right] += 1
      startSums[right] += moment
      start[wrong] -= 1
      startSums[wrong] -= moment
    }
  }

  /// Adds the averaged weights to those of other perceptrons.
  func addAverages(to averages: AveragedWeights) {
    for place in 0..<(featureCount * width) { averages.weights[place] += weights[place] - sums[place] / moment }
    for label in start.indices { averages.start[label] += Self.average(start[label], startSums[label], moment) }
    for step in steps.indices { averages.steps[step] += Self.average(steps[step], stepSums[step], moment) }
  }

  private static func average(_ score: Float, _ sum: Float, _ moment: Float) -> Float {
    score <= Lattice.forbidden / 2 ? Lattice.forbidden : score - sum / moment
  }
}
