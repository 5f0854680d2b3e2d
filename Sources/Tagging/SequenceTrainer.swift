// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects labelled sequences and trains a linear-chain model on them.
///
///     var trainer = SequenceTrainer(features: "lines/1")
///     for document in documents { trainer.add(document.features, labels: document.labels) }
///     let bytes = try trainer.train().encoded()
///
/// The same sequences in the same order with the same options give the same bytes.
public struct SequenceTrainer {
  public struct Options: Sendable {
    /// Times that all sequences are gone through.
    public var passes = 10
    /// Features at fewer positions than this are dropped.
    public var minimumCount = 2
    /// How much better than any other path the right one must score for each label in which they differ; 0 is the plain perceptron.
    public var margin: Float = 0
    /// Weights smaller than this share of the largest are dropped at the end.
    public var smallestWeight: Float = 0.002
    /// Of more features than this, those with the smallest weights are dropped at the end.
    public var mostFeatures = 300_000
    public var seed: UInt64 = 1
    /// Perceptrons that are trained, each going through the sequences in an order of its own; their weights are averaged.
    public var perceptrons = 1

    public init() {}
  }

  /// Name and version of the feature functions, kept in the file: see `SequenceModel.init`.
  public let features: String
  /// Labels in the order in which they were first seen.
  public private(set) var labels: [String] = []
  private var labelNumbers: [String: Int] = [:]
  private var interned = FeatureTable()
  /// Feature numbers of all positions, and where each position ends.
  private var numbers: [UInt32] = []
  private var positionEnds: [Int] = []
  private var tags: [UInt8] = []
  private var sequenceEnds: [Int] = []

  public init(features: String) { self.features = features }

  /// The number of sequences collected.
  public var sequenceCount: Int { sequenceEnds.count }
  /// The number of positions collected.
  public var positionCount: Int { tags.count }

  /// Adds a sequence with a label for each position. A model has at most 255 labels; sequences with more are left out, as are
  /// sequences whose labels do not match their positions, and empty ones.
  public mutating func add(_ sequence: FeatureSequence, labels names: [String]) {
    guard names.count == sequence.count, !names.isEmpty else { return }
    for name in names where labelNumbers[name] == nil {
      guard labels.count < 255 else { return }
      labelNumbers[name] = labels.count
      labels.append(name)
    }
    for position in 0..<sequence.count {
      for feature in sequence[position] { numbers.append(interned.number(of: feature)) }
      positionEnds.append(numbers.count)
    }
    for name in names { tags.append(UInt8(labelNumbers[name] ?? 0)) }
    sequenceEnds.append(tags.count)
  }

  /// Adds a sequence given as a list of features a position.
  public mutating func add(features: [[FeatureID]], labels: [String]) { add(FeatureSequence(features), labels: labels) }

  /// Trains with the averaged perceptron. `progress` is told the pass and the share of positions it got wrong.
  public func train(_ options: Options = Options(), progress: (Int, Double) -> Void = { _, _ in }) -> TrainedModel {
    let (kept, renumbered) = interned.frequent(options.minimumCount)
    var data = TrainingData(labelCount: max(labels.count, 1), tags: tags, sequenceEnds: sequenceEnds)
    data.numbers.reserveCapacity(numbers.count)
    var begin = 0
    for end in positionEnds {
      for index in begin..<end where renumbered[Int(numbers[index])] != UInt32.max {
        data.numbers.append(renumbered[Int(numbers[index])])
      }
      data.positionEnds.append(data.numbers.count)
      begin = end
    }
    let averages = AveragedWeights(featureCount: kept.count, labelCount: data.labelCount)
    for number in 0..<max(options.perceptrons, 1) {
      var options = options
      options.seed += UInt64(number)
      let perceptron = AveragedPerceptron(data: data, featureCount: kept.count, options: options)
      perceptron.train { pass, wrong in progress(number * options.passes + pass, wrong) }
      perceptron.addAverages(to: averages)
    }
    return averages.model(
      of: options.perceptrons, features: kept, labels: labels, featureSet: features, options: options)
  }
}

/// Sequences with features and labels as numbers.
struct TrainingData {
  let labelCount: Int
  var numbers: [UInt32] = []
  var positionEnds: [Int] = []
  let tags: [UInt8]
  let sequenceEnds: [Int]

  init(labelCount: Int, tags: [UInt8], sequenceEnds: [Int]) {
    self.labelCount = labelCount
    self.tags = tags
    self.sequenceEnds = sequenceEnds
  }
}

/// Features numbered in the order in which they were first seen, with how often each was: open addressing, as `Dictionary` is too
/// slow for some hundred million look-ups.
struct FeatureTable {
  private var slots: [UInt32]
  private(set) var features: [FeatureID] = []
  private var counts: [UInt32] = []

  init() { slots = [UInt32](repeating: .max, count: 1 << 16) }

  mutating func number(of feature: FeatureID) -> UInt32 {
    if features.count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: feature) & mask
    while slots[slot] != .max {
      let number = slots[slot]
      if features[Int(number)] == feature {
        counts[Int(number)] &+= 1
        return number
      }
      slot = (slot + 1) & mask
    }
    let number = UInt32(features.count)
    slots[slot] = number
    features.append(feature)
    counts.append(1)
    return number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, feature) in features.enumerated() {
      var slot = Int(truncatingIfNeeded: feature) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number)
    }
  }

  /// Features seen at least `count` times, and the new number of each old one (`UInt32.max` for those dropped).
  func frequent(_ count: Int) -> (features: [FeatureID], renumbered: [UInt32]) {
    var kept: [FeatureID] = []
    var renumbered = [UInt32](repeating: .max, count: features.count)
    for (number, feature) in features.enumerated() where Int(counts[number]) >= count {
      renumbered[number] = UInt32(kept.count)
      kept.append(feature)
    }
    return (kept, renumbered)
  }
}
