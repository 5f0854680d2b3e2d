// SPDX-License-Identifier: GPL-3.0-or-later

/// Weights looked up where they lie in the model's file.
extension FeatureWeights {
  /// Adds the weights of features to one row. Offsets and labels come from the file, so each is checked before it is used.
  ///
  /// The first slots of all features are read before any is looked at, so that the processor waits for memory once and not a hundred
  /// times over.
  func add(
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
    let rowEnd = layout.weights.upperBound &- 4 &- 8 &* width
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
