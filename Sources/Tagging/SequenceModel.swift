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
  private let weights: FeatureWeights
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
    weights = FeatureWeights(file: file, layout: layout)
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
  public func attachment(_ name: String) -> ModelAttachment? {
    guard let entry = attachments.first(where: { $0.name == name }) else { return nil }
    let start = layout.attachments.lowerBound + entry.offset
    return ModelAttachment(file: file, range: start..<(start + entry.count))
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
    let scores = weights.scores(of: sequence)
    return scores.withUnsafeBufferPointer { scores in
      guard let scores = scores.baseAddress else {
        return Tagging(labels: [], labelCount: labels.count, posteriors: [])
      }
      return Tagging(
        labels: lattice.bestPath(scores, count: sequence.count), labelCount: labels.count,
        posteriors: posteriors.posteriors(scores, count: sequence.count))
    }
  }
}
