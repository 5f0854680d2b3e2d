// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The labels a model chose for a sequence, and how sure it was of every label everywhere.
public struct Tagging: Sendable {
  /// The label of each position, as its place in `SequenceModel.labels`.
  public let labels: [Int]
  let labelCount: Int
  let posteriors: [SIMD8<Float>]

  /// The probability of a label at a position, 0–1. Zero where there is no such position or label.
  public func probability(of label: Int, at position: Int) -> Float {
    let width = Lattice.width(labelCount)
    guard labels.indices.contains(position), (0..<labelCount).contains(label), !posteriors.isEmpty else { return 0 }
    return posteriors[position * width + label / 8][label % 8]
  }

  /// The probability of the chosen label at a position, 0–1.
  public func probability(at position: Int) -> Float {
    labels.indices.contains(position) ? probability(of: labels[position], at: position) : 0
  }

  /// The probability of the chosen label at each position.
  public var marginals: [Float] { labels.indices.map { probability(at: $0) } }
}

/// A trained linear-chain sequence model in a mapped file: features in, labels and their probabilities out.
///
///     let model = try SequenceModel(contentsOf: url, features: "lines/1")
///     let tagging = model.tag(sequence)
///     let names = tagging.labels.map { model.labels[$0] }
///
/// A value may be used from several threads at once.
public struct SequenceModel: Sendable {
  /// The names of the labels; taggings give places in this list.
  public let labels: [String]
  /// What scores are multiplied with before they become probabilities: fitted so that probabilities are right on sequences that the
  /// model has not seen.
  public let sharpness: Float
  private let file: MappedFile
  private let layout: ModelFile.Layout
  private let attachments: [ModelFile.Description.Attachment]
  private let lattice: Lattice
  private let posteriorLattice: PosteriorLattice

  /// Maps a model file.
  /// - Parameter features: name and version of the feature functions that will be used; a model trained with others is refused.
  /// - Throws: `ModelError`.
  public init(contentsOf url: URL, features: String) throws {
    try self.init(file: MappedFile(url), path: url.path, features: features)
  }

  /// A model from bytes in memory, such as one just trained.
  /// - Throws: `ModelError`.
  public init(bytes: [UInt8], features: String, name: String = "model") throws {
    guard !bytes.isEmpty else { throw ModelError.notAModel(path: name) }
    try self.init(file: MappedFile(copying: bytes), path: name, features: features)
  }

  private init(file: MappedFile, path: String, features: String) throws {
    let layout = try ModelFile.layout(of: file.bytes, path: path)
    guard
      let description = try? JSONDecoder().decode(
        ModelFile.Description.self, from: Data(file.bytes[layout.description])),
      description.labels.count == layout.labelCount, description.sharpness.isFinite, description.sharpness > 0,
      description.attachments.allSatisfy({
        $0.offset >= 0 && $0.count >= 0 && $0.offset <= layout.attachments.count
          && $0.count <= layout.attachments.count - $0.offset
      })
    else { throw ModelError.damaged(path: path, what: "description") }
    guard description.features == features else {
      throw ModelError.otherFeatures(path: path, found: description.features, expected: features)
    }
    let count = layout.labelCount
    let scores = (0..<(count + count * count)).map { index in
      Float(
        bitPattern: UInt32(
          littleEndian: file.bytes.loadUnaligned(fromByteOffset: layout.starts + 4 * index, as: UInt32.self)))
    }
    guard scores.allSatisfy(\.isFinite) else { throw ModelError.damaged(path: path, what: "step scores") }
    self.file = file
    self.layout = layout
    labels = description.labels
    sharpness = description.sharpness
    attachments = description.attachments
    lattice = Lattice(labelCount: count, start: Array(scores.prefix(count)), steps: Array(scores.dropFirst(count)))
    posteriorLattice = PosteriorLattice(
      labelCount: count, start: Array(scores.prefix(count)), steps: Array(scores.dropFirst(count)), sharpness: sharpness
    )
  }

  /// Bytes stored with the model under a name, such as a lexicon or a calibration.
  public func attachment(_ name: String) -> [UInt8]? {
    guard let entry = attachments.first(where: { $0.name == name }) else { return nil }
    let start = layout.attachments.lowerBound + entry.offset
    return Array(file.bytes[start..<(start + entry.count)])
  }

  /// Best labels of a sequence, with probabilities.
  public func tag(_ sequence: FeatureSequence) -> Tagging {
    tag(sequence, lattice: lattice, posteriors: posteriorLattice)
  }

  /// Best labels of a sequence given as a list of features a position, with probabilities.
  public func tag(features: [[FeatureID]]) -> Tagging { tag(FeatureSequence(features)) }

  /// Best labels with probabilities at another sharpness than the model's own: for fitting it.
  public func tag(_ sequence: FeatureSequence, sharpness: Float) -> Tagging {
    let count = layout.labelCount
    let starts = (0..<count).map { lattice.start[$0 / 8][$0 % 8] }
    let steps = (0..<(count * count)).map {
      lattice.steps[($0 / count) * lattice.width + ($0 % count) / 8][($0 % count) % 8]
    }
    let posteriors = PosteriorLattice(labelCount: count, start: starts, steps: steps, sharpness: sharpness)
    return tag(sequence, lattice: lattice, posteriors: posteriors)
  }

  private func tag(_ sequence: FeatureSequence, lattice: Lattice, posteriors: PosteriorLattice) -> Tagging {
    let scores = self.scores(of: sequence)
    return scores.withUnsafeBufferPointer { scores in
      guard let scores = scores.baseAddress else {
        return Tagging(labels: [], labelCount: labels.count, posteriors: [])
      }
      return Tagging(
        labels: lattice.bestPath(scores, count: sequence.count), labelCount: labels.count,
        posteriors: posteriors.posteriors(scores, count: sequence.count))
    }
  }

  private func scores(of sequence: FeatureSequence) -> [SIMD8<Float>] {
    let width = lattice.width
    var scores = [SIMD8<Float>](repeating: .zero, count: sequence.count * width)
    for position in 0..<sequence.count {
      for column in 0..<width where column == width - 1 {
        for label in layout.labelCount..<(width * 8) {
          scores[position * width + column][label % 8] = Lattice.forbidden
        }
      }
    }
    let longest = (0..<sequence.count).reduce(0) { max($0, sequence[$1].count) }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(longest, 1)) { entries in
      scores.withUnsafeMutableBufferPointer { rows in
        sequence.features.withUnsafeBufferPointer { features in
          var begin = 0
          for position in 0..<sequence.count {
            let end = sequence.ends[position]
            let row = UnsafeMutableBufferPointer(rebasing: rows[(position * width)..<((position + 1) * width)])
            add(UnsafeBufferPointer(rebasing: features[begin..<end]), entries, to: row)
            begin = end
          }
        }
      }
    }
    return scores
  }

  /// Adds the weights of features to one row. Offsets and labels come from the file, so each is checked before it is used.
  ///
  /// The first slots of all features are read before any is looked at, so that the processor waits for memory once and not a hundred
  /// times over.
  private func add(
    _ features: UnsafeBufferPointer<FeatureID>, _ entries: UnsafeMutableBufferPointer<UInt64>,
    to row: UnsafeMutableBufferPointer<SIMD8<Float>>
  ) {
    let bytes = file.bytes
    let slots = layout.slots
    let slotCount = layout.slotCount
    for index in features.indices {
      let slot = ModelFile.firstSlot(of: features[index], among: slotCount)
      entries[index] = bytes.loadUnaligned(fromByteOffset: slots &+ slot &* ModelFile.slotSize, as: UInt64.self)
    }
    var known = 0
    for index in features.indices {
      let offset = offset(of: features[index], entry: UInt64(littleEndian: entries[index]))
      guard offset != ModelFile.emptySlot, Int(offset) + 4 <= layout.weights.count else { continue }
      let start = layout.weights.lowerBound &+ Int(offset)
      let head = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      entries[known] = UInt64(start) << 32 | UInt64(head)
      known += 1
    }
    let rows = addPairs(UnsafeMutableBufferPointer(rebasing: entries[..<known]), to: row)
    addRows(UnsafeBufferPointer(rebasing: entries[..<rows]), to: row)
  }

  /// Adds the weights kept as pairs of label and step; returns how many entries are whole rows, which it leaves at the front.
  @inline(__always)
  private func addPairs(
    _ entries: UnsafeMutableBufferPointer<UInt64>, to row: UnsafeMutableBufferPointer<SIMD8<Float>>
  ) -> Int {
    let bytes = file.bytes
    let labelCount = UInt8(layout.labelCount)
    let floats = UnsafeMutableRawBufferPointer(row).bindMemory(to: Float.self)
    let rowEnd = layout.weights.upperBound &- 4 &- 8 &* lattice.width
    var rows = 0
    for index in entries.indices {
      let head = UInt32(truncatingIfNeeded: entries[index])
      let start = Int(entries[index] >> 32)
      if head >> 24 == UInt32(ModelFile.denseForm) {
        guard start <= rowEnd else { continue }
        entries[rows] = entries[index]
        rows &+= 1
        continue
      }
      let scale = Float(head & 0xffff) * layout.quantum
      let count = Int((head >> 16) & 0xff)
      guard start &+ 4 &+ 2 &* count <= layout.weights.upperBound else { continue }
      var place = start &+ 4
      for _ in 0..<count {
        let label = bytes[place]
        if label < labelCount { floats[Int(label)] += Float(Int8(bitPattern: bytes[place &+ 1])) * scale }
        place &+= 2
      }
    }
    return rows
  }

  /// Adds whole rows of weights, column by column, so that sums stay in registers.
  @inline(__always)
  private func addRows(_ entries: UnsafeBufferPointer<UInt64>, to row: UnsafeMutableBufferPointer<SIMD8<Float>>) {
    let bytes = file.bytes
    for column in row.indices {
      var sum = row[column]
      let place = 4 &+ 8 &* column
      for entry in entries {
        let scale = Float(entry & 0xffff) * layout.quantum
        let steps = bytes.loadUnaligned(fromByteOffset: Int(entry >> 32) &+ place, as: SIMD8<Int8>.self)
        sum += SIMD8<Float>(steps) * scale
      }
      row[column] = sum
    }
  }

  /// Where a feature's weights lie, from the beginning of the weights, given its first slot; `emptySlot` where the model does not know it.
  @inline(__always)
  private func offset(of feature: FeatureID, entry: UInt64) -> UInt32 {
    let fingerprint = UInt32(truncatingIfNeeded: feature)
    var entry = entry
    var slot = -1
    for _ in 0..<64 {
      let offset = UInt32(truncatingIfNeeded: entry >> 32)
      if offset == ModelFile.emptySlot || UInt32(truncatingIfNeeded: entry) == fingerprint { return offset }
      if slot < 0 { slot = ModelFile.firstSlot(of: feature, among: layout.slotCount) }
      slot += 1
      if slot == layout.slotCount { slot = 0 }
      entry = UInt64(
        littleEndian: file.bytes.loadUnaligned(
          fromByteOffset: layout.slots &+ slot &* ModelFile.slotSize, as: UInt64.self))
    }
    return ModelFile.emptySlot
  }
}
