// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands further around a line: headings passed, and how dense references are.
struct LineSurroundings {
  /// Lines since the last heading of references: 0 none so far, then 1 (the next lines) to 6 (more than 200).
  var sinceHeading = 0
  var sinceNoteHeading = 0
  /// Another heading of references comes later.
  var headingFollows = false
  /// Reference-like lines among the 6 and the 25 around, and among the next 5, in steps.
  var near = 0
  var wide = 0
  var next = 0
  /// Shares of the 20 lines around that begin with a running label, or with a name, in fifths.
  var labelShare = 0
  var nameShare = 0
  var pageTenth = 0
  var documentTenth = 0

  static func all(of traits: [LineTraits], labelSteps: [Int], pages: [Int]) -> [LineSurroundings] {
    let likes = sums(traits.map { $0.isReferenceLike ? 1 : 0 })
    let labels = sums(labelSteps.map { $0 == 1 ? 1 : 0 })
    let names = sums(traits.map { $0.startsWithName ? 1 : 0 })
    var result = [LineSurroundings](repeating: LineSurroundings(), count: traits.count)
    var heading: Int?
    var noteHeading: Int?
    let lastHeading = traits.lastIndex { $0.heading == .references } ?? -1
    let pagePlaces = placesOnPages(pages)
    for place in traits.indices {
      if traits[place].heading == .references { heading = place }
      if traits[place].heading == .notes { noteHeading = place }
      if traits[place].heading == .after, heading != nil { heading = place - 400 }
      result[place].sinceHeading = heading.map { distanceClass(place - $0) } ?? 0
      result[place].sinceNoteHeading = noteHeading.map { distanceClass(place - $0) } ?? 0
      result[place].headingFollows = place < lastHeading
      result[place].near = min(6, count(likes, place - 3, place + 4))
      result[place].wide = min(7, count(likes, place - 12, place + 13) / 3)
      result[place].next = count(likes, place + 1, place + 6)
      result[place].labelShare = count(labels, place - 10, place + 11) / 3
      result[place].nameShare = count(names, place - 10, place + 11) / 3
      result[place].documentTenth = place * 10 / max(1, traits.count)
      result[place].pageTenth = pagePlaces[place]
    }
    return result
  }

  private static func distanceClass(_ lines: Int) -> Int {
    switch lines {
    case ...2: 1
    case ...10: 2
    case ...40: 3
    case ...100: 4
    case ...200: 5
    default: 6
    }
  }

  private static func sums(_ values: [Int]) -> [Int] {
    var result = [0]
    for value in values { result.append((result.last ?? 0) + value) }
    return result
  }

  private static func count(_ sums: [Int], _ from: Int, _ to: Int) -> Int {
    let low = max(0, min(from, sums.count - 1))
    let high = max(low, min(to, sums.count - 1))
    return sums[high] - sums[low]
  }

  private static func placesOnPages(_ pages: [Int]) -> [Int] {
    var result: [Int] = []
    var start = 0
    for place in pages.indices where place + 1 == pages.count || pages[place + 1] != pages[place] {
      let length = place - start + 1
      for inner in 0..<length { result.append(inner * 10 / length) }
      start = place + 1
    }
    return result
  }
}
