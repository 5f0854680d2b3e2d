// SPDX-License-Identifier: GPL-3.0-or-later
import Characters
import Layout

extension NoteExtents {
  /// The line stands on another page than the one before, or higher: another column.
  func isParted(_ place: Int, from last: Int) -> Bool {
    let line = document.lines[place]
    let before = document.lines[last]
    guard line.page == before.page else { return true }
    guard let box = line.box, let upper = before.box else { return false }
    return box.maxY < upper.minY
  }

  /// Distance of base lines in units of the type size.
  func gap(between upper: Int, and lower: Int) -> Double {
    guard upper >= 0, let a = document.lines[upper].box, let b = document.lines[lower].box,
      document.lines[upper].page == document.lines[lower].page
    else { return 0 }
    return (b.maxY - a.maxY) / max(1, document.lines[lower].size ?? 10)
  }

  func endsSentence(_ place: Int) -> Bool {
    document.lines[place].text.last.map { ".!?”“»)".contains($0) } ?? false
  }
}
