// SPDX-License-Identifier: GPL-3.0-or-later

/// A numbered list that seems to begin late: where the numbers down to 1 stand in the lines above, one entry after the other, the list
/// begins with them.
enum EarlierNumbers {
  /// Entries that show the numbering.
  static let fewest = 4
  /// Lines that an entry may have.
  static let longestEntry = 8

  static func apply(to tagged: inout TaggedLines) {
    for stretch in tagged.stretches() {
      let starts = tagged.starts(in: stretch)
      guard starts.count >= fewest, let first = starts.first, let number = tagged.traits[first].label, number > 1,
        starts.prefix(fewest).enumerated().allSatisfy({ tagged.traits[$1].label == number + $0 })
      else { continue }
      let found = places(before: first, numberedFrom: number - 1, tagged)
      guard found.count == number - 1, let head = found.last else { continue }
      for place in head..<first where tagged.labels[place] != .heading { tagged.labels[place] = .entryInside }
      for place in found { tagged.labels[place] = .entryStart }
    }
  }

  /// Lines above that begin with the numbers from one down to 1, in the form of the list's own.
  private static func places(before first: Int, numberedFrom last: Int, _ tagged: TaggedLines) -> [Int] {
    var found: [Int] = []
    var wanted = last
    var limit = first
    var place = first - 1
    while wanted >= 1, place >= 0, limit - place <= longestEntry {
      if tagged.traits[place].label == wanted, tagged.traits[place].start == tagged.traits[first].start {
        found.append(place)
        wanted -= 1
        limit = place
      }
      place -= 1
    }
    return found
  }
}
