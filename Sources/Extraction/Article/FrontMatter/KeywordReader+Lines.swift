// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Documents
import Layout

/// Which lines a list of keywords fills.
extension KeywordReader {
  /// Keywords in a narrow column below their heading, one a line, whatever stands beside them.
  func column(below cue: Int) -> [Int]? {
    guard let box = tagged.lines[cue].line.box, let size = tagged.lines[cue].line.size else { return nil }
    let below = tagged.lines.indices.filter { place in
      guard let own = tagged.lines[place].line.box, tagged.lines[place].line.page == tagged.lines[cue].line.page else {
        return false
      }
      return own.minY > box.minY + 1 && abs(own.minX - box.minX) < 2 * size && tagged.lines[place].line.zone == .body
    }.sorted { (tagged.lines[$0].line.box?.minY ?? 0) < (tagged.lines[$1].line.box?.minY ?? 0) }
    var unit = [cue]
    var bottom = box.maxY
    for place in below {
      guard let own = tagged.lines[place].line.box, own.minY - bottom < 1.2 * size, !isOtherCue(place), unit.count < 12,
        abs((tagged.lines[place].line.size ?? 0) - size) < 1.5, tagged.lines[place].line.text.count < 60,
        tagged.lines[place].label != .title, !hasCue(place)
      else { break }
      unit.append(place)
      bottom = own.maxY
    }
    // Two lines at least, none of them wide: else the keywords stand in a row.
    let isNarrow = unit.dropFirst().allSatisfy { (tagged.lines[$0].line.box?.width ?? 0) < 18 * size }
    return unit.count > 2 && isNarrow ? unit : nil
  }

  /// A unit that ends with its separator goes on in the next line, and so does one whose last line is full.
  func prolonged(_ unit: [Int]) -> [Int] {
    var unit = unit
    while let last = unit.last, last + 1 < tagged.lines.count, let end = tagged.lines[last].line.text.last,
      tagged.lines[last + 1].line.zone == .body, unit.count < 8, ",;·•-".contains(end) || isFull(last, end)
    { unit.append(last + 1) }
    return unit
  }

  /// The line reaches the edge of its block, and the block goes on below it in the same type.
  func isFull(_ place: Int, _ end: Character) -> Bool {
    let next = tagged.lines[place + 1].line
    guard end != ".", let box = tagged.lines[place].line.box, let below = next.box,
      next.block == tagged.lines[place].line.block, sameSetting(place, place + 1), below.minY > box.midY,
      !hasCue(place + 1), !isOtherCue(place + 1), PrintedCues.cues(in: next.text).found.isEmpty
    else { return false }
    let edge = tagged.lines.filter { $0.line.block == next.block }.compactMap { $0.line.box?.maxX }.max() ?? 0
    let column = tagged.lines.filter { $0.line.page == next.page && abs(($0.line.box?.minX ?? 0) - below.minX) < 40 }
    let widest = column.compactMap { $0.line.box?.maxX }.max() ?? edge
    return box.maxX > 0.9 * max(edge, widest) && below.width < box.width
  }
}
