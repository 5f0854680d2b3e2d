// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Trained scores on their way into a file.
public struct TrainedModel: Sendable {
  public let labels: [String]
  public let features: String
  public var sharpness: Float = 1
  /// Bytes that belong to the model, under names: see `SequenceModel.attachment`.
  public var attachments: [String: [UInt8]] = [:]
  let start: [Float]
  let steps: [Float]
  /// Features with their weights, one a label.
  let weights: [(feature: FeatureID, weights: [Float])]

  /// The number of features kept.
  public var featureCount: Int { weights.count }

  /// The bytes of the model file.
  public func encoded() throws -> [UInt8] {
    let quantum = max(weights.reduce(0) { max($0, $1.weights.reduce(0) { max($0, abs($1)) }) } / (127 * 65535), 1e-12)
    var slots = [UInt64](repeating: UInt64(ModelFile.emptySlot) << 32, count: slotCount)
    var table: [UInt8] = []
    for entry in weights {
      guard let record = Self.record(entry.weights, quantum: quantum) else { continue }
      var slot = ModelFile.firstSlot(of: entry.feature, among: slotCount)
      while slots[slot] >> 32 != UInt64(ModelFile.emptySlot) { slot = (slot + 1) % slotCount }
      slots[slot] = UInt64(table.count) << 32 | (entry.feature & 0xffff_ffff)
      table.append(contentsOf: record)
    }
    var places: [ModelFile.Description.Attachment] = []
    var attached: [UInt8] = []
    for (name, bytes) in attachments.sorted(by: { $0.key < $1.key }) {
      places.append(.init(name: name, offset: attached.count, count: bytes.count))
      attached.append(contentsOf: bytes)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let description = try encoder.encode(
      ModelFile.Description(labels: labels, features: features, sharpness: sharpness, attachments: places))

    var file = ModelFile.magic
    for number in [
      ModelFile.version, UInt32(labels.count), UInt32(slotCount), UInt32(table.count), UInt32(description.count),
      UInt32(attached.count), quantum.bitPattern,
    ] { Self.append(number, to: &file) }
    file.append(contentsOf: [UInt8](repeating: 0, count: ModelFile.headerSize - file.count))
    for score in start + steps { Self.append(score.bitPattern, to: &file) }
    for slot in slots {
      Self.append(UInt32(truncatingIfNeeded: slot), to: &file)
      Self.append(UInt32(truncatingIfNeeded: slot >> 32), to: &file)
    }
    return file + table + attached + Array(description)
  }

  /// A power of two that leaves at least a quarter of the slots empty.
  private var slotCount: Int {
    var count = 2
    while count * 3 < weights.count * 4 + 4 { count *= 2 }
    return count
  }

  private static func record(_ weights: [Float], quantum: Float) -> [UInt8]? {
    let top = weights.reduce(0) { max($0, abs($1)) }
    let scale = UInt16(min(max((top / (127 * quantum)).rounded(.up), 1), 65535))
    let unit = Float(scale) * quantum
    let kept = weights.enumerated().compactMap { label, weight -> (UInt8, Int8)? in
      let steps = Int8(min(max((weight / unit).rounded(), -127), 127))
      return steps == 0 ? nil : (UInt8(label), steps)
    }
    guard !kept.isEmpty, kept.count <= 255 else { return nil }
    // A whole row is added in a few steps, pairs one by one: rows where they take hardly more room.
    let rowSize = Lattice.width(weights.count) * 8
    if kept.count * 5 >= rowSize {
      var row = [UInt8](repeating: 0, count: rowSize)
      for (label, steps) in kept { row[Int(label)] = UInt8(bitPattern: steps) }
      return [UInt8(scale & 0xff), UInt8(scale >> 8), UInt8(kept.count), ModelFile.denseForm] + row
    }
    var record: [UInt8] = [UInt8(scale & 0xff), UInt8(scale >> 8), UInt8(kept.count), 0]
    for (label, steps) in kept { record += [label, UInt8(bitPattern: steps)] }
    return record
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
