// SPDX-License-Identifier: GPL-3.0-or-later
import Bibliography
import Characters
import Layout

/// The name of a package or program in a line of its own, as manuals print it above what the package is for: "knit-boats".
struct PackageName {
  let tagged: TaggedFront

  /// The name right above a title's first line, set in about its size.
  func above(_ first: Int) -> Int? {
    guard first > 0, isName(first - 1), let size = tagged.lines[first - 1].line.size,
      let own = tagged.lines[first].line.size, size > 0.75 * own, let box = tagged.lines[first - 1].line.box,
      let below = tagged.lines[first].line.box, below.minY - box.maxY < 6 * own, box.minX < below.maxX,
      box.maxX > below.minX
    else { return nil }
    return first - 1
  }

  /// The name in large type where no line is held for a title.
  func alone() -> Int? {
    let sizes = tagged.lines.compactMap(\.line.size).sorted()
    guard !sizes.isEmpty else { return nil }
    let middle = sizes[sizes.count / 2]
    return tagged.lines.indices.first { isName($0) && (tagged.lines[$0].line.size ?? 0) > 1.4 * middle }
  }

  /// One word of the first page in small letters with a hyphen or a digit, which the text goes on to use.
  private func isName(_ place: Int) -> Bool {
    let line = tagged.lines[place].line
    guard line.zone == .body, line.page == tagged.lines[0].line.page, 4...30 ~= line.text.count,
      line.text.first?.isLowercase == true, !line.text.contains(" "),
      line.text.contains(where: { $0 == "-" || $0.isNumber }),
      line.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
    else { return false }
    return tagged.lines.count(where: { $0.line.text.contains(line.text) }) >= 2
  }
}
