// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Lines inside a list that the model took for something else: they become entries where most of them look like references.
struct FillGaps {
  /// Longest run of lines that is looked at.
  static let longest = 250

  static func apply(to tagged: inout TaggedLines) {
    let stretches = tagged.stretches(gap: 0)
    guard stretches.count > 1 else { return }
    let size = listSize(tagged, stretches)
    for (before, after) in zip(stretches, stretches.dropFirst()) {
      let run = before.upperBound..<after.lowerBound
      guard run.count <= longest,
        run.allSatisfy({ tagged.labels[$0] != .heading && tagged.traits[$0].heading == .none })
      else { continue }
      if belongs(run, to: tagged, listSize: size) {
        for place in run {
          tagged.labels[place] =
            tagged.startProbability[place] > tagged.insideProbability[place] ? .entryStart : .entryInside
        }
      }
    }
  }

  private static func belongs(_ run: Range<Int>, to tagged: TaggedLines, listSize: Double?) -> Bool {
    let count = Double(run.count)
    func share(_ holds: (Int) -> Bool) -> Double { Double(run.filter(holds).count) / count }
    guard share({ tagged.traits[$0].isReferenceLike }) >= 0.45 else { return false }
    if let listSize {
      guard share({ abs((tagged.lines[$0].size ?? 0) - listSize) < 0.3 }) >= 0.8 else { return false }
    }
    return share({ [.left, .indented, .unknown].contains(tagged.placements[$0].indent) }) >= 0.7
  }

  private static func listSize(_ tagged: TaggedLines, _ stretches: [Range<Int>]) -> Double? {
    var counts: [Double: Int] = [:]
    for place in stretches.joined() {
      if let size = tagged.lines[place].size { counts[size, default: 0] += 1 }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
