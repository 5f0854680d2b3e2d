// SPDX-License-Identifier: GPL-3.0-or-later

/// The weights of a model's features, summed over the positions of a sequence.
struct FeatureWeights: Sendable {
  typealias Vector = SIMD8<Float>

  let file: MappedFile
  let layout: ModelFile.Layout
  let width: Int
  private let cache = WindowCache()

  init(file: MappedFile, layout: ModelFile.Layout) {
    self.file = file
    self.layout = layout
    width = Lattice.width(layout.labelCount)
  }

  /// The score of every label at every position, `width` vectors a position.
  func scores(of sequence: FeatureSequence) -> [Vector] {
    var scores = [Vector](repeating: .zero, count: sequence.count * width)
    let windowSize = width * FeatureSequence.windowWidth
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(longestList(sequence), 1)) { entries in
      withUnsafeTemporaryAllocation(of: Vector.self, capacity: max(sequence.groupEnds.count * width, 1)) { groups in
        withUnsafeTemporaryAllocation(of: Vector.self, capacity: max(sequence.windowKeys.count * windowSize, 1)) {
          windows in
          addGroups(sequence, entries, to: groups)
          if !sequence.windowKeys.isEmpty {
            cache.rows(of: sequence.windowKeys, count: windowSize, into: windows) {
              addWindow($0, sequence, entries, to: $1)
            }
          }
          scores.withUnsafeMutableBufferPointer { scores in
            addPositions(sequence, entries, groups: groups, windows: windows, to: scores)
          }
        }
      }
    }
    return scores
  }

  private func longestList(_ sequence: FeatureSequence) -> Int {
    var longest = 0
    for ends in [sequence.ends, sequence.groupEnds, sequence.windowEnds] {
      var begin = 0
      for end in ends {
        longest = max(longest, end - begin)
        begin = end
      }
    }
    return longest
  }

  private func addGroups(
    _ sequence: FeatureSequence, _ entries: UnsafeMutableBufferPointer<UInt64>,
    to groups: UnsafeMutableBufferPointer<Vector>
  ) {
    groups.initialize(repeating: .zero)
    sequence.groupFeatures.withUnsafeBufferPointer { features in
      var begin = 0
      for (group, end) in sequence.groupEnds.enumerated() {
        let row = UnsafeMutableBufferPointer(rebasing: groups[(group * width)..<((group + 1) * width)])
        add(UnsafeBufferPointer(rebasing: features[begin..<end]), entries, to: row)
        begin = end
      }
    }
  }

  private func addWindow(
    _ window: Int, _ sequence: FeatureSequence, _ entries: UnsafeMutableBufferPointer<UInt64>,
    to rows: UnsafeMutableBufferPointer<Vector>
  ) {
    sequence.windowFeatures.withUnsafeBufferPointer { features in
      for list in 0..<FeatureSequence.windowWidth {
        let number = window * FeatureSequence.windowWidth + list
        let begin = number == 0 ? 0 : sequence.windowEnds[number - 1]
        let row = UnsafeMutableBufferPointer(rebasing: rows[(list * width)..<((list + 1) * width)])
        add(UnsafeBufferPointer(rebasing: features[begin..<sequence.windowEnds[number]]), entries, to: row)
      }
    }
  }

  /// Adds up each position: what the windows around it and its groups give, and its own features.
  private func addPositions(
    _ sequence: FeatureSequence, _ entries: UnsafeMutableBufferPointer<UInt64>,
    groups: UnsafeMutableBufferPointer<Vector>,
    windows: UnsafeMutableBufferPointer<Vector>, to scores: UnsafeMutableBufferPointer<Vector>
  ) {
    let lists = FeatureSequence.windowWidth
    sequence.features.withUnsafeBufferPointer { features in
      var begin = 0
      var firstGroup = 0
      for position in 0..<sequence.count {
        let row = UnsafeMutableBufferPointer(rebasing: scores[(position * width)..<((position + 1) * width)])
        if !sequence.places.isEmpty {
          for list in 0..<lists {
            let place = (sequence.places[position + list] * lists + list) * width
            for column in 0..<width { row[column] += windows[place + column] }
          }
        }
        for used in firstGroup..<sequence.usedGroupEnds[position] {
          let place = sequence.usedGroups[used] * width
          for column in 0..<width { row[column] += groups[place + column] }
        }
        add(UnsafeBufferPointer(rebasing: features[begin..<sequence.ends[position]]), entries, to: row)
        for label in layout.labelCount..<(width * 8) { row[label / 8][label % 8] = Lattice.forbidden }
        begin = sequence.ends[position]
        firstGroup = sequence.usedGroupEnds[position]
      }
    }
  }
}
