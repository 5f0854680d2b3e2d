// SPDX-License-Identifier: GPL-3.0-or-later

/// Scores of every label at every position, and of every step from label to label: what decoding works on.
///
/// Rows are padded to whole vectors of eight; padding scores `Lattice.forbidden`.
struct Lattice {
  typealias Vector = SIMD8<Float>
  /// So low that no path takes it while another is open; finite, so that sums stay numbers.
  static let forbidden: Float = -1e9

  let labelCount: Int
  /// Vectors in a row.
  let width: Int
  /// Score of a label at the first position.
  let start: [Vector]
  /// Score of the step from a label (row) to the next (column).
  let steps: [Vector]

  init(labelCount: Int, start: [Float], steps: [Float]) {
    self.labelCount = labelCount
    width = Self.width(labelCount)
    self.start = Self.pad(start, rows: 1, columns: labelCount)
    self.steps = Self.pad(steps, rows: labelCount, columns: labelCount)
  }

  static func width(_ labelCount: Int) -> Int { (labelCount + 7) / 8 }

  static func pad(_ values: [Float], rows: Int, columns: Int, with padding: Float = forbidden) -> [Vector] {
    let width = width(columns)
    var padded = [Vector](repeating: Vector(repeating: padding), count: rows * width)
    for row in 0..<rows {
      for column in 0..<columns { padded[row * width + column / 8][column % 8] = values[row * columns + column] }
    }
    return padded
  }

  /// A label that is gone on from, and its score or probability.
  typealias OpenLabel = (label: Int, value: Float)

  /// The labels of a row of eights with at least a value. Lanes are read from memory: taken out of a vector by number they cost more.
  @inline(__always)
  static func gather(_ rows: [Vector], row: Int, count: Int, above least: Float, into open: inout [OpenLabel]) {
    open.removeAll(keepingCapacity: true)
    rows.withUnsafeBytes { bytes in
      let values = bytes.bindMemory(to: Float.self)
      for label in 0..<count where values[row * 8 + label] >= least { open.append((label, values[row * 8 + label])) }
    }
  }

  /// The labels of the best path. `scores` has `count` rows.
  func bestPath(_ scores: UnsafePointer<Vector>, count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var best = [Vector](repeating: .zero, count: count * width)
    for column in 0..<width { best[column] = start[column] + scores[column] }
    var open: [OpenLabel] = []
    open.reserveCapacity(labelCount)
    steps.withUnsafeBufferPointer { steps in
      for position in 1..<max(count, 1) {
        Self.gather(best, row: (position - 1) * width, count: labelCount, above: Self.forbidden / 2, into: &open)
        for column in 0..<width {
          var highest = Vector(repeating: -.greatestFiniteMagnitude)
          for (label, score) in open {
            let candidate = steps[label * width + column] + score
            highest.replace(with: candidate, where: candidate .> highest)
          }
          best[position * width + column] = highest + scores[position * width + column]
        }
      }
    }
    return path(best, count: count)
  }

  /// Goes back from the best last label: which step led to each label is asked of the labels on the path alone.
  private func path(_ best: [Vector], count: Int) -> [Int] {
    best.withUnsafeBytes { bytes in
      let best = bytes.bindMemory(to: Float.self)
      let stride = width * 8
      var label = 0
      for other in 1..<max(labelCount, 1) where best[(count - 1) * stride + other] > best[(count - 1) * stride + label]
      { label = other }
      var path = [Int](repeating: label, count: count)
      for position in Swift.stride(from: count - 1, to: 0, by: -1) {
        var from = 0
        var highest = -Float.greatestFiniteMagnitude
        for other in 0..<labelCount {
          let score = best[(position - 1) * stride + other]
          let candidate = steps[other * width + label / 8][label % 8] + score
          if score >= Self.forbidden / 2, candidate > highest { (from, highest) = (other, candidate) }
        }
        label = from
        path[position - 1] = label
      }
      return path
    }
  }
}
