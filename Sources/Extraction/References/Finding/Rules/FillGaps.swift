// SPDX-License-Identifier: GPL-3.0-or-later
import Layout

/// Lines inside a list that the model took for something else: they become entries where most of them look like references. So do lines
/// between the heading and the first entry, and lines that follow on the last one.
enum FillGaps {
  /// Longest run of lines that is looked at.
  static let longest = 250
  /// Lines between the heading and the first entry that the model saw.
  static let mostBelowHeading = 80

  static func apply(to tagged: inout TaggedLines) {
    let stretches = tagged.stretches(gap: 0)
    guard let first = stretches.first else { return }
    let size = listSize(tagged, stretches)
    var runs = zip(stretches, stretches.dropFirst()).map { $0.upperBound..<$1.lowerBound }
    if let heading = tagged.heading(above: first.lowerBound, within: mostBelowHeading) {
      runs.append(heading + 1..<first.lowerBound)
    }
    for stretch in stretches where tagged.starts(in: stretch).count >= DropStrays.realList / 2 {
      runs.append(follow(stretch, tagged, listSize: size))
    }
    for run in runs where !run.isEmpty && run.count <= longest {
      guard run.allSatisfy({ tagged.labels[$0] != .heading && tagged.traits[$0].heading == .none }),
        belongs(run, to: tagged, listSize: size)
      else { continue }
      for place in run { tagged.labels[place] = begins(place, tagged) ? .entryStart : .entryInside }
    }
  }

  /// Whether an entry begins: as the model has it, and where it is sure of something else, as lists look.
  private static func begins(_ place: Int, _ tagged: TaggedLines) -> Bool {
    let start = tagged.startProbability[place]
    let inside = tagged.insideProbability[place]
    if start + inside > 0.1 { return start > inside }
    return tagged.traits[place].startsWithName && tagged.placements[place].indent == .left
  }

  /// The lines behind a stretch that are set as the list is, up to a page's end where the next page is not.
  private static func follow(_ stretch: Range<Int>, _ tagged: TaggedLines, listSize: Double?) -> Range<Int> {
    var end = stretch.upperBound
    while end < tagged.labels.count, tagged.labels[end] == .other, tagged.traits[end].heading == .none,
      !ListEnds.endsList(tagged.lines[end].text), let listSize, let size = tagged.lines[end].size,
      abs(size - listSize) < 0.3
    {
      end += 1
    }
    return stretch.upperBound..<end
  }

  private static func belongs(_ run: Range<Int>, to tagged: TaggedLines, listSize: Double?) -> Bool {
    let count = Double(run.count)
    func share(_ holds: (Int) -> Bool) -> Double { Double(run.filter(holds).count) / count }
    guard share({ tagged.traits[$0].isReferenceLike }) >= 0.45 else { return false }
    if let listSize {
      // A larger line heads something else.
      guard run.allSatisfy({ (tagged.lines[$0].size ?? 0) < listSize + 1 }) else { return false }
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
