// SPDX-License-Identifier: GPL-3.0-or-later

/// A labelled list: where most entries begin with a label of one form, an entry begins at labels that go up by one, and nowhere else.
enum RunningLabels {
  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      let starts = tagged.starts(in: stretch)
      guard starts.count >= 4, let form = commonForm(starts, tagged) else { continue }
      let labelled = stretch.filter { tagged.traits[$0].start == form && tagged.traits[$0].label != nil }
      let series = Set(longestSeries(labelled.map { (place: $0, label: tagged.traits[$0].label ?? 0) }))
      guard series.count * 10 >= starts.count * 6 else { continue }
      for place in stretch {
        if series.contains(place) {
          tagged.labels[place] = .entryStart
        } else if tagged.labels[place] == .entryStart {
          tagged.labels[place] = .entryInside
        }
      }
    }
  }

  private static func commonForm(_ starts: [Int], _ tagged: TaggedLines) -> StartPattern? {
    for form in [StartPattern.bracketNumber, .numberStop, .parenthesisNumber, .numberWord] {
      let count = starts.filter { tagged.traits[$0].start == form && tagged.traits[$0].label != nil }.count
      if count * 10 >= starts.count * 7 { return form }
    }
    return nil
  }

  /// The longest chain of labels of which each is one or two more than the one before (two: a label was lost).
  private static func longestSeries(_ labelled: [(place: Int, label: Int)]) -> [Int] {
    var length = [Int](repeating: 1, count: labelled.count)
    var previous = [Int?](repeating: nil, count: labelled.count)
    for index in labelled.indices {
      for other in max(0, index - 12)..<index {
        let step = labelled[index].label - labelled[other].label
        if step == 1 || step == 2, length[other] + 1 > length[index] {
          length[index] = length[other] + 1
          previous[index] = other
        }
      }
    }
    guard var best = length.indices.max(by: { (length[$0], -$0) < (length[$1], -$1) }) else { return [] }
    var chain = [labelled[best].place]
    while let next = previous[best] {
      chain.append(labelled[next].place)
      best = next
    }
    return chain.reversed()
  }
}
